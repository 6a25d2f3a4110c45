package org.calends.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds phrases of a dictionary in folded text. A word matches whole, {@code word*} by its beginning; between words any
 * number of blanks may stand; Chinese phrases match anywhere.
 *
 * @param <T> what a phrase stands for
 */
final class Lexicon<T> {

    /** A phrase found. */
    record Hit<T>(T meaning, int start, int end) {
    }

    private record Phrase<T>(String words, T meaning) {
    }

    private static final int LONGEST_WORD = 40;

    private final Map<Integer, List<Phrase<T>>> phrases = new HashMap<>();

    void add(String words, T meaning) {
        String folded = Folding.fold(words);
        phrases.computeIfAbsent(key(folded, 0), key -> new ArrayList<>()).add(new Phrase<>(folded, meaning));
    }

    /** Every phrase in a stretch of folded text, in its order. */
    List<Hit<T>> in(String folded, int start, int end) {
        List<Hit<T>> hits = new ArrayList<>();
        for (int at = start; at < end - 1; at++) {
            collect(folded, at, end, hits);
        }
        return hits;
    }

    /** The longest phrase that begins here, or null. */
    Hit<T> at(String folded, int at, int limit) {
        List<Hit<T>> hits = new ArrayList<>();
        collect(folded, at, limit, hits);
        return hits.stream().max(Comparator.comparingInt(Hit::end)).orElse(null);
    }

    private void collect(String folded, int at, int limit, List<Hit<T>> hits) {
        if (at + 1 >= limit || isLatin(folded.charAt(at)) && at > 0 && isLatin(folded.charAt(at - 1))) {
            return;
        }
        for (Phrase<T> phrase : phrases.getOrDefault(key(folded, at), List.of())) {
            int end = match(phrase.words(), folded, at, limit);
            if (end > at) {
                hits.add(new Hit<>(phrase.meaning(), at, end));
            }
        }
    }

    private static int match(String words, String folded, int start, int limit) {
        int at = start;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '*') {
                int most = Math.min(limit, at + LONGEST_WORD);
                while (at < most && isLatin(folded.charAt(at))) {
                    at++;
                }
            } else if (at >= limit || folded.charAt(at) != c) {
                return -1;
            } else if (c == ' ') {
                at = afterBlanks(folded, at, limit);
            } else {
                at++;
            }
        }
        boolean open = isLatin(words.charAt(words.length() - 1)) && at < limit && isLatin(folded.charAt(at));
        return open ? -1 : at;
    }

    private static int afterBlanks(String folded, int from, int limit) {
        int at = from;
        while (at < limit && folded.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= '\u00df' && c <= '\u024f';
    }

    private static int key(String text, int at) {
        return text.charAt(at);
    }
}
