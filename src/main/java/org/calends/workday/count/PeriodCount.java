package org.calends.workday.count;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** The counting of one period, step by step as its computation shows it. */
final class PeriodCount {

    private final Period period;
    private final WorkingDays calendar;
    private final boolean countsWorkingDays;

    PeriodCount(WorkingDayCalendars calendars, Period asked) {
        this.period = PeriodChecks.completed(asked);
        this.countsWorkingDays = period.unit() == Unit.WORKING_DAYS
                || period.rule() != null && period.rule().countsWorkingDaysOnly(period.amount(), period.unit());
        boolean needsCalendar = countsWorkingDays || period.roll() != Roll.NONE || period.calendar() != null;
        this.calendar = needsCalendar ? calendars.calendar(period.calendar()) : null;
    }

    LocalDate dueDate() {
        return dueDate(lastDay());
    }

    private LocalDate dueDate(LocalDate last) {
        return withLeastWorkingDays(rolled(last));
    }

    Computation computation() {
        LocalDate first = period.from().plusDays(sign());
        LocalDate last = lastDay();
        LocalDate due = dueDate(last);
        List<Day> counted = countsWorkingDays ? daysBetween(first, last, period.direction()) : List.of();
        return new Computation(period, due, first, last, only(counted, day -> !day.working()),
                only(counted, day -> day.working() && day.name() != null),
                last.equals(due) ? List.of() : only(daysBetween(last, due, directionOf(last, due)), day -> !day.working()),
                provisional(last, due), source(), null).explained();
    }

    private int sign() {
        return period.direction() == Direction.AFTER ? 1 : -1;
    }

    private LocalDate lastDay() {
        LocalDate from = period.from();
        int units = sign() * period.amount();
        int beyond = period.clear() ? sign() : 0;
        if (countsWorkingDays) {
            return calendar.plus(from, units + beyond);
        }
        return switch (period.unit()) {
            case WEEKS -> from.plusWeeks(units).plusDays(beyond);
            case MONTHS -> from.plusMonths(units).plusDays(beyond);
            case YEARS -> from.plusYears(units).plusDays(beyond);
            default -> from.plusDays(units).plusDays(beyond);
        };
    }

    private LocalDate rolled(LocalDate date) {
        return period.roll() == Roll.NONE ? date : calendar.roll(date, period.roll());
    }

    private LocalDate withLeastWorkingDays(LocalDate date) {
        int least = period.rule() == null ? 0 : period.rule().leastWorkingDays(period);
        boolean tooFew = least > 0 && calendar.between(period.from(), date) < least;
        return tooFew ? calendar.plus(period.from(), least) : date;
    }

    private static Direction directionOf(LocalDate last, LocalDate due) {
        return due.isAfter(last) ? Direction.AFTER : Direction.BEFORE;
    }

    private List<Day> daysBetween(LocalDate one, LocalDate other, Direction direction) {
        return one.isBefore(other) ? calendar.counted(one, other, direction) : calendar.counted(other, one, direction);
    }

    private static List<Day> only(List<Day> days, Predicate<Day> wanted) {
        return days.stream().filter(wanted).toList();
    }

    private boolean provisional(LocalDate last, LocalDate due) {
        if (countsWorkingDays) {
            return calendar.provisionalWithin(period.from(), due);
        }
        return period.roll() != Roll.NONE && calendar.provisionalWithin(last, due);
    }

    private String source() {
        return Rule.source(period.rule()).toString();
    }
}
