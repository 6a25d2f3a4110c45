package org.calends.web.dashboard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.web.wording.Deadline;
import org.calends.web.wording.DeadlineFormatter;
import org.calends.workday.count.Day;

/**
 * The weeks that hold a month, Monday first.
 *
 * @param weekdays their short names
 */
public record MonthGrid(String title, YearMonth month, YearMonth previous, YearMonth next, List<String> weekdays,
        List<Cell> cells) {

    private static final int SHOWN = 4;

    /**
     * @param label the whole date in words
     * @param note the holiday's or make-up workday's name, or null
     * @param more how many stand here beyond those shown
     */
    record Cell(LocalDate date, String label, boolean outside, boolean today, boolean off, String note,
            List<Deadline> deadlines, long more) {

        public int day() {
            return date.getDayOfMonth();
        }

        public String weekday() {
            return label;
        }
    }

    static LocalDate firstDay(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static LocalDate lastDay(YearMonth month) {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    static MonthGrid of(YearMonth month, List<Deadline> deadlines, Map<LocalDate, Day> days, DeadlineFormatter words) {
        Map<LocalDate, List<Deadline>> byDate = deadlines.stream()
                .collect(Collectors.groupingBy(deadline -> deadline.obligation().due().date()));
        List<Cell> cells = firstDay(month).datesUntil(lastDay(month).plusDays(1))
                .map(date -> cell(date, month, byDate.getOrDefault(date, List.of()), days.get(date), words)).toList();
        Locale locale = words.dates().locale();
        List<String> weekdays = Stream.of(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.SHORT, locale)).toList();
        return new MonthGrid(words.dates().monthAndYear(month.atDay(1)), month, month.minusMonths(1), month.plusMonths(1),
                weekdays,
                cells);
    }

    private static Cell cell(LocalDate date, YearMonth month, List<Deadline> deadlines, Day day, DeadlineFormatter words) {
        boolean weekend = date.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
        boolean off = day == null ? weekend : !day.working();
        return new Cell(date, words.dates().full(date), !YearMonth.from(date).equals(month), date.equals(words.today()), off,
                noteOf(day, words.dates().locale()), deadlines.stream().limit(SHOWN).toList(),
                Math.max(0, deadlines.size() - SHOWN));
    }

    /** An ordinary weekend needs no name. */
    public static String noteOf(Day day, Locale locale) {
        if (day == null || day.name() == null) {
            return null;
        }
        String weekday = day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return day.name().equals(weekday) ? null : day.nameIn(locale);
    }
}
