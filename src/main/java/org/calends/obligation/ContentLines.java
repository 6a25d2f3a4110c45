package org.calends.obligation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Folds content lines at 75 octets without splitting a character (RFC 5545, 3.1). ical4j folds by Java chars, which gives
 * Chinese text lines of more than 200 octets.
 */
final class ContentLines {

    private static final int LONGEST = 75;
    private static final byte[] FOLD = { '\r', '\n', ' ' };

    private ContentLines() {
    }

    /** @param lines unfolded lines, each ended by CRLF */
    static byte[] fold(String lines) {
        byte[] plain = lines.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream folded = new ByteArrayOutputStream(plain.length + plain.length / 20 + FOLD.length);
        int width = 0;
        int length;
        for (int i = 0; i < plain.length; i += length) {
            length = octetsOf(plain[i]);
            if (width + length > LONGEST && plain[i] != '\r' && plain[i] != '\n') {
                folded.writeBytes(FOLD);
                width = 1;
            }
            folded.write(plain, i, length);
            width = plain[i] == '\n' ? 0 : width + length;
        }
        return folded.toByteArray();
    }

    /** The first octet of a character in UTF-8 says how many there are (RFC 3629, 3). */
    private static int octetsOf(byte first) {
        if (first >= 0) {
            return 1;
        }
        return (first & 0xF0) == 0xF0 ? 4 : (first & 0xE0) == 0xE0 ? 3 : 2;
    }
}
