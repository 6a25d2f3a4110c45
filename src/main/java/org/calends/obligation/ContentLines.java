package org.calends.obligation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Folds content lines at 75 octets without splitting a character (RFC 5545, 3.1). ical4j folds by Java chars, which gives
 * Chinese text lines of more than 200 octets.
 */
final class ContentLines {

    private static final int LONGEST = 75;
    /** A line that was folded holds at least this many octets besides the space: a character has up to four. */
    private static final int SHORTEST = LONGEST - 4;
    private static final byte[] FOLD = { '\r', '\n', ' ' };

    private ContentLines() {
    }

    /** @param lines unfolded lines, each ended by CRLF */
    static byte[] fold(String lines) {
        byte[] plain = lines.getBytes(StandardCharsets.UTF_8);
        byte[] folded = new byte[plain.length + (plain.length / SHORTEST + 1) * FOLD.length];
        int end = 0;
        int width = 0;
        int length;
        for (int i = 0; i < plain.length; i += length) {
            length = octetsOf(plain[i]);
            if (width + length > LONGEST && plain[i] != '\r' && plain[i] != '\n') {
                System.arraycopy(FOLD, 0, folded, end, FOLD.length);
                end += FOLD.length;
                width = 1;
            }
            System.arraycopy(plain, i, folded, end, length);
            end += length;
            width = plain[i] == '\n' ? 0 : width + length;
        }
        return Arrays.copyOf(folded, end);
    }

    /** The first octet of a character in UTF-8 says how many there are (RFC 3629, 3). */
    private static int octetsOf(byte first) {
        if (first >= 0) {
            return 1;
        }
        return (first & 0xF0) == 0xF0 ? 4 : (first & 0xE0) == 0xE0 ? 3 : 2;
    }
}
