package org.calends.intake;

/**
 * A word, a number, one Han character or one mark of a folded text.
 *
 * @param number the value of a number of at most nine digits, otherwise -1
 * @param glued whether nothing stands between it and the token before
 */
record Token(Type type, int start, int end, String text, int number, boolean glued) {

    enum Type {
        WORD,
        NUMBER,
        HAN,
        MARK
    }

    boolean is(String word) {
        return text.equals(word);
    }

    boolean is(char mark) {
        return text.length() == 1 && text.charAt(0) == mark;
    }

    boolean isNumber(int from, int to) {
        return type == Type.NUMBER && number >= from && number <= to;
    }

    int length() {
        return end - start;
    }
}
