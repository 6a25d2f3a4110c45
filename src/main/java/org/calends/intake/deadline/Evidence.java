package org.calends.intake.deadline;

import java.util.Optional;

import org.calends.intake.date.Ranges;
import org.calends.intake.date.ResolvedDate;
import org.calends.obligation.value.Kind;

/**
 * What the rules look at.
 *
 * @param scene the date in its sentence
 * @param bound the sign that bounds it
 * @param own the kind that the words of its own clause speak for
 * @param around the kind that headline, introduction and the sentence before speak for
 * @param kind what it is taken for; null while that is being decided
 */
record Evidence(DateContext scene, Optional<Cue> bound, KindScorer.Choice own, KindScorer.Choice around, Kind kind) {

    /** A phrase of the dictionary that weighs less is a hint, not an answer. */
    static final double CLEAR = 1.6;
    /** One phrase made for the kind, right beside the date. */
    static final double STRONG = 3.2;
    /** Characters from a date to a word of its own sentence that still speaks of it. */
    static final int SAME_SENTENCE = 120;
    /** Characters from a date to a word that tells whether it lies ahead. */
    static final int TENSE = 100;
    /** Characters from a date to "not", which may stand before its verb. */
    static final int SAME_CLAUSE = 60;
    /** Characters of "in force until the end of". */
    static final int BESIDE = 12;

    Evidence as(Kind decided) {
        return new Evidence(scene, bound, own, around, decided);
    }

    ResolvedDate when() {
        return scene.when();
    }

    boolean isBound(Cue cue) {
        return bound.isPresent() && bound.get() == cue;
    }

    boolean closes() {
        return isBound(Cue.BY) || isBound(Cue.BEFORE);
    }

    boolean isRole(Ranges.Role role) {
        return when().role() == role;
    }

    boolean isClear() {
        return own.strength() >= CLEAR;
    }

    boolean isStrong() {
        return own.strength() >= STRONG;
    }

    boolean isSilent() {
        return own.strength() == 0 && around.strength() == 0;
    }

    /** The kind that the words speak for, another date's verb included. */
    KindScorer.Choice told() {
        KindScorer.Choice across = isClear() ? own : KindScorer.acrossDates(scene);
        return across.strength() >= CLEAR ? across : own;
    }

    /** The told kind, unless the surroundings speak more than twice as loud. */
    Kind likeliest() {
        KindScorer.Choice told = told();
        return told.strength() >= CLEAR || told.strength() * 2 >= around.strength() ? told.kind() : around.kind();
    }

    /** Whether words near the date say that something will be or has to be done. */
    boolean looksAhead() {
        return scene.has(Cue.AHEAD, SAME_SENTENCE) || scene.has(Cue.DUTY, SAME_SENTENCE) || scene.isIntroducedBy(Cue.BY);
    }

    boolean isMoved() {
        return scene.signs().stream().anyMatch(hit -> hit.meaning().sign() == Cue.MOVED);
    }
}
