package org.calends.intake.row;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A text of any encoding as octets of UTF-8, a part at a time. */
public final class RecodedStream extends InputStream {

    private static final int PART = 8 << 10;

    private final Reader text;
    private final char[] characters = new char[PART];
    private byte[] octets = {};
    private int at;
    private char half;

    public RecodedStream(Reader text) {
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        while (at == octets.length) {
            int from = half == 0 ? 0 : 1;
            characters[0] = half;
            int length = text.read(characters, from, PART - from);
            if (length < 0) {
                return -1;
            }
            recode(from + length);
        }
        return octets[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int first = most == 0 ? 0 : read();
        if (first <= 0 && most == 0 || first < 0) {
            return first;
        }
        into[from] = (byte) first;
        int more = Math.min(most - 1, octets.length - at);
        System.arraycopy(octets, at, into, from + 1, more);
        at += more;
        return more + 1;
    }

    /** The first half of a pair waits for the second. */
    private void recode(int length) {
        boolean waits = length > 0 && Character.isHighSurrogate(characters[length - 1]);
        half = waits ? characters[length - 1] : 0;
        octets = new String(characters, 0, waits ? length - 1 : length).getBytes(StandardCharsets.UTF_8);
        at = 0;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
