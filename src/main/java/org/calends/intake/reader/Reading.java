package org.calends.intake.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.calends.intake.authority.Authority;
import org.calends.intake.date.DateFinder;
import org.calends.intake.date.DateMention;
import org.calends.intake.date.PeriodEnd;
import org.calends.intake.date.Ranges;
import org.calends.intake.date.ResolvedDate;
import org.calends.intake.deadline.Classification;
import org.calends.intake.deadline.Cue;
import org.calends.intake.deadline.CueLexicon;
import org.calends.intake.deadline.DateContext;
import org.calends.intake.deadline.DayMonthOrder;
import org.calends.intake.deadline.DeadlineClassifier;
import org.calends.intake.deadline.Exclusions;
import org.calends.intake.deadline.KindScorer;
import org.calends.intake.deadline.Lengthening;
import org.calends.intake.deadline.SentenceAnalyses;
import org.calends.intake.deadline.SentenceAnalysis;
import org.calends.intake.deadline.YearResolver;
import org.calends.intake.document.Publication;
import org.calends.intake.document.UnreadableDocumentException;
import org.calends.intake.document.UnreadableDocumentException.Reason;
import org.calends.intake.text.FoldedText;
import org.calends.intake.text.Folding;
import org.calends.intake.text.Lexicon;
import org.calends.intake.text.Sentence;
import org.calends.intake.text.Token;
import org.calends.obligation.value.Kind;

/** One text being read, from sentences to suggestions. */
final class Reading {

    private static final double WEAKER = 0.45;
    private static final double NEARLY = 0.8;
    /** Characters between a date and words that still tell of it. */
    private static final int AT_HAND = 120;
    /** Words from "was" to the date of "was extended by another two weeks to". */
    private static final int MOST_WORDS_MOVED = 9;

    /** More are no document that a person would review; each costs work and memory. */
    private static final int MOST_DATES = 20_000;
    /** A text of the greatest length has so many where one of its ten characters is a number. */
    private static final int MOST_NUMBERS = 500_000;
    /** Of dates that are no suggestion; more nobody looks through. */
    private static final int MOST_OTHERS = 200;

    private final Publication publication;
    private final List<Sentence> sentences;
    private final SentenceAnalyses sentenceAnalyses;
    private final YearResolver yearResolver;
    private final Exclusions exclusions = new Exclusions();
    private final DeadlineClassifier deadlineClassifier;
    private final AuthorityResolver authorityResolver;
    private final SuggestionWriter suggestionWriter;
    private final PeriodResolver periodResolver;
    private final PeriodEnd counting;
    private int numbers;

    Reading(Publication publication, PeriodEnd counting) {
        this.publication = publication;
        FoldedText foldedText = FoldedText.of(publication.content());
        sentences = SentenceSplitter.of(foldedText.text(), foldedText.folded());
        sentenceAnalyses = new SentenceAnalyses(foldedText, sentences,
                new DateFinder(foldedText.text(), DayMonthOrder.order(publication, foldedText)),
                AuthorityResolver.home(publication));
        authorityResolver = new AuthorityResolver(sentenceAnalyses, publication);
        this.counting = counting;
        yearResolver = new YearResolver(publication.published(), counting, jurisdiction());
        deadlineClassifier = new DeadlineClassifier(yearResolver, exclusions, untold(publication));
        suggestionWriter = new SuggestionWriter(publication, sentenceAnalyses, authorityResolver);
        periodResolver = new PeriodResolver(sentenceAnalyses, yearResolver, authorityResolver, counting);
    }

    private String jurisdiction() {
        Authority authority = authorityResolver.document();
        return authority == null || authority.jurisdiction().isEmpty() ? publication.region() : authority.jurisdiction();
    }

    /** A page of a consultation says only "Closes 5 May": its title tells of what. */
    private static Kind untold(Publication publication) {
        String title = Folding.fold(publication.title());
        KindScorer.Choice choice = KindScorer.of(CueLexicon.in(title, 0, title.length()));
        return choice.kind() == Kind.CONSULTATION ? Kind.CONSULTATION : Kind.OTHER;
    }

    Findings findings() {
        List<DateContext> scenes = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (DateContext dateContext : scenes(sentence)) {
                exclusions.learn(dateContext, deadlineClassifier.kindOf(dateContext, around(dateContext)));
                scenes.add(dateContext);
            }
            requireFewDates(scenes.size() + periodResolver.size());
        }
        List<Classification> verdicts = new ArrayList<>();
        List<DateContext> others = new ArrayList<>();
        for (DateContext dateContext : scenes) {
            Optional<Classification> verdict = deadlineClassifier.judge(dateContext, around(dateContext));
            verdict.ifPresentOrElse(verdicts::add, () -> others.add(dateContext));
        }
        Optional<LocalDate> effective = verdicts.stream().filter(v -> v.kind() == Kind.EFFECTIVE && v.scene().when().isDay())
                .map(v -> v.scene().when().first()).findFirst();
        periodResolver.resolve(effective.orElse(null), deadlineClassifier, this::around).forEach(verdicts::add);
        List<Suggestion> suggestions = suggestions(verdicts);
        return new Findings(suggestions, otherDates(others, suggestions));
    }

    private List<Suggestion> suggestions(List<Classification> verdicts) {
        Map<Suggestion, Classification> origins = new IdentityHashMap<>();
        List<Suggestion> all = new ArrayList<>();
        for (Classification classification : new DuplicateFilter().without(verdicts)) {
            Suggestion suggestion = suggestionWriter.suggestion(classification);
            origins.put(suggestion, classification);
            all.add(suggestion);
        }
        all.sort(Comparator.comparingInt(Suggestion::start).thenComparingInt(Suggestion::end));
        return suggestionWriter.toldApart(DuplicateFilter.restated(all,
                authorityResolver.speaksForItself() || publication.title().isBlank() ? null : publication.title()), origins);
    }

    /** Full dates after publication that no suggestion tells, the first of each day. */
    private List<OtherDate> otherDates(List<DateContext> others, List<Suggestion> suggestions) {
        Set<LocalDate> told = suggestions.stream().map(Suggestion::dueDate).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return others.stream()
                .filter(dateContext -> dateContext.when().isDay() && dateContext.when().yearWritten()
                        && dateContext.when().last().isAfter(yearResolver.end()))
                .filter(dateContext -> told.add(dateContext.when().last())).limit(MOST_OTHERS)
                .map(dateContext -> suggestionWriter.other(dateContext,
                        deadlineClassifier.whyNot(dateContext, around(dateContext))))
                .toList();
    }

    private static void requireFewDates(int dates) {
        if (dates > MOST_DATES) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE,
                    "document.too-many-dates", MOST_DATES);
        }
    }

    private static void requireFewNumbers(int numbers) {
        if (numbers > MOST_NUMBERS) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE,
                    "document.too-many-numbers", MOST_NUMBERS);
        }
    }

    private List<DateContext> scenes(Sentence sentence) {
        SentenceAnalysis sentenceAnalysis = sentenceAnalyses.of(sentence);
        numbers += sentenceAnalysis.tokens().numbers();
        requireFewNumbers(numbers);
        periodResolver.collect(sentence, sentenceAnalysis);
        if (sentenceAnalysis.dates().isEmpty()) {
            return shared(sentence);
        }
        List<ResolvedDate> whens = yearResolver.inOrder(Ranges.of(sentenceAnalysis.tokens(), sentenceAnalysis.dates()).stream()
                .filter(placed -> placed.mention().day() != DateMention.TODAY || yearResolver.isExact())
                .map(placed -> yearResolver.settle(placed, isPast(placed.mention(), sentenceAnalysis)))
                .toList(), sentenceAnalysis);
        whens = lengthened(whens, sentence, sentenceAnalysis);
        List<DateContext> scenes = new ArrayList<>();
        for (int i = 0; i < whens.size(); i++) {
            boolean partner = whens.get(i).role() == Ranges.Role.END;
            ResolvedDate previous = at(whens, sentenceAnalysis.firstOfList(partner ? i - 1 : i) - 1);
            ResolvedDate next = at(whens, sentenceAnalysis.lastOfList(i) + 1);
            if (!periodResolver.runsFrom(whens.get(i).start())) {
                scenes.add(new DateContext(sentenceAnalyses, sentence, whens.get(i), previous, next));
            }
        }
        return scenes;
    }

    /** Only where the sentence tells no other day that lies ahead: that one would be the new date itself. */
    private List<ResolvedDate> lengthened(List<ResolvedDate> whens, Sentence sentence, SentenceAnalysis sentenceAnalysis) {
        long ahead = whens.stream().filter(this::isAhead).count();
        return ahead > 1 ? whens
                : whens.stream()
                        .map(resolvedDate -> ahead == 0 && whens.size() > 1 || ahead == 1 && !isAhead(resolvedDate)
                                ? resolvedDate
                                : Lengthening.applied(resolvedDate, sentenceAnalysis, sentence, sentenceAnalyses.passage(),
                                        counting, jurisdiction()))
                        .toList();
    }

    private boolean isAhead(ResolvedDate resolvedDate) {
        return resolvedDate.last() != null && resolvedDate.last().isAfter(yearResolver.end());
    }

    /** An item under a date that stands over several: the date is told as if it opened the item. */
    private List<DateContext> shared(Sentence sentence) {
        SentenceAnalysis dated = sentence.dated() < 0 ? null : sentenceAnalyses.of(sentences.get(sentence.dated()));
        if (dated == null || dated.dates().isEmpty()) {
            return List.of();
        }
        ResolvedDate resolvedDate = yearResolver.settle(new Ranges.Placed(dated.dates().get(0), Ranges.Role.SINGLE), false);
        return resolvedDate.isDay()
                ? List.of(new DateContext(sentenceAnalyses, sentence, resolvedDate.at(sentence.start()), null, null))
                : List.of();
    }

    private static ResolvedDate at(List<ResolvedDate> whens, int index) {
        return index < 0 || index >= whens.size() ? null : whens.get(index);
    }

    /**
     * Without its year, a date told in the past tense lies before the publication; so does a recent one without words ahead.
     */
    private boolean isPast(DateMention mention, SentenceAnalysis sentenceAnalysis) {
        List<Lexicon.Hit<CueLexicon.Weighed>> signs = sentenceAnalysis.signsAround(mention.start(), mention.end()).stream()
                .filter(hit -> !sentenceAnalysis.hasMark(Math.min(hit.end(), mention.end()),
                        Math.max(hit.start(), mention.start())))
                .toList();
        if (yearResolver.wasLately(mention) || yearResolver.hasJustBeen(mention) && opensNews(mention, sentenceAnalysis)) {
            return true;
        }
        if (sentenceAnalysis.tokens().is(mention.from() - 1, "to") && !wasMoved(mention, sentenceAnalysis)
                && nearest(signs, Set.of(Cue.MOVED), mention.start()) < AT_HAND) {
            return false;
        }
        int past = nearest(signs, Set.of(Cue.PAST), mention.start());
        int ahead = nearest(signs, Set.of(Cue.AHEAD, Cue.DUTY, Cue.BY, Cue.BEFORE), mention.start());
        return past < AT_HAND && past < ahead || ahead > AT_HAND && yearResolver.hasJustBeen(mention);
    }

    /** "was extended to 15 October" tells of an extension before this one. */
    private static boolean wasMoved(DateMention mention, SentenceAnalysis sentenceAnalysis) {
        for (int at = mention.from() - 2; at >= Math.max(0, mention.from() - MOST_WORDS_MOVED); at--) {
            if (sentenceAnalysis.tokens().is(at, "was") || sentenceAnalysis.tokens().is(at, "were")
                    || sentenceAnalysis.tokens().is(at, "had")) {
                return true;
            }
        }
        return false;
    }

    /** "9月24日，证监会就……": news begin with the day on which they happened. */
    private static boolean opensNews(DateMention mention, SentenceAnalysis sentenceAnalysis) {
        return mention.from() == 0 && sentenceAnalysis.tokens().is(mention.to(), ",")
                && sentenceAnalysis.tokens().at(0).type() == Token.Type.NUMBER
                && sentenceAnalysis.tokens().at(mention.to() + 1).type() == Token.Type.HAN;
    }

    private static int nearest(List<Lexicon.Hit<CueLexicon.Weighed>> signs, Set<Cue> wanted, int at) {
        return signs.stream().filter(hit -> wanted.contains(hit.meaning().sign()))
                .mapToInt(hit -> Math.min(Math.abs(hit.start() - at), Math.abs(hit.end() - at))).min()
                .orElse(Integer.MAX_VALUE);
    }

    private KindScorer.Choice around(DateContext dateContext) {
        if (dateContext.column().isPresent()) {
            return aboveTable(dateContext.sentence());
        }
        Sentence label = dateContext.label();
        KindScorer.Choice told = label == null ? around(dateContext.sentence()) : sentenceAnalyses.of(label).kind();
        KindScorer.Choice whole = sentenceAnalyses.of(dateContext.sentence()).kind();
        if (label == null && whole.strength() * WEAKER >= told.strength() * NEARLY) {
            return new KindScorer.Choice(whole.kind(), whole.strength() * WEAKER);
        }
        return told.strength() > 0 || label == null ? told : around(label);
    }

    /**
     * Of a table with several columns of dates the header speaks for each column alone: what the table is about stands above.
     */
    private KindScorer.Choice aboveTable(Sentence row) {
        Sentence header = sentences.get(row.lead());
        Sentence above = header.index() == 0 ? header : sentences.get(header.index() - 1);
        KindScorer.Choice choice = above == header ? new KindScorer.Choice(Kind.OTHER, 0) : sentenceAnalyses.of(above).kind();
        return new KindScorer.Choice(choice.kind(), choice.strength() * WEAKER);
    }

    /** What stands before a sentence, for one that leans on it: "The deadline is June 22." */
    private KindScorer.Choice around(Sentence sentence) {
        KindScorer.Choice best = new KindScorer.Choice(Kind.OTHER, 0);
        int previous = sentence.index() - 1;
        boolean sameBlock = previous >= 0 && sentences.get(previous).block() == sentence.block();
        for (int index : new int[] { sentence.lead(), sameBlock ? previous : -1, sentence.heading() }) {
            if (index < 0) {
                continue;
            }
            KindScorer.Choice choice = sentenceAnalyses.of(sentences.get(index)).kind();
            if (choice.strength() * WEAKER > best.strength()) {
                best = new KindScorer.Choice(choice.kind(), choice.strength() * WEAKER);
            }
        }
        return best;
    }
}
