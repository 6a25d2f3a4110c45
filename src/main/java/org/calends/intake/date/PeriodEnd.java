package org.calends.intake.date;

import java.time.DayOfWeek;
import java.time.LocalDate;

import org.calends.workday.count.Period;
import org.calends.workday.count.Roll;
import org.calends.workday.count.Unit;
import org.calends.workday.count.WorkingDayCalendars;
import org.calends.workday.jurisdiction.CannotCountException;

/** Where a period ends: with public holidays, or without where a text was labelled so. */
@FunctionalInterface
public interface PeriodEnd {

    /**
     * @param start the day the period runs from; the day after it is day 1
     * @param period the amount and what is counted
     * @param jurisdiction ISO 3166 code or {@code EU}, null when unknown
     */
    LocalDate end(LocalDate start, CountedPeriod period, String jurisdiction);

    /** @return the same for one jurisdiction, whichever is asked for */
    default PeriodEnd in(String jurisdiction) {
        return (start, period, any) -> end(start, period, jurisdiction);
    }

    /** @return the last day from which a period ends no later than on {@code end}; for working days itself a working day */
    default LocalDate start(LocalDate end, CountedPeriod period, String jurisdiction) {
        if (period.unit() != Unit.WORKING_DAYS) {
            return end.minus(period.asCalendarPeriod());
        }
        LocalDate day = end.minusDays(period.amount());
        while (end(day, period, jurisdiction).isAfter(end)) {
            day = day.minusDays(1);
        }
        CountedPeriod one = new CountedPeriod(1, Unit.WORKING_DAYS, "");
        while (!end(day.minusDays(1), one, jurisdiction).equals(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Skips Saturdays and Sundays and knows no public holidays. */
    static PeriodEnd weekendsOnly() {
        return (start, period, jurisdiction) -> {
            if (period.unit() != Unit.WORKING_DAYS) {
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

    /** Skips public holidays too, where the jurisdiction has a calendar; elsewhere weekends only. */
    static PeriodEnd with(WorkingDayCalendars calendars) {
        return (start, period, jurisdiction) -> {
            if (jurisdiction == null || period.unit() != Unit.WORKING_DAYS || period.amount() == 0) {
                return weekendsOnly().end(start, period, jurisdiction);
            }
            try {
                return calendars.dueDate(new Period(period.amount(), period.unit(), start, jurisdiction, Roll.NONE));
            } catch (CannotCountException noCalendar) {
                return weekendsOnly().end(start, period, jurisdiction);
            }
        };
    }
}
