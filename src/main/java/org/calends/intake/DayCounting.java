package org.calends.intake;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Where a period ends; the seam to the working-day calendars. */
@FunctionalInterface
public interface DayCounting {

    /**
     * @param start the day the period runs from; the day after it is day 1
     * @param period the amount and what is counted
     * @param jurisdiction ISO 3166 code or {@code EU}, null when unknown
     */
    LocalDate end(LocalDate start, CountedPeriod period, String jurisdiction);

    /** Skips Saturdays and Sundays and knows no public holidays. */
    static DayCounting weekendsOnly() {
        return (start, period, jurisdiction) -> {
            if (period.unit() != CountedPeriod.Unit.WORKING_DAYS) {
                return start.plus(period.asCalendarPeriod());
            }
            LocalDate day = start;
            for (int counted = 0; counted < period.amount();) {
                day = day.plusDays(1);
                counted += day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? 1 : 0;
            }
            return day;
        };
    }
}
