package org.calends.intake.text;

/** As much of somebody's text as a refusal quotes: one line of at most 40 characters. */
public final class Excerpt {

    private static final int LONGEST = 40;

    private Excerpt() {
    }

    public static String of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
