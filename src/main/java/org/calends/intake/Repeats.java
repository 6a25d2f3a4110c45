package org.calends.intake;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Drops what a text says twice: the same date in one table row, or the same act in the same words. */
final class Repeats {

    private static final int REMEMBERED = 12;

    private Repeats() {
    }

    static List<Verdict> without(List<Verdict> all) {
        List<Verdict> verdicts = all.stream().filter(verdict -> !isVaguer(verdict, all)).toList();
        List<Verdict> kept = new ArrayList<>();
        Map<LocalDate, Deque<Verdict>> sameDate = new HashMap<>();
        for (Verdict verdict : verdicts) {
            Deque<Verdict> earlier = sameDate.computeIfAbsent(verdict.scene().when().last(), date -> new ArrayDeque<>());
            if (earlier.stream().noneMatch(one -> repeats(one, verdict))) {
                kept.add(verdict);
                earlier.addLast(verdict);
            }
            if (earlier.size() > REMEMBERED) {
                earlier.removeFirst();
            }
        }
        return kept;
    }

    /** "in 2024" where the same paragraph says "in March 2024". */
    private static boolean isVaguer(Verdict verdict, List<Verdict> all) {
        When vague = verdict.scene().when();
        return vague.precision() == Precision.YEAR && all.stream().anyMatch(other -> {
            When finer = other.scene().when();
            return finer.last() != null && finer.precision() != Precision.YEAR && other.kind() == verdict.kind()
                    && finer.last().getYear() == vague.last().getYear()
                    && other.scene().sentence().block() == verdict.scene().sentence().block();
        });
    }

    private static boolean repeats(Verdict earlier, Verdict later) {
        When one = earlier.scene().when();
        When two = later.scene().when();
        if (one.first() == null || !one.first().equals(two.first())) {
            return false;
        }
        Sentence first = earlier.scene().sentence();
        Sentence second = later.scene().sentence();
        boolean row = second.shape() == Sentence.Shape.ROW && first.block() == second.block();
        boolean sentence = first.index() == second.index() && earlier.kind() == later.kind();
        return row && isCell(later.scene()) || sentence
                || earlier.kind() == later.kind() && saysNoMore(first, second, later.scene());
    }

    /** A date alone in its cell only repeats what the row says. */
    private static boolean isCell(Scene scene) {
        String before = scene.before(4).strip();
        String after = scene.after(3).strip();
        return before.endsWith("|") && (after.startsWith("|") || after.isEmpty());
    }

    private static boolean saysNoMore(Sentence first, Sentence second, Scene scene) {
        Set<String> before = words(scene, first);
        Set<String> after = words(scene, second);
        return after.size() >= 3 && before.containsAll(after);
    }

    private static Set<String> words(Scene scene, Sentence sentence) {
        Tokens tokens = new Tokens(scene.folded(), sentence.start(), sentence.end());
        Set<String> words = new HashSet<>();
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.at(at);
            if (token.type() != Token.Type.MARK && (token.length() > 3 || token.type() != Token.Type.WORD)) {
                words.add(token.text());
            }
        }
        return words;
    }
}
