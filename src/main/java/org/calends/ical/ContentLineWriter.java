package org.calends.ical;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

import org.calends.input.HiddenCharacters;

/**
 * The one writer of content lines (RFC 5545, 3.1), as octets. Values are written as they are but for text, which is escaped
 * here: nothing that
 * people wrote may get in another way. Octets from the beginning, since a feed is put together from ten thousand of these.
 */
public final class ContentLineWriter {

    private static final int USUAL = 2_048;

    private byte[] octets = new byte[USUAL];
    private int end;

    public ContentLineWriter line(String name, Object value) {
        put(name).put(':').put(value.toString());
        return endLine();
    }

    /** A value of type TEXT (RFC 5545, 3.3.11). */
    public ContentLineWriter text(String name, String value) {
        put(name).put(':').escape(value);
        return endLine();
    }

    /** Several values of type TEXT. */
    public ContentLineWriter texts(String name, Iterable<String> values) {
        put(name);
        char before = ':';
        for (String value : values) {
            put(before).escape(value);
            before = ',';
        }
        return endLine();
    }

    private void escape(String value) {
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter == '\\' || letter == ';' || letter == ',' || letter == '\n') {
                put(value.substring(written, i)).put('\\').put(letter == '\n' ? 'n' : letter);
                written = i + 1;
            }
        }
        put(written == 0 ? value : value.substring(written));
    }

    /** @param whole lines, each with its end */
    public ContentLineWriter append(String whole) {
        return put(whole);
    }

    private ContentLineWriter endLine() {
        return put('\r').put('\n');
    }

    private ContentLineWriter put(char ascii) {
        makeRoom(1);
        octets[end++] = (byte) ascii;
        return this;
    }

    private ContentLineWriter put(String text) {
        makeRoom(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 0x80) {
                return put(text.substring(i).getBytes(StandardCharsets.UTF_8));
            }
            octets[end++] = (byte) letter;
        }
        return this;
    }

    private ContentLineWriter put(byte[] more) {
        makeRoom(more.length);
        System.arraycopy(more, 0, octets, end, more.length);
        end += more.length;
        return this;
    }

    private void makeRoom(int length) {
        if (end + length > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(2 * octets.length, end + length));
        }
    }

    /** @return all lines, folded */
    public byte[] folded() {
        return ContentLines.fold(octets, end);
    }

    /** @return all lines, folded, without characters that nobody sees */
    public byte[] shown() {
        return ContentLines.fold(HiddenCharacters.shown(new String(octets, 0, end, StandardCharsets.UTF_8)));
    }

    /** @return {@code 20210526} */
    public static String day(LocalDate day) {
        return digits(new StringBuilder(8), day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth(), 8)
                .toString();
    }

    /** @return {@code 20210526T170000} */
    public static String local(LocalDateTime time) {
        StringBuilder text = new StringBuilder(16).append(day(time.toLocalDate())).append('T');
        return digits(text, time.getHour() * 10_000 + time.getMinute() * 100 + time.getSecond(), 6).toString();
    }

    /** @return {@code 20210526T150000Z} */
    public static String utc(Instant moment) {
        return local(LocalDateTime.ofEpochSecond(moment.getEpochSecond(), 0, ZoneOffset.UTC)) + 'Z';
    }

    private static StringBuilder digits(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        return text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }
}
