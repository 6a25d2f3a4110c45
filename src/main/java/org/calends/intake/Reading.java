package org.calends.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.calends.obligation.Kind;

/** One text being read, from sentences to suggestions. */
final class Reading {

    private static final double WEAKER = 0.45;
    /** Characters between a date and words that still tell of it. */
    private static final int AT_HAND = 120;

    private final Passage passage;
    private final List<Sentence> sentences;
    private final Years years;
    private final Dates dates;
    private final Exclusions exclusions = new Exclusions();
    private final Judge judge;
    private final Issuers issuers;
    private final Writing writing;
    private final Countings countings;

    Reading(Publication publication, DayCounting counting) {
        passage = Passage.of(publication.content());
        sentences = Sentences.of(passage.text(), passage.folded());
        years = new Years(publication.published());
        dates = new Dates(passage.text(), Places.monthFirst(publication, passage));
        judge = new Judge(years, exclusions);
        issuers = new Issuers(passage, sentences, publication);
        writing = new Writing(publication, passage, sentences, issuers);
        countings = new Countings(passage, years, issuers, counting);
    }

    List<Suggestion> suggestions() {
        List<Scene> scenes = new ArrayList<>();
        for (Sentence sentence : sentences) {
            scenes.addAll(scenes(sentence));
        }
        scenes.forEach(scene -> exclusions.learn(scene, judge.kindOf(scene, around(scene.sentence()))));
        List<Verdict> verdicts = new ArrayList<>();
        scenes.forEach(scene -> judge.judge(scene, around(scene.sentence())).ifPresent(verdicts::add));
        Optional<LocalDate> effective = verdicts.stream().filter(v -> v.kind() == Kind.EFFECTIVE && v.scene().when().isDay())
                .map(v -> v.scene().when().first()).findFirst();
        countings.resolve(effective.orElse(null), judge, this::around).forEach(verdicts::add);
        return Repeats.without(verdicts).stream().map(writing::suggestion)
                .sorted(Comparator.comparingInt(Suggestion::start).thenComparingInt(Suggestion::end)).toList();
    }

    private List<Scene> scenes(Sentence sentence) {
        Tokens tokens = new Tokens(passage.folded(), sentence.start(), sentence.end());
        List<DateMention> mentions = dates.in(tokens);
        countings.collect(sentence, tokens, mentions);
        if (mentions.isEmpty()) {
            return List.of();
        }
        List<Lexicon.Hit<Signs.Weighed>> signs = Signs.in(passage.folded(), sentence.start(), sentence.end());
        List<When> whens = Ranges.of(tokens, mentions).stream().map(placed -> years.settle(placed, isPast(placed, signs)))
                .toList();
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < whens.size(); i++) {
            boolean partner = whens.get(i).role() == Ranges.Role.END;
            When previous = at(whens, partner ? i - 2 : i - 1);
            scenes.add(new Scene(passage, sentence, tokens, whens.get(i), previous, at(whens, i + 1), signs));
        }
        return scenes;
    }

    private static When at(List<When> whens, int index) {
        return index < 0 || index >= whens.size() ? null : whens.get(index);
    }

    /**
     * Without its year, a date told in the past tense lies before the publication; so does a recent one without words ahead.
     */
    private boolean isPast(Ranges.Placed placed, List<Lexicon.Hit<Signs.Weighed>> signs) {
        int at = placed.mention().start();
        int past = nearest(signs, Sign.PAST, at);
        int ahead = Math.min(Math.min(nearest(signs, Sign.AHEAD, at), nearest(signs, Sign.DUTY, at)),
                Math.min(nearest(signs, Sign.BY, at), nearest(signs, Sign.BEFORE, at)));
        return past < AT_HAND && past < ahead || ahead > AT_HAND && years.hasJustBeen(placed.mention());
    }

    private static int nearest(List<Lexicon.Hit<Signs.Weighed>> signs, Sign sign, int at) {
        return signs.stream().filter(hit -> hit.meaning().sign() == sign)
                .mapToInt(hit -> Math.min(Math.abs(hit.start() - at), Math.abs(hit.end() - at))).min()
                .orElse(Integer.MAX_VALUE);
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
            Sentence earlier = sentences.get(index);
            Kinds.Choice choice = Kinds.of(passage.folded(), earlier.start(), earlier.end());
            if (choice.strength() * WEAKER > best.strength()) {
                best = new Kinds.Choice(choice.kind(), choice.strength() * WEAKER);
            }
        }
        return best;
    }
}
