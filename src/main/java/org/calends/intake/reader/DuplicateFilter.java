package org.calends.intake.reader;

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

import org.calends.intake.date.Precision;
import org.calends.intake.date.ResolvedDate;
import org.calends.intake.deadline.Classification;
import org.calends.intake.deadline.DateContext;
import org.calends.intake.text.Sentence;
import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;
import org.calends.obligation.value.Kind;

/** Drops what a text says twice: the same date in one table row, the same act in the same words, or in a list of its dates. */
final class DuplicateFilter {

    private static final int REMEMBERED = 12;
    private static final int FEWEST_WORDS = 2;

    /** The telling words of the sentences that hold verdicts, as sorted hashes: small enough to keep for a whole text. */
    private final Map<Integer, int[]> words = new HashMap<>();

    List<Classification> without(List<Classification> all) {
        Set<Place> finer = all.stream().filter(DuplicateFilter::isFine).map(Place::of).collect(Collectors.toSet());
        Map<LocalDate, List<Classification>> told = told(all);
        return first(all.stream().filter(classification -> !isVaguer(classification, finer) && !isListed(classification, told))
                .toList());
    }

    /** @return of those of one date that say the same, the first */
    private List<Classification> first(List<Classification> verdicts) {
        List<Classification> kept = new ArrayList<>();
        Map<LocalDate, Deque<Classification>> sameDate = new HashMap<>();
        for (Classification classification : verdicts) {
            Deque<Classification> earlier = sameDate.computeIfAbsent(classification.scene().when().last(),
                    date -> new ArrayDeque<>());
            if (earlier.stream().noneMatch(one -> repeats(one, classification))) {
                kept.add(classification);
                earlier.addLast(classification);
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

        static Place of(Classification classification) {
            return new Place(classification.scene().sentence().block(), classification.scene().when().last().getYear(),
                    classification.kind());
        }
    }

    private static boolean isFine(Classification classification) {
        ResolvedDate resolvedDate = classification.scene().when();
        return resolvedDate.last() != null && resolvedDate.precision() != Precision.YEAR;
    }

    /** "in 2024" where the same paragraph says "in March 2024". */
    private static boolean isVaguer(Classification classification, Set<Place> finer) {
        ResolvedDate resolvedDate = classification.scene().when();
        return resolvedDate.precision() == Precision.YEAR && !resolvedDate.isPointed()
                && finer.contains(Place.of(classification));
    }

    /** The first ones of each date that are told in sentences of their own. */
    private static Map<LocalDate, List<Classification>> told(List<Classification> all) {
        Map<LocalDate, List<Classification>> told = new HashMap<>();
        for (Classification classification : all) {
            List<Classification> sameDate = told.computeIfAbsent(classification.scene().when().last(),
                    date -> new ArrayList<>());
            if (!isEntry(classification.scene()) && sameDate.size() < REMEMBERED) {
                sameDate.add(classification);
            }
        }
        return told;
    }

    /**
     * "20.06.2025: Energy labelling (smartphones)" in a list of dates, where a sentence says when smartphones are to have it.
     */
    private boolean isListed(Classification classification, Map<LocalDate, List<Classification>> told) {
        DateContext dateContext = classification.scene();
        if (!isEntry(dateContext)) {
            return false;
        }
        int end = dateContext.next() == null ? dateContext.sentence().end() : dateContext.next().start();
        int[] entry = telling(dateContext.tokens(), token -> token.start() >= dateContext.when().end() && token.end() <= end);
        return entry.length >= FEWEST_WORDS && told.get(dateContext.when().last()).stream()
                .anyMatch(one -> (classification.kind() == Kind.OTHER || one.kind() == classification.kind())
                        && areAmong(words(one.scene()), entry));
    }

    private static boolean isEntry(DateContext dateContext) {
        return !dateContext.isChinese() && dateContext.after(3).stripLeading().startsWith(":");
    }

    private boolean repeats(Classification earlier, Classification later) {
        ResolvedDate one = earlier.scene().when();
        ResolvedDate two = later.scene().when();
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
    private static boolean isCell(DateContext dateContext) {
        String before = dateContext.before(4).strip();
        String after = dateContext.after(3).strip();
        return before.endsWith("|") && (after.startsWith("|") || after.isEmpty());
    }

    private boolean saysNoMore(DateContext first, DateContext second) {
        int[] before = words(first);
        int[] after = words(second);
        return after.length >= 3 && areAmong(before, after);
    }

    private static boolean areAmong(int[] before, int[] after) {
        return Arrays.stream(after).allMatch(word -> Arrays.binarySearch(before, word) >= 0);
    }

    private int[] words(DateContext dateContext) {
        return words.computeIfAbsent(dateContext.sentence().index(), index -> telling(dateContext.tokens(), token -> true));
    }

    private static int[] telling(Tokens tokens, Predicate<Token> which) {
        return IntStream.range(0, tokens.size()).mapToObj(tokens::at).filter(which)
                .filter(token -> token.type() != Token.Type.MARK && (token.length() > 3 || token.type() != Token.Type.WORD))
                .mapToInt(token -> token.text().hashCode()).sorted().distinct().toArray();
    }
}
