package org.calends.intake.text;

/** What stands before a list item: a bullet, "3.", "(b)", "iv)", 一、, （二）. */
public final class ListMark {

    private static final String BULLETS = "\u2022\u25e6\u25aa\u25a0\u25cf\u25a1\u00b7\u2023\u2043\u25cb\u3007*";
    private static final int LONGEST_NUMBER = 5;

    private ListMark() {
    }

    public static boolean isBullet(char c) {
        return c != '\u3007' && c != '*' && BULLETS.indexOf(c) >= 0;
    }

    /** Where the item's words begin; {@code start} itself when there is no mark. */
    public static int end(String folded, int start, int limit) {
        char first = folded.charAt(start);
        if (isBullet(first)) {
            return skipBlanks(folded, start + 1, limit, start);
        }
        if (first == '*' || first == '-' || first == '\u3007') {
            return start + 1 < limit && folded.charAt(start + 1) == ' ' ? skipBlanks(folded, start + 1, limit, start) : start;
        }
        boolean bracketed = first == '(';
        int from = bracketed ? start + 1 : start;
        int to = from;
        while (to < limit && to - from < LONGEST_NUMBER && isNumberPart(folded.charAt(to))) {
            to++;
        }
        if (to == from || to >= limit || !closes(folded, from, to, limit, bracketed)) {
            return start;
        }
        return skipBlanks(folded, to + 1, limit, start);
    }

    public static String number(String folded, int start, int end) {
        int from = start;
        while (from < end && !isNumberPart(folded.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < end && isNumberPart(folded.charAt(to))) {
            to++;
        }
        return folded.substring(from, to);
    }

    private static boolean closes(String folded, int from, int to, int limit, boolean bracketed) {
        char close = folded.charAt(to);
        boolean han = Tokens.isHan(folded.charAt(from));
        boolean spaced = to + 1 < limit && folded.charAt(to + 1) == ' ';
        boolean letters = Character.isLetter(folded.charAt(from)) && !han;
        if (letters && to - from > 1 && !isRoman(folded, from, to)) {
            return false;
        }
        return bracketed ? close == ')' : close == '\u3001' || han && close == '.' || (close == '.' || close == ')') && spaced;
    }

    private static boolean isRoman(String folded, int from, int to) {
        return folded.substring(from, to).chars().allMatch(c -> "ivxl".indexOf(c) >= 0);
    }

    private static boolean isNumberPart(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || "一二三四五六七八九十".indexOf(c) >= 0;
    }

    private static int skipBlanks(String folded, int from, int limit, int otherwise) {
        int at = from;
        while (at < limit && folded.charAt(at) == ' ') {
            at++;
        }
        return at == limit ? otherwise : at;
    }
}
