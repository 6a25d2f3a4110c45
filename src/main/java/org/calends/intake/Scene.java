package org.calends.intake;

import java.util.List;

/**
 * A date in its sentence, with the signs around it.
 *
 * @param passage the whole text
 * @param sentence where the date stands
 * @param tokens the sentence's tokens
 * @param when the date
 * @param previous the date before it in the sentence, other than the start of its own range, or null
 * @param next the date after it, or null
 * @param signs the phrases of the sentence
 */
record Scene(Passage passage, Sentence sentence, Tokens tokens, When when, When previous, When next,
        List<Lexicon.Hit<Signs.Weighed>> signs) {

    private static final String STRONG_MARKS = ";|\u3002";

    String folded() {
        return passage.folded();
    }

    /** Characters between a phrase and the date. */
    int gap(Lexicon.Hit<?> hit) {
        return hit.end() <= when.start() ? when.start() - hit.end() : Math.max(0, hit.start() - when.end());
    }

    boolean isBefore(Lexicon.Hit<?> hit) {
        return hit.start() < when.start();
    }

    /** Whether another date, not the other end of the same range, stands between a phrase and this one. */
    boolean crossesDate(Lexicon.Hit<?> hit) {
        if (isBefore(hit)) {
            return previous != null && previous.start() >= hit.end();
        }
        return next != null && next.end() <= hit.start();
    }

    boolean crossesMark(Lexicon.Hit<?> hit) {
        int from = Math.min(hit.end(), when.end());
        int to = Math.max(hit.start(), when.start());
        for (int at = from; at < to; at++) {
            if (STRONG_MARKS.indexOf(folded().charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sign stands near, on this side of any other date. */
    boolean has(Sign sign, int reach) {
        return signs.stream().anyMatch(hit -> hit.meaning().sign() == sign && gap(hit) <= reach && !crossesDate(hit));
    }

    boolean hasBefore(Sign sign, int reach) {
        return signs.stream().anyMatch(
                hit -> hit.meaning().sign() == sign && isBefore(hit) && gap(hit) <= reach && !crossesDate(hit)
                        && !crossesMark(hit));
    }

    boolean isChinese() {
        int at = Math.max(sentence.start(), when.start() - 1);
        return when.end() <= folded().length() && (Tokens.isHan(folded().charAt(when.end() - 1))
                || Tokens.isHan(folded().charAt(at)));
    }

    String before(int most) {
        return folded().substring(Math.max(sentence.start(), when.start() - most), when.start());
    }

    String after(int most) {
        return folded().substring(when.end(), Math.min(sentence.end(), when.end() + most));
    }
}
