package org.calends.reminder.ledger;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Leads;
import org.calends.subscription.wish.Subscription;
import org.calends.workday.count.CalendarSnapshot;
import org.calends.workday.count.LeadTime;
import org.calends.workday.count.WorkingDays;
import org.calends.workday.jurisdiction.CannotCountException;

/**
 * On which days a subscriber is told ahead of a date. A subscriber who wants mails on working days only is told earlier, never
 * later, and every lead keeps a day: what falls on a long weekend is told before it.
 *
 * @param workingDaysOnly whether a day off is exchanged for the working day before it
 * @param calendar whose working days count
 */
public record LeadDates(LocalDate lastSafeDay, Leads leads, boolean workingDaysOnly, WorkingDays calendar) {

    /** The calendar with the fewest days off, for obligations of no jurisdiction that we know. */
    private static final String ANYWHERE = "EU";

    /**
     * One of them.
     *
     * @param ahead days from the lead's own day to the last safe day; it names the lead, also when the day was exchanged
     * @param day on which to tell
     */
    public record Lead(int ahead, LocalDate day) {
    }

    public static LeadDates of(Obligation obligation, Subscription subscription, LeadTerms terms) {
        return new LeadDates(obligation.lastSafeDay(), subscription.leadsFor(obligation, terms.policies()),
                subscription.workingDaysOnly(),
                calendar(obligation.jurisdiction(), terms.calendars()));
    }

    private static WorkingDays calendar(String jurisdiction, CalendarSnapshot calendars) {
        try {
            return calendars.calendar(jurisdiction == null ? ANYWHERE : jurisdiction);
        } catch (CannotCountException unknown) {
            return calendars.calendar(ANYWHERE);
        }
    }

    /** @return the earliest first, each once */
    public List<Lead> all() {
        Stream<Integer> working = leads.workingDays().stream().map(this::ahead);
        return Stream.concat(leads.days().stream(), working).distinct().sorted(Comparator.reverseOrder())
                .map(ahead -> new Lead(ahead, exchanged(lastSafeDay.minusDays(ahead)))).toList();
    }

    private int ahead(int workingDays) {
        try {
            LocalDate day = LeadTime.workingDays(workingDays).before(lastSafeDay, calendar);
            return (int) ChronoUnit.DAYS.between(day, lastSafeDay);
        } catch (CannotCountException beyondKnownYears) {
            return IntStream.of(2, workingDays, workingDays / 5 * 2).sum();
        }
    }

    /** @return that day, or the working day before it for a subscriber who is not told on days off */
    public LocalDate exchanged(LocalDate day) {
        try {
            return workingDaysOnly ? calendar.previousOrSame(day) : day;
        } catch (CannotCountException beyondKnownYears) {
            return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue()));
        }
    }
}
