package org.calends.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.calends.reminder.LeadDates.Lead;

/**
 * The recipient's side of the calendar: at which moments an obligation is to be told.
 *
 * @param lastSafeDay lateness counts from here
 * @param leads the earliest first
 * @param zone where the recipient's days begin
 * @param sendAt the recipient's local time
 */
record Steps(LocalDate lastSafeDay, List<Lead> leads, ZoneId zone, LocalTime sendAt) {

    private static final int DAYS_OF_DAILY_NAGGING = 7;
    private static final int WEEK = 7;

    /**
     * @param since before this moment nobody could have been told that something is overdue
     * @return the steps whose moment has come, the most urgent last
     */
    List<Step> comeBy(Instant now, Instant since) {
        List<Step> come = new ArrayList<>();
        for (Lead lead : leads) {
            add(come, lead.ahead() == 0 ? Occasion.DUE_TODAY : Occasion.LEAD, lead.ahead(), lead.day(), now);
        }
        long late = ChronoUnit.DAYS.between(lastSafeDay, LocalDate.ofInstant(now, zone));
        for (int days = firstOverdue(since); days <= late; days = nextOverdue(days)) {
            add(come, Occasion.OVERDUE, days, lastSafeDay.plusDays(days), now);
        }
        return come;
    }

    /**
     * @param since as above
     * @return the first moment after this one at which a step comes; there is always another one
     */
    Instant nextAfter(Instant now, Instant since) {
        int days = firstOverdue(since);
        while (!momentOn(lastSafeDay.plusDays(days)).isAfter(now)) {
            days = nextOverdue(days);
        }
        Instant overdue = momentOn(lastSafeDay.plusDays(days));
        return leads.stream().map(lead -> momentOn(lead.day())).filter(moment -> moment.isAfter(now))
                .min(Comparator.naturalOrder()).filter(lead -> lead.isBefore(overdue)).orElse(overdue);
    }

    private void add(List<Step> come, Occasion occasion, int number, LocalDate day, Instant now) {
        Instant at = momentOn(day);
        if (!at.isAfter(now)) {
            come.add(new Step(occasion, number, at));
        }
    }

    /** @return when this recipient is told on that day */
    Instant momentOn(LocalDate day) {
        return momentOn(day, sendAt, zone);
    }

    /** @return that local moment; in the gap of a clock change the moment after it, but still on that day where it has one */
    static Instant momentOn(LocalDate day, LocalTime time, ZoneId zone) {
        ZonedDateTime moment = day.atTime(time).atZone(zone);
        return moment.toLocalDate().equals(day) ? moment.toInstant()
                : zone.getRules().getTransition(day.atTime(time)).getInstant().minusSeconds(1);
    }

    private int firstOverdue(Instant since) {
        long before = ChronoUnit.DAYS.between(lastSafeDay, LocalDate.ofInstant(since, zone));
        return (int) (before <= DAYS_OF_DAILY_NAGGING ? Math.max(1, before) : before / WEEK * WEEK);
    }

    private static int nextOverdue(int days) {
        return days < DAYS_OF_DAILY_NAGGING ? days + 1 : days + WEEK;
    }
}
