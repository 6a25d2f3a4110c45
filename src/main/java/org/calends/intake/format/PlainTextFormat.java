package org.calends.intake.format;

import java.util.List;
import java.util.regex.Pattern;

import org.calends.intake.document.Extract;
import org.calends.intake.document.Format;
import org.calends.intake.document.ReadBudget;
import org.calends.intake.document.TextDecoder;
import org.calends.intake.text.Characters;

/** Text files: only what the normal form forbids is changed, so that offsets fit what the sender sees. */
final class PlainTextFormat implements Format {

    /** Below this, lines are an address block or a table rather than running text broken by a mail program. */
    private static final int NARROWEST_WRAP = 60;
    private static final int WIDEST_WRAP = 100;
    private static final Pattern BROKEN_MONTH = Pattern
            .compile("(?i)\\b(Jan|Janu|Feb|Febru|Sep|Sept|Septem|Oct|Octo|No|Nov|Novem|De|Dec|Decem|Au|Aug|Ap)-\n"
                    + "(uary|ary|ruary|tember|ember|ber|ober|vember|cember|gust|ust|ril)\\b");

    @Override
    public Extract extract(byte[] content, ReadBudget readBudget) {
        String text = normalise(TextDecoder.decode(content), readBudget);
        return new Extract(text, List.of(), null, null, null, List.of(), List.of());
    }

    static String normalise(String raw, ReadBudget readBudget) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isLineEnd(c)) {
                text.append(c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n' ? "" : "\n");
            } else if (c == '\t') {
                text.append(' ');
            } else if (Characters.isKept(c)) {
                text.append(Characters.isLoneSurrogate(raw, i) ? Characters.REPLACEMENT : c);
            }
            readBudget.characters(text.length());
        }
        return unwrap(withoutHyphens(text), readBudget);
    }

    private static boolean isLineEnd(char c) {
        return switch (c) {
            case '\r', '\n', '\f', '\u000B', Characters.NEXT_LINE, '\u2028', '\u2029' -> true;
            default -> false;
        };
    }

    /** "Decem-" and "ber 15" on the next line: a month that is broken with a hyphen is written together. */
    private static StringBuilder withoutHyphens(StringBuilder text) {
        if (text.indexOf("-\n") < 0) {
            return text;
        }
        return new StringBuilder(BROKEN_MONTH.matcher(text).replaceAll("$1$2"));
    }

    /** Each break inside a hard-wrapped paragraph becomes one space, so nothing moves. */
    private static String unwrap(StringBuilder text, ReadBudget readBudget) {
        int width = widestLine(text);
        if (width < NARROWEST_WRAP) {
            return text.toString();
        }
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            readBudget.check();
            if (text.charAt(i) == '\n') {
                if (isWrap(text, lineStart, i, width)) {
                    text.setCharAt(i, ' ');
                }
                lineStart = i + 1;
            }
        }
        return text.toString();
    }

    /**
     * @return the width to which lines were wrapped; 0 where more than a stray address runs wider than any mail program wraps
     */
    private static int widestLine(StringBuilder text) {
        int widest = 0;
        int lines = 0;
        int tooWide = 0;
        int start = 0;
        while (start <= text.length()) {
            int found = text.indexOf("\n", start);
            int end = found < 0 ? text.length() : found;
            lines++;
            if (end - start > WIDEST_WRAP) {
                tooWide++;
            } else {
                widest = Math.max(widest, end - start);
            }
            start = end + 1;
        }
        return tooWide * 10 > lines ? 0 : widest;
    }

    private static int lineEnd(StringBuilder text, int from) {
        int end = text.indexOf("\n", from);
        return end < 0 ? text.length() : end;
    }

    private static boolean isRow(StringBuilder text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (text.charAt(at) == '|') {
                return true;
            }
        }
        return false;
    }

    /** A line was wrapped if the next line's first word would not have fitted on it. */
    private static boolean isWrap(StringBuilder text, int start, int end, int width) {
        int next = end + 1;
        if (end - start < NARROWEST_WRAP || next >= text.length() || !Character.isLetterOrDigit(text.charAt(next))
                || Characters.isEastAsian(text.charAt(next)) || isRow(text, start, end)
                || isRow(text, next, lineEnd(text, next))) {
            return false;
        }
        int wordEnd = next;
        while (wordEnd < text.length() && wordEnd - next <= width && !Character.isWhitespace(text.charAt(wordEnd))) {
            wordEnd++;
        }
        return end - start + 1 + wordEnd - next > width;
    }
}
