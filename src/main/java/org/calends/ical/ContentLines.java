package org.calends.ical;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Folds content lines at 75 octets without splitting a character (RFC 5545, 3.1), and unfolds them. ical4j folds by Java chars,
 * which gives
 * Chinese text lines of more than 200 octets.
 */
public final class ContentLines {

    private static final int LONGEST = 75;
    private static final int LINE_END = 2;
    /** A line that was folded holds at least this many octets besides the space: a character has up to four. */
    private static final int SHORTEST = LONGEST - 4;
    private static final byte[] FOLD = { '\r', '\n', ' ' };

    private ContentLines() {
    }

    /** @return the lines that are not empty, whatever ends them */
    public static List<String> unfold(String folded) {
        return folded.replaceAll("\r\n?", "\n").replaceAll("\n[ \t]", "").lines().filter(line -> !line.isEmpty()).toList();
    }

    /** @param lines unfolded lines, each ended by CRLF */
    public static byte[] fold(String lines) {
        byte[] plain = lines.getBytes(StandardCharsets.UTF_8);
        return fold(plain, plain.length);
    }

    /**
     * @param plain unfolded lines in UTF-8, each ended by CRLF
     * @param length how many of these octets count
     */
    static byte[] fold(byte[] plain, int length) {
        byte[] folded = new byte[length + (length / SHORTEST + 1) * FOLD.length];
        int end = 0;
        int next;
        for (int start = 0; start < length; start = next) {
            next = endOfLine(plain, start, length);
            end = fold(plain, start, next, folded, end);
        }
        return Arrays.copyOf(folded, end);
    }

    /** @return behind the line's CRLF */
    private static int endOfLine(byte[] plain, int start, int end) {
        int i = start;
        while (i < end && plain[i] != '\n') {
            i++;
        }
        return Math.min(i + 1, end);
    }

    /** @return where the folded text then ends */
    private static int fold(byte[] plain, int start, int next, byte[] folded, int end) {
        int to = end;
        int from = start;
        int room = LONGEST;
        while (next - from - LINE_END > room) {
            int length = wholeCharacters(plain, from, room);
            System.arraycopy(plain, from, folded, to, length);
            System.arraycopy(FOLD, 0, folded, to + length, FOLD.length);
            from += length;
            to += length + FOLD.length;
            room = LONGEST - 1;
        }
        System.arraycopy(plain, from, folded, to, next - from);
        return to + next - from;
    }

    /** @return as many octets as fit, without splitting a character: its later octets begin with 10 (RFC 3629, 3) */
    private static int wholeCharacters(byte[] plain, int from, int room) {
        int length = room;
        while ((plain[from + length] & 0xC0) == 0x80) {
            length--;
        }
        return length;
    }
}
