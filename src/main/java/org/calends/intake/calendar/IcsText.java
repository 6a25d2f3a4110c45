package org.calends.intake.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.calends.intake.document.TextDecoder;
import org.calends.intake.row.RecodedStream;

/**
 * The content lines of a calendar file, unfolded. Lines are put together as octets and turned into characters afterwards, for
 * programs fold in the middle of a character (RFC 5545, 3.1). Any line end is taken, and the soft line breaks of vCalendar 1.0.
 */
final class IcsText {

    static final int LONGEST_LINE = 1_000_000;

    private static final int PART = 64 << 10;

    private final Path file;
    private final Charset charset;
    private final boolean mixed;

    private IcsText(Path file, Charset charset, boolean mixed) {
        this.file = file;
        this.charset = charset;
        this.mixed = mixed;
    }

    /** Takes one line. */
    @FunctionalInterface
    interface Taker {

        /**
         * @param number of the line in the file at which it begins, counted from 1
         * @param isCut whether it is longer than any line is, and this its beginning
         * @return whether more are wanted
         */
        boolean take(int number, String line, boolean isCut);
    }

    /** @param declared the charset that the sender names, or null; a mark and valid UTF-8 are believed first */
    static IcsText open(Path file, String declared) throws IOException {
        Charset marked = TextDecoder.byMark(head(file));
        if (marked != null && !marked.equals(StandardCharsets.UTF_8)) {
            return new IcsText(file, marked, false);
        }
        Foreign foreign = new Foreign();
        new IcsText(file, StandardCharsets.UTF_8, false).octets(foreign::look);
        if (foreign.wrong == 0) {
            return new IcsText(file, StandardCharsets.UTF_8, false);
        }
        Charset guessed = TextDecoder.declaredOrGuessed(foreign.sample.toByteArray(), declared);
        return new IcsText(file, guessed, foreign.right > foreign.wrong);
    }

    /** How many lines with other letters than ASCII are UTF-8, and some of those that are not. */
    private static final class Foreign {

        private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
        private int right;
        private int wrong;

        boolean look(int number, byte[] line, boolean isCut) {
            for (byte octet : line) {
                if (octet < 0) {
                    count(line, isCut);
                    return true;
                }
            }
            return true;
        }

        private void count(byte[] line, boolean isCut) {
            if (isCut || isUtf8(line)) {
                right++;
                return;
            }
            wrong++;
            if (sample.size() < PART) {
                sample.write(line, 0, line.length);
                sample.write('\n');
            }
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PART);
        }
    }

    private static boolean isUtf8(byte[] line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    void each(Taker taker) throws IOException {
        octets((number, line, isCut) -> taker.take(number, text(line), isCut));
    }

    private String text(byte[] line) {
        boolean whole = ofOctets();
        String text = new String(line, whole && (!mixed || !isUtf8(line)) ? charset : StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** @return whether each octet of ASCII is that character in this encoding */
    private boolean ofOctets() {
        return !charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32");
    }

    private interface OctetTaker {

        boolean take(int number, byte[] line, boolean isCut);
    }

    private void octets(OctetTaker taker) throws IOException {
        try (InputStream in = ofOctets() ? Files.newInputStream(file) : recoded()) {
            new Unfolding(taker).read(in);
        }
    }

    private InputStream recoded() throws IOException {
        return new RecodedStream(Files.newBufferedReader(file, charset));
    }

    /** One reading of the octets. */
    private static final class Unfolding {

        private final OctetTaker taker;
        private final Octets line = new Octets();
        private int number = 1;
        private int begun = 1;
        private boolean wanted = true;
        private boolean atStart = true;
        private boolean returned;

        Unfolding(OctetTaker taker) {
            this.taker = taker;
        }

        void read(InputStream in) throws IOException {
            byte[] part = new byte[PART];
            for (int length = in.read(part); length >= 0 && wanted; length = in.read(part)) {
                for (int at = 0; at < length && wanted;) {
                    at = ends(part[at]) ? lineEnd(part[at], at) : text(part, at, length);
                }
            }
            flush();
        }

        private static boolean ends(byte octet) {
            return octet == '\n' || octet == '\r';
        }

        private int lineEnd(byte octet, int at) {
            if (atStart && !returned && line.isSoftlyBroken()) {
                line.shorten(); // an empty line after a soft line break is the end of the value
                flush();
            }
            number += octet == '\n' && returned ? 0 : 1;
            returned = octet == '\r';
            atStart = true;
            return at + 1;
        }

        private int text(byte[] part, int from, int length) {
            returned = false;
            int start = atStart && !begins(part[from]) ? from + 1 : from;
            int end = start;
            while (end < length && !ends(part[end])) {
                end++;
            }
            line.append(part, start, end - start);
            return end;
        }

        /** @return whether the first octet of a line of the file belongs to the text */
        private boolean begins(byte octet) {
            atStart = false;
            boolean folded = line.size() > 0 && (octet == ' ' || octet == '\t');
            boolean soft = line.isSoftlyBroken();
            if (soft) {
                line.shorten();
            } else if (!folded) {
                flush();
                begun = number;
            }
            return !folded;
        }

        private void flush() {
            if (wanted && line.size() > 0) {
                wanted = taker.take(begun, line.toByteArray(), line.isCut());
            }
            line.reset();
        }
    }

    /** The octets of one line, as far as a line can go. */
    private static final class Octets {

        private byte[] octets = new byte[1 << 10];
        private int count;
        private boolean cut;

        void append(byte[] part, int from, int length) {
            int fitting = Math.min(length, LONGEST_LINE - count);
            cut |= fitting < length;
            if (count + fitting > octets.length) {
                octets = Arrays.copyOf(octets, Math.min(LONGEST_LINE, Math.max(count + fitting, 2 * octets.length)));
            }
            System.arraycopy(part, from, octets, count, fitting);
            count += fitting;
        }

        int size() {
            return count;
        }

        byte[] toByteArray() {
            return Arrays.copyOf(octets, count);
        }

        void reset() {
            count = 0;
            cut = false;
        }

        boolean isCut() {
            return cut;
        }

        void shorten() {
            count--;
        }

        /** vCalendar 1.0 goes on in the next line after an equals sign, without a blank. */
        boolean isSoftlyBroken() {
            if (count == 0 || octets[count - 1] != '=') {
                return false;
            }
            String head = new String(octets, 0, Math.min(count, 200), StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
            return head.contains("QUOTED-PRINTABLE") && head.indexOf(':') > head.indexOf("QUOTED-PRINTABLE");
        }
    }
}
