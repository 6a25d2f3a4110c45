package org.calends.workday.count;

import java.time.LocalDate;

import org.calends.workday.jurisdiction.CannotCountException;

/**
 * How long ahead of a date somebody wants to be told.
 *
 * @param amount how many days, none or more; zero is the day itself
 * @param unit {@code DAYS} or {@code WORKING_DAYS}
 */
public record LeadTime(int amount, Unit unit) {

    private static final int LONGEST = 3_660;

    public LeadTime {
        if (amount < 0 || amount > LONGEST) {
            throw new CannotCountException("amount", "workday.period.lead.out-of-range", LONGEST);
        }
        if (unit != Unit.DAYS && unit != Unit.WORKING_DAYS) {
            throw new CannotCountException("unit", "workday.period.lead.unit");
        }
    }

    public static LeadTime days(int amount) {
        return new LeadTime(amount, Unit.DAYS);
    }

    public static LeadTime workingDays(int amount) {
        return new LeadTime(amount, Unit.WORKING_DAYS);
    }

    /** The day to tell, which may be any day of the week; never after the last safe day. */
    public LocalDate before(LocalDate lastSafeDay, WorkingDays calendar) {
        return unit == Unit.DAYS ? lastSafeDay.minusDays(amount) : calendar.minus(lastSafeDay, amount);
    }

    /** The same for somebody who wants to be told on working days only: then rather earlier, so never too late. */
    public LocalDate onWorkingDayBefore(LocalDate lastSafeDay, WorkingDays calendar) {
        return calendar.previousOrSame(before(lastSafeDay, calendar));
    }
}
