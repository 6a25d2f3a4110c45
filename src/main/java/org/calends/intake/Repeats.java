package org.calends.intake;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.calends.obligation.Kind;

/** Drops what a text says twice: the same date in one table row, the same act in the same words, or in a list of its dates. */
final class Repeats {

    private static final int REMEMBERED = 12;
    private static final int FEWEST_WORDS = 2;

    /** The telling words of the sentences that hold verdicts, as sorted hashes: small enough to keep for a whole text. */
    private final Map<Integer, int[]> words = new HashMap<>();

    List<Verdict> without(List<Verdict> all) {
        Set<Place> finer = all.stream().filter(Repeats::isFine).map(Place::of).collect(Collectors.toSet());
        Map<LocalDate, List<Verdict>> told = told(all);
        return first(all.stream().filter(verdict -> !isVaguer(verdict, finer) && !isListed(verdict, told)).toList());
    }

    /** @return of those of one date that say the same, the first */
    private List<Verdict> first(List<Verdict> verdicts) {
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

    /**
     * One consultation or hearing, said again elsewhere in the document, is suggested once.
     *
     * @param named the title that says nothing of it, since every suggestion without a better one has it; null where the whole
     *        document is about one thing
     */
    static List<Suggestion> restated(List<Suggestion> all, String named) {
        Set<Event> told = new HashSet<>();
        return all.stream().filter(one -> !isEvent(one) || named != null && one.title().endsWith(named)
                || told.add(new Event(one.kind(), one.dueDate(), one.authority(), one.title()))).toList();
    }

    private record Event(Kind kind, LocalDate due, String authority, String title) {
    }

    private static boolean isEvent(Suggestion one) {
        return one.dueDate() != null && (one.kind() == Kind.CONSULTATION || one.kind() == Kind.HEARING);
    }

    /** Which act of which year a paragraph speaks of. */
    private record Place(int block, int year, Kind kind) {

        static Place of(Verdict verdict) {
            return new Place(verdict.scene().sentence().block(), verdict.scene().when().last().getYear(), verdict.kind());
        }
    }

    private static boolean isFine(Verdict verdict) {
        When when = verdict.scene().when();
        return when.last() != null && when.precision() != Precision.YEAR;
    }

    /** "in 2024" where the same paragraph says "in March 2024". */
    private static boolean isVaguer(Verdict verdict, Set<Place> finer) {
        When when = verdict.scene().when();
        return when.precision() == Precision.YEAR && !when.isPointed() && finer.contains(Place.of(verdict));
    }

    /** The first ones of each date that are told in sentences of their own. */
    private static Map<LocalDate, List<Verdict>> told(List<Verdict> all) {
        Map<LocalDate, List<Verdict>> told = new HashMap<>();
        for (Verdict verdict : all) {
            List<Verdict> sameDate = told.computeIfAbsent(verdict.scene().when().last(), date -> new ArrayList<>());
            if (!isEntry(verdict.scene()) && sameDate.size() < REMEMBERED) {
                sameDate.add(verdict);
            }
        }
        return told;
    }

    /**
     * "20.06.2025: Energy labelling (smartphones)" in a list of dates, where a sentence says when smartphones are to have it.
     */
    private boolean isListed(Verdict verdict, Map<LocalDate, List<Verdict>> told) {
        Scene scene = verdict.scene();
        if (!isEntry(scene)) {
            return false;
        }
        int end = scene.next() == null ? scene.sentence().end() : scene.next().start();
        int[] entry = telling(scene.tokens(), token -> token.start() >= scene.when().end() && token.end() <= end);
        return entry.length >= FEWEST_WORDS && told.get(scene.when().last()).stream()
                .anyMatch(one -> (verdict.kind() == Kind.OTHER || one.kind() == verdict.kind())
                        && areAmong(words(one.scene()), entry));
    }

    private static boolean isEntry(Scene scene) {
        return !scene.isChinese() && scene.after(3).stripLeading().startsWith(":");
    }

    private boolean repeats(Verdict earlier, Verdict later) {
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
                || earlier.kind() == later.kind() && saysNoMore(earlier.scene(), later.scene());
    }

    /** A date alone in its cell only repeats what the row says. */
    private static boolean isCell(Scene scene) {
        String before = scene.before(4).strip();
        String after = scene.after(3).strip();
        return before.endsWith("|") && (after.startsWith("|") || after.isEmpty());
    }

    private boolean saysNoMore(Scene first, Scene second) {
        int[] before = words(first);
        int[] after = words(second);
        return after.length >= 3 && areAmong(before, after);
    }

    private static boolean areAmong(int[] before, int[] after) {
        return Arrays.stream(after).allMatch(word -> Arrays.binarySearch(before, word) >= 0);
    }

    private int[] words(Scene scene) {
        return words.computeIfAbsent(scene.sentence().index(), index -> telling(scene.tokens(), token -> true));
    }

    private static int[] telling(Tokens tokens, Predicate<Token> which) {
        return IntStream.range(0, tokens.size()).mapToObj(tokens::at).filter(which)
                .filter(token -> token.type() != Token.Type.MARK && (token.length() > 3 || token.type() != Token.Type.WORD))
                .mapToInt(token -> token.text().hashCode()).sorted().distinct().toArray();
    }
}
