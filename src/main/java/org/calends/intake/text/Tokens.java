package org.calends.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A stretch of folded text in tokens; asking beyond either end answers {@link #NONE}, so that rules need no bounds. */
public final class Tokens {

    public static final Token NONE = new Token(Token.Type.MARK, -1, -1, "", -1, false);
    private static final int MOST_DIGITS = 9;
    /** Texts of one character, of which there may be millions: shared, not copied. */
    private static final String[] SINGLE = new String[Character.MAX_VALUE + 1];

    private final String folded;
    private final List<Token> tokens = new ArrayList<>();
    private int numbers;

    public Tokens(String folded, int start, int end) {
        this.folded = folded;
        int at = start;
        while (at < end) {
            at = folded.charAt(at) == ' ' ? at + 1 : take(at, end);
        }
    }

    private int take(int start, int limit) {
        char first = folded.charAt(start);
        int end = start + 1;
        Token.Type type = Token.Type.MARK;
        if (first >= '0' && first <= '9') {
            type = Token.Type.NUMBER;
            while (end < limit && folded.charAt(end) >= '0' && folded.charAt(end) <= '9') {
                end++;
            }
        } else if (isHan(first)) {
            type = Token.Type.HAN;
        } else if (Character.isLetter(first)) {
            type = Token.Type.WORD;
            while (end < limit && Character.isLetter(folded.charAt(end)) && !isHan(folded.charAt(end))) {
                end++;
            }
        }
        add(type, start, end);
        return end;
    }

    private void add(Token.Type type, int start, int end) {
        String text = end - start == 1 ? single(folded.charAt(start)) : folded.substring(start, end);
        int number = type == Token.Type.NUMBER && end - start <= MOST_DIGITS ? Integer.parseInt(text) : -1;
        boolean glued = !tokens.isEmpty() && tokens.get(tokens.size() - 1).end() == start;
        Token token = new Token(type, start, end, text, number, glued);
        tokens.add(token);
        numbers += type == Token.Type.NUMBER || Numerals.isHan(token) ? 1 : 0;
    }

    /** Two threads may make the same text at once; either does. */
    private static String single(char c) {
        String text = SINGLE[c];
        if (text == null) {
            text = String.valueOf(c);
            SINGLE[c] = text;
        }
        return text;
    }

    public static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || c == '\u3007' || c >= '\u3400' && c <= '\u4dbf';
    }

    public Token at(int index) {
        return index < 0 || index >= tokens.size() ? NONE : tokens.get(index);
    }

    public int size() {
        return tokens.size();
    }

    /** How many numbers and Han numerals it holds; each may begin a date and is looked at more closely than others. */
    public int numbers() {
        return numbers;
    }

    /** Where the text from the first token to this one ends, or to the last one when there are fewer. */
    public int endOf(int index) {
        return at(Math.min(index, size() - 1)).end();
    }

    public boolean is(int index, String word) {
        return at(index).is(word);
    }

    public boolean in(int index, Set<String> words) {
        return words.contains(at(index).text());
    }

    /** Whether these words stand here, one after the other. */
    public boolean says(int index, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!is(index + i, words[i])) {
                return false;
            }
        }
        return true;
    }

    /** The first token that begins at or after an offset. */
    public int indexAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
