package org.calends.intake.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

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
    /** So many are looked through faster than searched by halves. */
    private static final int FEW = 8;

    /** What may follow, sorted, and what the phrases that end here mean, in the order in which they were added. */
    private static final class Node<T> {

        private char[] characters = {};
        private final List<Node<T>> following = new ArrayList<>(1);
        private final List<T> meanings = new ArrayList<>(1);
        private Node<T> anyEnding;

        private Node<T> after(char c) {
            if (characters.length > FEW) {
                int index = Arrays.binarySearch(characters, c);
                return index < 0 ? null : following.get(index);
            }
            for (int index = 0; index < characters.length; index++) {
                if (characters[index] == c) {
                    return following.get(index);
                }
            }
            return null;
        }

        private Node<T> grown(char c) {
            int index = Arrays.binarySearch(characters, c);
            if (index >= 0) {
                return following.get(index);
            }
            int place = -index - 1;
            char[] more = Arrays.copyOf(characters, characters.length + 1);
            System.arraycopy(characters, place, more, place + 1, characters.length - place);
            more[place] = c;
            characters = more;
            following.add(place, new Node<>());
            return following.get(place);
        }
    }

    private final Node<T> root = new Node<>();
    /** The characters with which phrases begin: most places of a text are passed over by a look at these alone. */
    private final BitSet beginnings = new BitSet();

    public void add(String words, T meaning) {
        Node<T> node = root;
        for (char c : Folding.fold(words).toCharArray()) {
            Node<T> next = node.grown(c);
            node.anyEnding = c == ANY_ENDING ? next : node.anyEnding;
            beginnings.set(c, node == root || beginnings.get(c));
            node = next;
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
        char first = folded.charAt(at);
        boolean insideWord = isLatin(first) && at > 0 && isLatin(folded.charAt(at - 1));
        if (!insideWord && beginnings.get(first)) {
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
            if (node.anyEnding != null) {
                walk(node.anyEnding, folded, start, afterWord(folded, at, limit), limit, hits);
            }
            if (at >= limit) {
                return;
            }
            char c = folded.charAt(at);
            node = node.after(c);
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
