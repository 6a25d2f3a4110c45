package org.calends.workday.count;

import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.calends.workday.jurisdiction.Holidays;
import org.calends.workday.jurisdiction.SpecialDay;

/**
 * One year of a calendar as a bitmap, one bit per working day, so that counting costs a few machine instructions per year
 * instead of one question per day.
 */
final class YearOfDays {

    private final int year;
    private final boolean provisional;
    private final long[] working = new long[6];
    private final int[] workingBefore = new int[7];
    private final Map<Integer, String> names = new HashMap<>();

    YearOfDays(int year, boolean provisional) {
        this.year = year;
        this.provisional = provisional;
    }

    /** From what one jurisdiction has: its week, and its special days, the later of which win. */
    static YearOfDays of(int year, Holidays week, List<SpecialDay> specials, boolean provisional) {
        YearOfDays days = new YearOfDays(year, provisional);
        for (int day = 1; day <= Year.of(year).length(); day++) {
            LocalDate date = LocalDate.ofYearDay(year, day);
            boolean weekend = week.weekend(date.getDayOfWeek(), year);
            days.set(day, !weekend, weekend ? Day.weekdayName(date) : null);
        }
        specials.stream().filter(special -> special.date().getYear() == year)
                .forEach(special -> days.set(special.date().getDayOfYear(), special.working(), special.name()));
        return days.counted();
    }

    /** Working only where all of them work; a day off bears the names of those that rest. */
    static YearOfDays all(int year, List<YearOfDays> calendars) {
        YearOfDays days = new YearOfDays(year, calendars.stream().anyMatch(YearOfDays::provisional));
        for (int day = 1; day <= Year.of(year).length(); day++) {
            int each = day;
            boolean working = calendars.stream().allMatch(calendar -> calendar.isWorking(each));
            List<Day> deciding = calendars.stream().map(calendar -> calendar.day(each)).filter(one -> one.working() == working)
                    .toList();
            days.set(day, working, jointName(deciding));
        }
        return days.counted();
    }

    /** A holiday's name rather than that of the weekend which it falls on elsewhere. */
    private static String jointName(List<Day> days) {
        List<String> names = days.stream().filter(day -> !day.ordinaryWeekend()).map(Day::name).filter(Objects::nonNull)
                .distinct().toList();
        if (!names.isEmpty()) {
            return String.join(SpecialDay.JOINED, names);
        }
        return days.stream().map(Day::name).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private void set(int dayOfYear, boolean isWorking, String name) {
        int bit = dayOfYear - 1;
        if (isWorking) {
            working[bit >> 6] |= 1L << bit;
        } else {
            working[bit >> 6] &= ~(1L << bit);
        }
        names.put(dayOfYear, name);
    }

    private YearOfDays counted() {
        for (int word = 0; word < working.length; word++) {
            workingBefore[word + 1] = workingBefore[word] + Long.bitCount(working[word]);
        }
        return this;
    }

    boolean provisional() {
        return provisional;
    }

    boolean isWorking(int dayOfYear) {
        int bit = dayOfYear - 1;
        return (working[bit >> 6] & 1L << bit) != 0;
    }

    Day day(int dayOfYear) {
        return new Day(LocalDate.ofYearDay(year, dayOfYear), isWorking(dayOfYear), names.get(dayOfYear), provisional);
    }

    /** How many working days the year has. */
    int count() {
        return workingBefore[6];
    }

    /** How many of them lie before this day. */
    int countBefore(int dayOfYear) {
        int bit = dayOfYear - 1;
        return workingBefore[bit >> 6] + Long.bitCount(working[bit >> 6] & (1L << bit) - 1);
    }

    /** The n-th working day of the year, the first being 1. */
    LocalDate workingDay(int n) {
        int word = 0;
        while (workingBefore[word + 1] < n) {
            word++;
        }
        long rest = working[word];
        for (int skip = n - workingBefore[word]; skip > 1; skip--) {
            rest &= rest - 1;
        }
        return LocalDate.ofYearDay(year, (word << 6) + Long.numberOfTrailingZeros(rest) + 1);
    }
}
