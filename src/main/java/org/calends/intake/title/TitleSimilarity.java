package org.calends.intake.title;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far two titles name the same instrument. Where each holds a telling word that the other lacks ("face", "gait"), they
 * name two of a kind.
 *
 * @param telling the telling words of both
 * @param weak the weak words of both
 * @param nested whether one title holds every telling word of the other; a sentence cannot be held by a title
 * @param sentences how many of the two are sentences instead of titles
 * @param closeness from 0 to 1: the weight of what both hold in what either holds
 */
public record TitleSimilarity(Set<String> telling, Set<String> weak, boolean nested, int sentences, double closeness) {

    private static final TitleSimilarity NONE = new TitleSimilarity(Set.of(), Set.of(), false, 0, 0);
    private static final int WEIGHT = 3;
    private static final int MANY = 3;
    private static final double LOOSE = 0.4;
    private static final double CLOSE = 0.5;
    private static final double VERY_CLOSE = 0.6;
    private static final double ALIKE = 0.99;

    public static TitleSimilarity between(TitleTokens a, TitleTokens b) {
        if (!a.numbers().isEmpty() && !b.numbers().isEmpty() && !a.numbers().equals(b.numbers())) {
            return NONE;
        }
        Set<String> telling = common(a.telling(), b.telling());
        Set<String> weak = common(a.weak(), b.weak());
        double all = WEIGHT * (a.telling().size() + b.telling().size() - telling.size()) + a.weak().size() + b.weak().size()
                - weak.size();
        boolean nested = !b.sentence() && a.telling().containsAll(b.telling())
                || !a.sentence() && b.telling().containsAll(a.telling());
        return new TitleSimilarity(telling, weak, nested, (a.sentence() ? 1 : 0) + (b.sentence() ? 1 : 0),
                all == 0 ? 0 : (WEIGHT * telling.size() + weak.size()) / all);
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    /** @return whether they are one instrument, where authority, kind and date are the same too */
    public boolean isSameOnOneDate() {
        if (sentences == 2) {
            return telling.size() >= MANY && closeness >= CLOSE;
        }
        return nested && (telling.size() >= 2 || sentences == 0 && (telling.size() == 1 && closeness >= CLOSE || isAlike()));
    }

    /** @return whether they are one instrument although the dates differ */
    public boolean isSameOnAnotherDate() {
        if (sentences == 2) {
            return telling.size() >= MANY && closeness >= VERY_CLOSE;
        }
        return nested && (telling.size() >= 2 && closeness >= (sentences == 0 ? CLOSE : LOOSE) || isAlike());
    }

    private boolean isAlike() {
        return closeness >= ALIKE && telling.size() + weak.size() >= 2;
    }

    /** @return the words that both titles hold, the telling ones first */
    public List<String> words() {
        List<String> words = new ArrayList<>(telling);
        words.addAll(weak);
        return words;
    }
}
