package org.calends.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Content lines (RFC 5545, 3.1), unfolded. Values are written as they are but for text, which is escaped here: nothing that
 * people wrote may get in another way.
 */
final class EntryLines {

    private static final String END = "\r\n";

    private final StringBuilder lines = new StringBuilder(1_024);

    EntryLines line(String name, Object value) {
        lines.append(name).append(':').append(value).append(END);
        return this;
    }

    /** A value of type TEXT (RFC 5545, 3.3.11). */
    EntryLines text(String name, String value) {
        lines.append(name).append(':');
        escape(value);
        lines.append(END);
        return this;
    }

    /** Several values of type TEXT. */
    EntryLines texts(String name, Iterable<String> values) {
        lines.append(name);
        char before = ':';
        for (String value : values) {
            lines.append(before);
            escape(value);
            before = ',';
        }
        lines.append(END);
        return this;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            switch (letter) {
                case '\\', ';', ',' -> lines.append('\\').append(letter);
                case '\n' -> lines.append("\\n");
                default -> lines.append(letter);
            }
        }
    }

    /** @param whole lines, each with its end */
    EntryLines append(String whole) {
        lines.append(whole);
        return this;
    }

    /** @return {@code 20210526} */
    static String day(LocalDate day) {
        return digits(new StringBuilder(8), day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth(), 8)
                .toString();
    }

    /** @return {@code 20210526T170000} */
    static String local(LocalDateTime time) {
        StringBuilder text = new StringBuilder(16).append(day(time.toLocalDate())).append('T');
        return digits(text, time.getHour() * 10_000 + time.getMinute() * 100 + time.getSecond(), 6).toString();
    }

    /** @return {@code 20210526T150000Z} */
    static String utc(Instant moment) {
        return local(LocalDateTime.ofEpochSecond(moment.getEpochSecond(), 0, ZoneOffset.UTC)) + 'Z';
    }

    private static StringBuilder digits(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        return text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
