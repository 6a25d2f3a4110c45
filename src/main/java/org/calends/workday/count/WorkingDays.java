package org.calends.workday.count;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

import org.calends.workday.jurisdiction.CannotCountException;

/**
 * One working-day calendar. It answers for the years {@value #FIRST_YEAR} to {@value #LAST_YEAR}; every method throws
 * {@link CannotCountException} outside them. It never changes: a notice makes a new one, to be asked of
 * {@link WorkingDayCalendars}.
 *
 * <p>
 * Where a day is in doubt, because somebody has yet to announce it, counting and rolling take what makes for the earlier date:
 * forwards the day counts as worked, backwards as off. A date found so may be too early, never too late.
 */
public final class WorkingDays {

    /** Before it, the rules of today do not hold (mainland China's week had six days until 1995). */
    public static final int FIRST_YEAR = 2000;
    /** After it, lunar dates are no longer sure. */
    public static final int LAST_YEAR = 2100;

    private static final int LONGEST_LIST = 3_660;
    private static final int FARTHEST = 40_000;

    private final String code;
    private final IntFunction<CountedYear> source;
    private final AtomicReferenceArray<CountedYear> years = new AtomicReferenceArray<>(LAST_YEAR - FIRST_YEAR + 1);

    WorkingDays(String code, IntFunction<CountedYear> source) {
        this.code = code;
        this.source = source;
    }

    /** The code by which the calendar is asked for, such as {@code CN}, {@code GB-ENG} or {@code CN+HK}. */
    public String code() {
        return code;
    }

    /** @throws CannotCountException for a year that the calendar does not know */
    public boolean isWorking(LocalDate date) {
        return year(date.getYear()).known().isWorking(date.getDayOfYear());
    }

    /** @throws CannotCountException for a year that the calendar does not know */
    public Day day(LocalDate date) {
        return year(date.getYear()).known().day(date.getDayOfYear());
    }

    /** Every day from the first to the last, both included, ten years at most. */
    public List<Day> days(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new CannotCountException("to", "workday.range.reversed", last, first);
        }
        if (last.toEpochDay() - first.toEpochDay() >= LONGEST_LIST) {
            throw new CannotCountException("to", "workday.range.too-long");
        }
        return first.datesUntil(last.plusDays(1)).map(this::day).toList();
    }

    /** Every day as it is counted in this direction, where what is in doubt makes for the earlier date. */
    List<Day> counted(LocalDate first, LocalDate last, Direction direction) {
        return first.datesUntil(last.plusDays(1))
                .map(date -> year(date.getYear()).in(direction).day(date.getDayOfYear())).toList();
    }

    /**
     * The n-th working day after this date, or before it when negative. The date itself is not counted, whether working or
     * not; zero working days on is the date itself.
     */
    public LocalDate plus(LocalDate date, int workingDays) {
        if (workingDays == 0) {
            return date;
        }
        if (Math.abs((long) workingDays) > FARTHEST) {
            throw new CannotCountException("amount", "workday.amount.out-of-years", workingDays);
        }
        Direction direction = workingDays < 0 ? Direction.BEFORE : Direction.AFTER;
        YearOfDays days = year(date.getYear()).in(direction);
        int before = days.countBefore(date.getDayOfYear());
        if (workingDays < 0) {
            return backwards(date.getYear(), days, before + workingDays + 1);
        }
        int upTo = days.isWorking(date.getDayOfYear()) ? before + 1 : before;
        return forwards(date.getYear(), days, upTo + workingDays);
    }

    private LocalDate forwards(int startYear, YearOfDays start, int n) {
        YearOfDays days = start;
        int left = n;
        for (int year = startYear; left > days.count();) {
            left -= days.count();
            days = year(++year).forwards();
        }
        return days.workingDay(left);
    }

    private LocalDate backwards(int startYear, YearOfDays start, int n) {
        YearOfDays days = start;
        int left = n;
        for (int year = startYear; left < 1;) {
            days = year(--year).backwards();
            left += days.count();
        }
        return days.workingDay(left);
    }

    /** The n-th working day before this date. */
    public LocalDate minus(LocalDate date, int workingDays) {
        return plus(date, -workingDays);
    }

    /** This date if it is a working day or may become one, otherwise the next that is. */
    public LocalDate nextOrSame(LocalDate date) {
        return isWorking(date, Direction.AFTER) ? date : plus(date, 1);
    }

    /** This date if it is a working day beyond doubt, otherwise the last one before it. */
    public LocalDate previousOrSame(LocalDate date) {
        return isWorking(date, Direction.BEFORE) ? date : plus(date, -1);
    }

    private boolean isWorking(LocalDate date, Direction direction) {
        return year(date.getYear()).in(direction).isWorking(date.getDayOfYear());
    }

    /** @return this date, or the next or previous working day where it is none, as the rule has it */
    public LocalDate roll(LocalDate date, Roll roll) {
        return switch (roll) {
            case NONE -> date;
            case FOLLOWING -> nextOrSame(date);
            case PRECEDING -> previousOrSame(date);
        };
    }

    /**
     * How many working days lie after the first date up to and including the second, negative when the second comes first
     * (then: before the first, from the second on), as far as is known: where nothing is in doubt and {@code to} is a working
     * day, {@code plus(from, between(from, to))} is {@code to}.
     */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return countBefore(to, from.getYear()) - countBefore(from, from.getYear());
        }
        return countBefore(to.plusDays(1), from.getYear()) - countBefore(from.plusDays(1), from.getYear());
    }

    /** Working days before the date, seen from the start of a year; negative when the date lies in an earlier one. */
    private int countBefore(LocalDate date, int originYear) {
        int count = year(date.getYear()).known().countBefore(date.getDayOfYear());
        for (int year = originYear; year < date.getYear(); year++) {
            count += year(year).known().count();
        }
        for (int year = date.getYear(); year < originYear; year++) {
            count -= year(year).known().count();
        }
        return count;
    }

    /** Whether any year from the one date to the other is not announced yet. */
    boolean provisionalWithin(LocalDate one, LocalDate other) {
        int first = Math.min(one.getYear(), other.getYear());
        int last = Math.max(one.getYear(), other.getYear());
        for (int year = first; year <= last; year++) {
            if (year(year).known().provisional()) {
                return true;
            }
        }
        return false;
    }

    CountedYear year(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new CannotCountException("from", "workday.year.out-of-range", FIRST_YEAR, LAST_YEAR, year);
        }
        CountedYear known = years.get(year - FIRST_YEAR);
        return known != null ? known : compute(year);
    }

    private CountedYear compute(int year) {
        CountedYear days = source.apply(year);
        return years.compareAndSet(year - FIRST_YEAR, null, days) ? days : years.get(year - FIRST_YEAR);
    }
}
