package org.calends.intake;

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

import org.calends.intake.UnreadableDocument.Reason;
import org.calends.obligation.Kind;

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
    private final Studies studies;
    private final Years years;
    private final Exclusions exclusions = new Exclusions();
    private final Judge judge;
    private final Issuers issuers;
    private final Writing writing;
    private final Countings countings;
    private final DayCounting counting;
    private int numbers;

    Reading(Publication publication, DayCounting counting) {
        this.publication = publication;
        Passage passage = Passage.of(publication.content());
        sentences = Sentences.of(passage.text(), passage.folded());
        studies = new Studies(passage, sentences, new Dates(passage.text(), Places.order(publication, passage)),
                Issuers.home(publication));
        issuers = new Issuers(studies, publication);
        this.counting = counting;
        years = new Years(publication.published(), counting, jurisdiction());
        judge = new Judge(years, exclusions, untold(publication));
        writing = new Writing(publication, studies, issuers);
        countings = new Countings(studies, years, issuers, counting);
    }

    private String jurisdiction() {
        Authority authority = issuers.document();
        return authority == null || authority.jurisdiction().isEmpty() ? publication.region() : authority.jurisdiction();
    }

    /** A page of a consultation says only "Closes 5 May": its title tells of what. */
    private static Kind untold(Publication publication) {
        String title = Folding.fold(publication.title());
        Kinds.Choice choice = Kinds.of(Signs.in(title, 0, title.length()));
        return choice.kind() == Kind.CONSULTATION ? Kind.CONSULTATION : Kind.OTHER;
    }

    Findings findings() {
        List<Scene> scenes = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (Scene scene : scenes(sentence)) {
                exclusions.learn(scene, judge.kindOf(scene, around(scene)));
                scenes.add(scene);
            }
            requireFewDates(scenes.size() + countings.size());
        }
        List<Verdict> verdicts = new ArrayList<>();
        List<Scene> others = new ArrayList<>();
        for (Scene scene : scenes) {
            Optional<Verdict> verdict = judge.judge(scene, around(scene));
            verdict.ifPresentOrElse(verdicts::add, () -> others.add(scene));
        }
        Optional<LocalDate> effective = verdicts.stream().filter(v -> v.kind() == Kind.EFFECTIVE && v.scene().when().isDay())
                .map(v -> v.scene().when().first()).findFirst();
        countings.resolve(effective.orElse(null), judge, this::around).forEach(verdicts::add);
        List<Suggestion> suggestions = suggestions(verdicts);
        return new Findings(suggestions, otherDates(others, suggestions));
    }

    private List<Suggestion> suggestions(List<Verdict> verdicts) {
        Map<Suggestion, Verdict> origins = new IdentityHashMap<>();
        List<Suggestion> all = new ArrayList<>();
        for (Verdict verdict : new Repeats().without(verdicts)) {
            Suggestion suggestion = writing.suggestion(verdict);
            origins.put(suggestion, verdict);
            all.add(suggestion);
        }
        all.sort(Comparator.comparingInt(Suggestion::start).thenComparingInt(Suggestion::end));
        return writing.toldApart(Repeats.restated(all,
                issuers.speaksForItself() || publication.title().isBlank() ? null : publication.title()), origins);
    }

    /** Full dates after publication that no suggestion tells, the first of each day. */
    private List<OtherDate> otherDates(List<Scene> others, List<Suggestion> suggestions) {
        Set<LocalDate> told = suggestions.stream().map(Suggestion::dueDate).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return others.stream()
                .filter(scene -> scene.when().isDay() && scene.when().yearWritten() && scene.when().last().isAfter(years.end()))
                .filter(scene -> told.add(scene.when().last())).limit(MOST_OTHERS)
                .map(scene -> writing.other(scene, judge.whyNot(scene, around(scene)))).toList();
    }

    private static void requireFewDates(int dates) {
        if (dates > MOST_DATES) {
            throw new UnreadableDocument(Reason.TOO_LARGE,
                    "The document holds more than " + MOST_DATES + " dates. Split it and upload the parts that matter.");
        }
    }

    private static void requireFewNumbers(int numbers) {
        if (numbers > MOST_NUMBERS) {
            throw new UnreadableDocument(Reason.TOO_LARGE,
                    "The document holds more than " + MOST_NUMBERS + " numbers. Split it and upload the parts that matter.");
        }
    }

    private List<Scene> scenes(Sentence sentence) {
        Study study = studies.of(sentence);
        numbers += study.tokens().numbers();
        requireFewNumbers(numbers);
        countings.collect(sentence, study);
        if (study.dates().isEmpty()) {
            return shared(sentence);
        }
        List<When> whens = years.inOrder(Ranges.of(study.tokens(), study.dates()).stream()
                .filter(placed -> placed.mention().day() != DateMention.TODAY || years.isExact())
                .map(placed -> years.settle(placed, isPast(placed.mention(), study)))
                .toList(), study);
        whens = lengthened(whens, sentence, study);
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < whens.size(); i++) {
            boolean partner = whens.get(i).role() == Ranges.Role.END;
            When previous = at(whens, study.firstOfList(partner ? i - 1 : i) - 1);
            When next = at(whens, study.lastOfList(i) + 1);
            if (!countings.runsFrom(whens.get(i).start())) {
                scenes.add(new Scene(studies, sentence, whens.get(i), previous, next));
            }
        }
        return scenes;
    }

    /** Only where the sentence tells no other day that lies ahead: that one would be the new date itself. */
    private List<When> lengthened(List<When> whens, Sentence sentence, Study study) {
        long ahead = whens.stream().filter(this::isAhead).count();
        return ahead > 1 ? whens
                : whens.stream().map(when -> ahead == 0 && whens.size() > 1 || ahead == 1 && !isAhead(when) ? when
                        : Lengthening.applied(when, study, sentence, studies.passage(), counting, jurisdiction())).toList();
    }

    private boolean isAhead(When when) {
        return when.last() != null && when.last().isAfter(years.end());
    }

    /** An item under a date that stands over several: the date is told as if it opened the item. */
    private List<Scene> shared(Sentence sentence) {
        Study dated = sentence.dated() < 0 ? null : studies.of(sentences.get(sentence.dated()));
        if (dated == null || dated.dates().isEmpty()) {
            return List.of();
        }
        When when = years.settle(new Ranges.Placed(dated.dates().get(0), Ranges.Role.SINGLE), false);
        return when.isDay() ? List.of(new Scene(studies, sentence, when.at(sentence.start()), null, null)) : List.of();
    }

    private static When at(List<When> whens, int index) {
        return index < 0 || index >= whens.size() ? null : whens.get(index);
    }

    /**
     * Without its year, a date told in the past tense lies before the publication; so does a recent one without words ahead.
     */
    private boolean isPast(DateMention mention, Study study) {
        List<Lexicon.Hit<Signs.Weighed>> signs = study.signsAround(mention.start(), mention.end()).stream()
                .filter(hit -> !study.hasMark(Math.min(hit.end(), mention.end()), Math.max(hit.start(), mention.start())))
                .toList();
        if (years.wasLately(mention) || years.hasJustBeen(mention) && opensNews(mention, study)) {
            return true;
        }
        if (study.tokens().is(mention.from() - 1, "to") && !wasMoved(mention, study)
                && nearest(signs, Set.of(Sign.MOVED), mention.start()) < AT_HAND) {
            return false;
        }
        int past = nearest(signs, Set.of(Sign.PAST), mention.start());
        int ahead = nearest(signs, Set.of(Sign.AHEAD, Sign.DUTY, Sign.BY, Sign.BEFORE), mention.start());
        return past < AT_HAND && past < ahead || ahead > AT_HAND && years.hasJustBeen(mention);
    }

    /** "was extended to 15 October" tells of an extension before this one. */
    private static boolean wasMoved(DateMention mention, Study study) {
        for (int at = mention.from() - 2; at >= Math.max(0, mention.from() - MOST_WORDS_MOVED); at--) {
            if (study.tokens().is(at, "was") || study.tokens().is(at, "were") || study.tokens().is(at, "had")) {
                return true;
            }
        }
        return false;
    }

    /** "9月24日，证监会就……": news begin with the day on which they happened. */
    private static boolean opensNews(DateMention mention, Study study) {
        return mention.from() == 0 && study.tokens().is(mention.to(), ",") && study.tokens().at(0).type() == Token.Type.NUMBER
                && study.tokens().at(mention.to() + 1).type() == Token.Type.HAN;
    }

    private static int nearest(List<Lexicon.Hit<Signs.Weighed>> signs, Set<Sign> wanted, int at) {
        return signs.stream().filter(hit -> wanted.contains(hit.meaning().sign()))
                .mapToInt(hit -> Math.min(Math.abs(hit.start() - at), Math.abs(hit.end() - at))).min()
                .orElse(Integer.MAX_VALUE);
    }

    private Kinds.Choice around(Scene scene) {
        if (scene.column().isPresent()) {
            return aboveTable(scene.sentence());
        }
        Sentence label = scene.label();
        Kinds.Choice told = label == null ? around(scene.sentence()) : studies.of(label).kind();
        Kinds.Choice whole = studies.of(scene.sentence()).kind();
        if (label == null && whole.strength() * WEAKER >= told.strength() * NEARLY) {
            return new Kinds.Choice(whole.kind(), whole.strength() * WEAKER);
        }
        return told.strength() > 0 || label == null ? told : around(label);
    }

    /**
     * Of a table with several columns of dates the header speaks for each column alone: what the table is about stands above.
     */
    private Kinds.Choice aboveTable(Sentence row) {
        Sentence header = sentences.get(row.lead());
        Sentence above = header.index() == 0 ? header : sentences.get(header.index() - 1);
        Kinds.Choice choice = above == header ? new Kinds.Choice(Kind.OTHER, 0) : studies.of(above).kind();
        return new Kinds.Choice(choice.kind(), choice.strength() * WEAKER);
    }

    /** What stands before a sentence, for one that leans on it: "The deadline is June 22." */
    private Kinds.Choice around(Sentence sentence) {
        Kinds.Choice best = new Kinds.Choice(Kind.OTHER, 0);
        int previous = sentence.index() - 1;
        boolean sameBlock = previous >= 0 && sentences.get(previous).block() == sentence.block();
        for (int index : new int[] { sentence.lead(), sameBlock ? previous : -1, sentence.heading() }) {
            if (index < 0) {
                continue;
            }
            Kinds.Choice choice = studies.of(sentences.get(index)).kind();
            if (choice.strength() * WEAKER > best.strength()) {
                best = new Kinds.Choice(choice.kind(), choice.strength() * WEAKER);
            }
        }
        return best;
    }
}
