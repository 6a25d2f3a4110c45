package org.calends.intake.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds phrases of a dictionary in folded text. A word matches whole, {@code word*} by its beginning; between words any
 * number of blanks may stand; Chinese phrases match anywhere. The phrases are a tree of characters, so that a place of the
 * text is walked once, however many phrases there are.
 *
 * @param <T> what a phrase stands for
 */
public final class Lexicon<T> {

    /** A phrase found. */
    public record Hit<T>(T meaning, int start, int end) {
    }

    private static final char ANY_ENDING = '*';
    private static final int LONGEST_WORD = 40;
    /** Blanks between two words of a phrase that still count as one gap. */
    private static final int WIDEST_GAP = 40;

    /** What may follow, and what the phrases that end here mean, in the order in which they were added. */
    private static final class Node<T> {

        private final Map<Character, Node<T>> following = new HashMap<>();
        private final List<T> meanings = new ArrayList<>(1);
    }

    private final Node<T> root = new Node<>();

    public void add(String words, T meaning) {
        Node<T> node = root;
        for (char c : Folding.fold(words).toCharArray()) {
            node = node.following.computeIfAbsent(c, key -> new Node<>());
        }
        node.meanings.add(meaning);
    }

    /** Every phrase in a stretch of folded text, in its order. */
    public List<Hit<T>> in(String folded, int start, int end) {
        List<Hit<T>> hits = new ArrayList<>();
        for (int at = start; at < end; at++) {
            collect(folded, at, end, hits);
        }
        return hits;
    }

    /** The longest phrase that begins here, or null. */
    public Hit<T> at(String folded, int at, int limit) {
        List<Hit<T>> hits = new ArrayList<>();
        collect(folded, at, limit, hits);
        return hits.stream().max(Comparator.comparingInt(Hit::end)).orElse(null);
    }

    private void collect(String folded, int at, int limit, List<Hit<T>> hits) {
        boolean insideWord = isLatin(folded.charAt(at)) && at > 0 && isLatin(folded.charAt(at - 1));
        if (!insideWord) {
            walk(root, folded, at, at, limit, hits);
        }
    }

    private void walk(Node<T> from, String folded, int start, int next, int limit, List<Hit<T>> hits) {
        Node<T> node = from;
        for (int at = next; node != null;) {
            if (!node.meanings.isEmpty() && isWhole(folded, start, at, limit)) {
                for (T meaning : node.meanings) {
                    hits.add(new Hit<>(meaning, start, at));
                }
            }
            Node<T> anyEnding = node.following.get(ANY_ENDING);
            if (anyEnding != null) {
                walk(anyEnding, folded, start, afterWord(folded, at, limit), limit, hits);
            }
            if (at >= limit) {
                return;
            }
            char c = folded.charAt(at);
            node = node.following.get(c);
            at = c == ' ' ? afterBlanks(folded, at, limit) : at + 1;
        }
    }

    private static boolean isWhole(String folded, int start, int at, int limit) {
        return at > start && (at >= limit || !isLatin(folded.charAt(at - 1)) || !isLatin(folded.charAt(at)));
    }

    private static int afterWord(String folded, int from, int limit) {
        int at = from;
        int most = Math.min(limit, from + LONGEST_WORD);
        while (at < most && isLatin(folded.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int afterBlanks(String folded, int from, int limit) {
        int at = from;
        int most = Math.min(limit, from + WIDEST_GAP);
        while (at < most && folded.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    public static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= '\u00df' && c <= '\u024f';
    }
}
