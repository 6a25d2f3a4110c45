package org.calends.web.obligations;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.calends.intake.reader.Suggestion;
import org.calends.intake.review.StoredSuggestion;

/**
 * A stretch of a document's text between two ends of quotes.
 *
 * @param quotes numbers of the suggestions that quote it, empty for most of the text
 * @param opening those of them whose quote begins here, so that it can be led to
 * @param gap whether a long part without any quote was left out in its middle
 */
public record TextSegment(String text, List<Integer> quotes, List<Integer> opening, boolean gap) {

    /** Longer texts are shown around their quotes only: no browser likes five million characters. */
    private static final int WHOLE = 300_000;
    private static final int AROUND = 1_500;

    /** Where a suggestion quotes the text. */
    record Mark(int number, int start, int end) {

        static Mark of(StoredSuggestion suggestion, String text) {
            Suggestion read = suggestion.asRead();
            return new Mark(suggestion.number(), within(read.start(), text), within(read.end(), text));
        }

        private static int within(int offset, String text) {
            return Math.max(0, Math.min(offset, text.length()));
        }

        boolean covers(int from, int to) {
            return start <= from && to <= end;
        }
    }

    public static List<TextSegment> of(String text, List<StoredSuggestion> suggestions) {
        return cut(text, suggestions.stream().map(each -> Mark.of(each, text)).toList());
    }

    static List<TextSegment> cut(String text, List<Mark> marks) {
        SortedSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        marks.forEach(mark -> cuts.addAll(List.of(mark.start(), mark.end())));
        List<TextSegment> stretches = new ArrayList<>();
        int from = 0;
        for (int to : cuts.tailSet(1)) {
            int start = from;
            add(stretches, text, start, to, marks.stream().filter(mark -> mark.covers(start, to)).toList());
            from = to;
        }
        return stretches;
    }

    private static void add(List<TextSegment> stretches, String text, int from, int to, List<Mark> marks) {
        if (marks.isEmpty() && text.length() > WHOLE && to - from > 2 * AROUND) {
            stretches.add(new TextSegment(from == 0 ? "" : text.substring(from, from + AROUND), List.of(), List.of(), true));
            stretches.add(
                    new TextSegment(to == text.length() ? "" : text.substring(to - AROUND, to), List.of(), List.of(), false));
            return;
        }
        stretches.add(new TextSegment(text.substring(from, to), marks.stream().map(Mark::number).toList(),
                marks.stream().filter(mark -> mark.start() == from).map(Mark::number).toList(), false));
    }

    public boolean isQuoted() {
        return !quotes.isEmpty();
    }

    /** @return the suggestion that a click leads to: the first of those that quote these words */
    public int first() {
        return quotes.get(0);
    }

    /** @return the others that quote the same words */
    public List<Integer> others() {
        return quotes.subList(1, quotes.size());
    }
}
