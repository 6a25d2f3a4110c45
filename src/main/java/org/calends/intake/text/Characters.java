package org.calends.intake.text;

import java.util.regex.Pattern;

/** Which characters text in normal form may hold, and how scripts differ where lines are joined. */
public final class Characters {

    public static final char REPLACEMENT = '\uFFFD';
    public static final char NEXT_LINE = '\u0085';
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)\\s*(https?://|mailto:)[^\\s\\p{Cntrl}]{1,2000}\\s*");

    private Characters() {
    }

    /**
     * Drops control characters and invisible marks: soft hyphens and zero-width spaces would break words and dates apart,
     * bidirectional controls can make a sentence look different from what is read (Unicode TR 36, 2.5). Joiners stay: scripts
     * need them.
     */
    public static boolean isKept(char c) {
        return switch (c) {
            case '\u00AD', '\u200B', '\u200E', '\u200F', '\u2060', '\uFEFF', '\uFFFE', '\uFFFF' -> false;
            default -> !Character.isISOControl(c) && !isBidiControl(c);
        };
    }

    private static boolean isBidiControl(char c) {
        return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }

    public static boolean isLoneSurrogate(CharSequence text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    /** @return where the character first stands from {@code from} to {@code to}, exclusive, or -1; looks no further */
    public static int indexOf(CharSequence text, char c, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == c) {
                return at;
            }
        }
        return -1;
    }

    /** Ideographs, kana and their punctuation: written without spaces, so lines join without one. */
    public static boolean isEastAsian(int c) {
        return c >= 0x2E80 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF || c >= 0xFF00 && c <= 0xFF65
                || c >= 0x20000 && c <= 0x3FFFF;
    }

    /** Only addresses that are safe to offer as a link; no script, data or file address. */
    public static boolean isWebAddress(String href) {
        return href != null && WEB_ADDRESS.matcher(href).matches();
    }
}
