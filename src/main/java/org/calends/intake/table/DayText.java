package org.calends.intake.table;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.intake.row.DateOrder;

/**
 * A day as a cell says it, in figures or with the month in words. Years of two digits are those of POSIX: 69 to 99 are 1969 to
 * 1999, 00 to 68 are 2000 to 2068. A day of the week must be that of the day.
 */
final class DayText {

    private static final Pattern YEAR_FIRST = Pattern
            .compile("(\\d{4}) ?([-/.年]) ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?[.日号號]?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})");
    private static final Pattern NO_DAY = Pattern.compile("\\d{4}|\\d{4}[-/.年]\\d{1,2}月?|\\d{1,2}[-/.]\\d{4}");
    private static final Pattern HAN_DAY = Pattern.compile(" ?\\(?(?:星期|礼拜|禮拜|周|週)([一二三四五六日天])\\)?| ?\\(([月火水木金土日])\\)");
    private static final List<String> HAN_DAYS = List.of("一月", "二火", "三水", "四木", "五金", "六土", "日天");
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{M}]+");
    private static final Pattern ORDINAL = Pattern.compile("(?i)\\b(\\d{1,2})(st|nd|rd|th|er|o|a)\\b");
    private static final Pattern FIGURES = Pattern.compile("\\d+");
    private static final Set<String> FILLING = Set.of("of", "the", "de", "del", "den", "der", "le", "el", "du");
    private static final int PIVOT = 69;

    private DayText() {
    }

    /**
     * @param text with plain digits and single blanks
     * @throws UnreadableCellException that says what to write instead
     * @throws java.time.DateTimeException for a day that there is not
     */
    static CellMoment read(String text, DateOrder order) {
        List<DayOfWeek> weekdays = new ArrayList<>();
        Matcher han = HAN_DAY.matcher(text);
        if (han.find()) {
            String named = Objects.requireNonNullElse(han.group(1), han.group(2));
            HAN_DAYS.stream().filter(each -> each.contains(named)).map(each -> DayOfWeek.of(1 + HAN_DAYS.indexOf(each)))
                    .forEach(weekdays::add);
            text = han.replaceAll("").strip();
        }
        List<String> words = WORD.matcher(ORDINAL.matcher(text).replaceAll("$1")).results().map(MatchResult::group)
                .filter(word -> !FILLING.contains(word.toLowerCase(Locale.ROOT))).toList();
        CellMoment moment = words.isEmpty() ? inFigures(text, order) : inWords(text, words, weekdays, order);
        for (DayOfWeek weekday : weekdays) {
            agree(moment.date(), weekday);
        }
        return moment;
    }

    private static void agree(LocalDate date, DayOfWeek said) {
        if (date.getDayOfWeek() != said) {
            throw wrong("input.date.other-weekday", date, date.getDayOfWeek());
        }
    }

    /** Of two words that can be a month, as of {@code mar 2 mar}, the last one is it. */
    private static CellMoment inWords(String text, List<String> words, List<DayOfWeek> weekdays, DateOrder order) {
        Month month = null;
        int at = -1;
        for (int i = 0; i < words.size(); i++) {
            boolean names = CalendarWords.month(words.get(i)) != null;
            month = names ? CalendarWords.month(words.get(i)) : month;
            at = names ? i : at;
        }
        for (int i = 0; i < words.size(); i++) {
            if (i != at) {
                DayOfWeek day = CalendarWords.day(words.get(i));
                if (day == null) {
                    throw unknown();
                }
                weekdays.add(day);
            }
        }
        return month == null ? inFigures(WORD.matcher(text).replaceAll("").replaceAll("^[ ,.()]+|[ ,()]+$", ""), order)
                : CellMoment.day(of(month, FIGURES.matcher(ORDINAL.matcher(text).replaceAll("$1")).results()
                        .map(MatchResult::group).toList()));
    }

    /** The day stands before the year, unless the year is of four digits. */
    private static LocalDate of(Month month, List<String> figures) {
        if (figures.size() != 2) {
            throw figures.size() < 2 ? wrong("input.date.no-day") : unknown();
        }
        boolean yearFirst = figures.get(0).length() == 4;
        String day = figures.get(yearFirst ? 1 : 0);
        if (day.length() > 2) {
            throw unknown();
        }
        return LocalDate.of(year(figures.get(yearFirst ? 0 : 1)), month, Integer.parseInt(day));
    }

    private static CellMoment inFigures(String text, DateOrder order) {
        for (Pattern form : List.of(YEAR_FIRST, COMPACT)) {
            Matcher parts = form.matcher(text);
            if (parts.matches()) {
                int last = parts.groupCount();
                return CellMoment.day(of(parts.group(1), parts.group(last - 1), parts.group(last)));
            }
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (!yearLast.matches()) {
            throw NO_DAY.matcher(text).matches() ? wrong("input.date.no-day") : unknown();
        }
        return yearLast(yearLast, order);
    }

    /** With dots it is the continental form, day first; with strokes the British and the American one look the same. */
    private static CellMoment yearLast(Matcher parts, DateOrder order) {
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(3));
        boolean dots = parts.group(2).equals(".");
        if (order == null && !dots) {
            refuseAmbiguous(parts, first, second);
        }
        boolean monthFirst = order == null ? second > 12 : order == DateOrder.MDY;
        if (order != null && first != second && (monthFirst ? first : second) > 12 && (monthFirst ? second : first) <= 12) {
            throw wrong("input.date.not-in-order", order);
        }
        LocalDate date = of(parts.group(4), parts.group(monthFirst ? 1 : 3), parts.group(monthFirst ? 3 : 1));
        boolean proves = !dots && (first > 12 || second > 12);
        return new CellMoment(date, null, null, !proves ? null : monthFirst ? DateOrder.MDY : DateOrder.DMY);
    }

    private static void refuseAmbiguous(Matcher parts, int first, int second) {
        String year = parts.group(4);
        if (year.length() == 2 && parts.group(1).length() == 2 && second <= 12 && first > 12
                && Integer.parseInt(year) <= 31 && Integer.parseInt(year) > 0) {
            throw wrong("input.date.year-at-either-end");
        }
        if (first <= 12 && second <= 12 && first != second) {
            throw wrong("input.date.day-or-month-first", first, second,
                    "%04d-%02d-%02d".formatted(year(year), second, first));
        }
    }

    private static LocalDate of(String year, String month, String day) {
        return LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static int year(String figures) {
        int year = Integer.parseInt(figures.length() > 4 ? "0" : figures);
        if (figures.length() == 2) {
            return year + (year < PIVOT ? 2000 : 1900);
        }
        if (figures.length() != 4) {
            throw unknown();
        }
        return year;
    }

    private static UnreadableCellException unknown() {
        return wrong("input.date.unknown-form");
    }

    private static UnreadableCellException wrong(String code, Object... arguments) {
        return CellDates.wrong(code, arguments);
    }
}
