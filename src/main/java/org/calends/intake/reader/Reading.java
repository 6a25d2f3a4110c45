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
import java.util.stream.Stream;

import org.calends.intake.authority.Authority;
import org.calends.intake.date.DateFinder;
import org.calends.intake.date.PeriodEnd;
import org.calends.intake.deadline.Classification;
import org.calends.intake.deadline.CueLexicon;
import org.calends.intake.deadline.DateContext;
import org.calends.intake.deadline.DayMonthOrder;
import org.calends.intake.deadline.DeadlineClassifier;
import org.calends.intake.deadline.Exclusions;
import org.calends.intake.deadline.KindScorer;
import org.calends.intake.deadline.SentenceAnalyses;
import org.calends.intake.deadline.YearResolver;
import org.calends.intake.document.Publication;
import org.calends.intake.document.UnreadableDocumentException;
import org.calends.intake.document.UnreadableDocumentException.Reason;
import org.calends.intake.text.FoldedText;
import org.calends.intake.text.Folding;
import org.calends.intake.text.Sentence;
import org.calends.obligation.value.Kind;

/** One text being read, from sentences to suggestions. */
final class Reading {

    /** More are no document that a person would review; each costs work and memory. */
    private static final int MOST_DATES = 20_000;
    /** A text of the greatest length has so many where one of its ten characters is a number. */
    private static final int MOST_NUMBERS = 500_000;
    /** Of dates that are no suggestion; more nobody looks through. */
    private static final int MOST_OTHERS = 200;
    /** Of dates that are explained, likewise. */
    private static final int MOST_EXPLAINED = 2_000;

    private final Publication publication;
    private final List<Sentence> sentences;
    private final SentenceAnalyses sentenceAnalyses;
    private final YearResolver yearResolver;
    private final Exclusions exclusions = new Exclusions();
    private final DeadlineClassifier deadlineClassifier;
    private final AuthorityResolver authorityResolver;
    private final SuggestionWriter suggestionWriter;
    private final PeriodResolver periodResolver;
    private final DateContexts dateContexts;
    private final Surroundings surroundings;
    private int numbers;

    Reading(Publication publication, PeriodEnd counting) {
        this.publication = publication;
        FoldedText foldedText = FoldedText.of(publication.content());
        sentences = SentenceSplitter.of(foldedText.text(), foldedText.folded());
        sentenceAnalyses = new SentenceAnalyses(foldedText, sentences,
                new DateFinder(foldedText.text(), new DayMonthOrder(publication, foldedText)),
                AuthorityResolver.home(publication));
        authorityResolver = new AuthorityResolver(sentenceAnalyses, publication);
        surroundings = new Surroundings(sentenceAnalyses);
        yearResolver = new YearResolver(publication.published(), counting, jurisdiction());
        deadlineClassifier = new DeadlineClassifier(yearResolver, exclusions, untold(publication));
        suggestionWriter = new SuggestionWriter(publication, sentenceAnalyses, authorityResolver);
        periodResolver = new PeriodResolver(sentenceAnalyses, yearResolver, authorityResolver, counting);
        dateContexts = new DateContexts(sentenceAnalyses, yearResolver, periodResolver, counting, jurisdiction());
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

    /** @param explained whether the rules that decided about each date are told too */
    Findings findings(boolean explained) {
        List<DateContext> scenes = new ArrayList<>();
        for (Sentence sentence : sentences) {
            numbers += sentenceAnalyses.of(sentence).tokens().numbers();
            requireFewNumbers(numbers);
            for (DateContext dateContext : dateContexts.in(sentence)) {
                exclusions.learn(dateContext, deadlineClassifier.kindOf(dateContext, surroundings.of(dateContext)));
                scenes.add(dateContext);
            }
            requireFewDates(scenes.size() + periodResolver.size());
        }
        List<Classification> verdicts = new ArrayList<>();
        List<DateContext> others = new ArrayList<>();
        for (DateContext dateContext : scenes) {
            Optional<Classification> verdict = deadlineClassifier.judge(dateContext, surroundings.of(dateContext));
            verdict.ifPresentOrElse(verdicts::add, () -> others.add(dateContext));
        }
        Optional<LocalDate> effective = verdicts.stream().filter(v -> v.kind() == Kind.EFFECTIVE && v.scene().when().isDay())
                .map(v -> v.scene().when().first()).findFirst();
        periodResolver.resolve(effective.orElse(null), deadlineClassifier, surroundings::of).forEach(verdicts::add);
        List<Suggestion> suggestions = suggestions(verdicts);
        return new Findings(suggestions, otherDates(others, suggestions),
                explained ? explanations(verdicts, others) : List.of());
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
                        deadlineClassifier.whyNot(dateContext, surroundings.of(dateContext))))
                .toList();
    }

    private List<ReadingExplanation> explanations(List<Classification> verdicts, List<DateContext> others) {
        return Stream.concat(verdicts.stream().map(one -> explanation(one.scene(), true)),
                others.stream().filter(one -> !yearResolver.isPast(one.when())).map(one -> explanation(one, false)))
                .sorted(Comparator.comparingInt(ReadingExplanation::start)).limit(MOST_EXPLAINED).toList();
    }

    private ReadingExplanation explanation(DateContext scene, boolean suggested) {
        return new ReadingExplanation(scene.when().last(), scene.when().start(), scene.when().end(), suggested,
                deadlineClassifier.explain(scene, surroundings.of(scene)));
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
}
