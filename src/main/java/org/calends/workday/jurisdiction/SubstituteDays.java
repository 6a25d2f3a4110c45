package org.calends.workday.jurisdiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Holidays of one year, some of which get another day when they fall on a weekend or on each other. */
final class SubstituteDays {

    private final Map<LocalDate, String> holidays = new TreeMap<>();
    private final List<SpecialDay> lost = new ArrayList<>();

    void add(LocalDate date, String name) {
        holidays.putIfAbsent(date, name);
    }

    /** A holiday that is made good when its date is one of those, or a holiday already. */
    void addKept(LocalDate date, String name, Predicate<LocalDate> taken) {
        if (holidays.containsKey(date) || taken.test(date)) {
            lost.add(SpecialDay.off(date, name));
        }
        holidays.putIfAbsent(date, name);
    }

    /**
     * Gives each lost day the next that is not a holiday.
     *
     * @param unfit days that no substitute can fall on
     */
    List<SpecialDay> settled(Predicate<LocalDate> unfit) {
        lost.stream().sorted((one, other) -> one.date().compareTo(other.date())).forEach(day -> {
            LocalDate next = day.date().plusDays(1);
            while (holidays.containsKey(next) || unfit.test(next)) {
                next = next.plusDays(1);
            }
            holidays.put(next, day.name() + " (substitute day)");
        });
        return holidays.entrySet().stream().map(day -> SpecialDay.off(day.getKey(), day.getValue())).toList();
    }
}
