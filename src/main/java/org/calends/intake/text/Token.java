package org.calends.intake.text;

/**
 * A word, a number, one Han character or one mark of a folded text.
 *
 * @param number the value of a number of at most nine digits, otherwise -1
 * @param glued whether nothing stands between it and the token before
 */
public record Token(Type type, int start, int end, String text, int number, boolean glued) {

    public enum Type {
        WORD,
        NUMBER,
        HAN,
        MARK
    }

    public boolean is(String word) {
        return text.equals(word);
    }

    public boolean is(char mark) {
        return text.length() == 1 && text.charAt(0) == mark;
    }

    public boolean isNumber(int from, int to) {
        return type == Type.NUMBER && number >= from && number <= to;
    }

    public int length() {
        return end - start;
    }
}
