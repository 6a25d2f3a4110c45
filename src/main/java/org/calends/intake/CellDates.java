package org.calends.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.intake.ImportFile.DateOrder;
import org.calends.obligation.TimeOfDayReader;

/** Dates and times as spreadsheets write them. What can be read in two ways is refused rather than guessed. */
final class CellDates {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5,6})(\\.0+)?");
    private static final Pattern MIDNIGHT = Pattern.compile("[T ]0?0:00(:00(\\.0+)?)?$");
    private static final List<DateTimeFormatter> IN_WORDS = List.of(words("d MMM uuuu"), words("d MMMM uuuu"),
            words("MMM d uuuu"), words("MMMM d uuuu"));
    private static final List<DateTimeFormatter> TIMES = List.of(words("H:mm"), words("H:mm:ss"), words("h:mm a"),
            words("h:mm:ss a"), words("h a"));

    /** Day 0 of Excel's calendar, which counts a 29 February 1900 that there was not; right from 1 March 1900 on. */
    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);

    private CellDates() {
    }

    /** @throws IllegalArgumentException that says what to write instead */
    static LocalDate date(String cell, DateOrder order) {
        String text = MIDNIGHT.matcher(cell.strip()).replaceFirst("");
        try {
            return parsed(text, order);
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException("must be a date that exists, such as 2021-05-26");
        }
    }

    private static LocalDate parsed(String text, DateOrder order) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return of(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return of(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            return yearLast(yearLast, order);
        }
        Matcher serial = SERIAL.matcher(text);
        return serial.matches() ? EXCEL.plusDays(Long.parseLong(serial.group(1))) : inWords(text);
    }

    /** With dots it is the continental form, day first; with strokes the British and the American one look the same. */
    private static LocalDate yearLast(Matcher parts, DateOrder order) {
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(3));
        boolean ambiguous = first <= 12 && second <= 12 && first != second && !parts.group(2).equals(".");
        if (ambiguous && order == null) {
            throw new IllegalArgumentException(
                    "can be the %d.%d. or the %d.%d.: write the year first, such as %s-%02d-%02d, or say "
                            .formatted(first, second, second, first, parts.group(4), second, first)
                            + "which it is with dates=DMY or dates=MDY");
        }
        boolean monthFirst = second > 12 || ambiguous && order == DateOrder.MDY;
        return of(parts.group(4), parts.group(monthFirst ? 1 : 3), parts.group(monthFirst ? 3 : 1));
    }

    private static LocalDate inWords(String text) {
        String plain = text.replaceAll("[,.\\-\\s]+", " ").replaceAll("(?i)\\b(\\d{1,2})(st|nd|rd|th)\\b", "$1")
                .replaceAll("(?i)\\bsept\\b", "Sep");
        for (DateTimeFormatter words : IN_WORDS) {
            try {
                return LocalDate.parse(plain, words);
            } catch (DateTimeException other) {
                continue;
            }
        }
        throw new DateTimeException("no date");
    }

    private static LocalDate of(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    /** @throws IllegalArgumentException that says what to write instead */
    static LocalTime time(String cell) {
        if (TimeOfDayReader.isEndOfDay(cell)) {
            return TimeOfDayReader.END_OF_DAY;
        }
        String text = cell.strip().replace('：', ':').replaceAll("(?i)(\\d)\\s*([ap])\\.?m\\.?$", "$1 $2m");
        for (DateTimeFormatter time : TIMES) {
            try {
                return LocalTime.parse(text, time);
            } catch (DateTimeException other) {
                continue;
            }
        }
        throw new IllegalArgumentException("must be a time of day such as 17:00");
    }

    private static DateTimeFormatter words(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
