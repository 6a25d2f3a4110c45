package org.calends.reminder.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.LeadDates.Lead;

/**
 * The recipient's side of the calendar: at which moments an obligation is to be told.
 *
 * <p>
 * Where a time of day is stated, days are the organisation's: the recipient is told at the usual time that falls on such a day.
 * The last word leaves well before it is too late, and that something is overdue is never said before it is.
 *
 * @param lastSafeDay lateness counts from here
 * @param tooLate the moment at which it is too late, or null where no time of day is stated
 * @param days the zone whose days count: the organisation's where a time is stated, else the recipient's
 * @param leads the earliest first
 * @param zone the recipient's
 * @param sendAt the recipient's local time
 */
public record Steps(LocalDate lastSafeDay, Instant tooLate, ZoneId days, List<Lead> leads, ZoneId zone, LocalTime sendAt) {

    private static final int DAYS_OF_DAILY_NAGGING = 7;
    private static final int WEEK = 7;
    /** So long before it is too late the last word leaves at the latest. */
    private static final Duration TO_ACT = Duration.ofHours(2);

    /** For a whole day. */
    Steps(LocalDate lastSafeDay, List<Lead> leads, ZoneId zone, LocalTime sendAt) {
        this(lastSafeDay, null, zone, leads, zone, sendAt);
    }

    public static Steps of(Obligation obligation, List<Lead> leads, ZoneId zone, LocalTime sendAt, ZoneId organisation) {
        return obligation.dueAt() == null ? new Steps(obligation.lastSafeDay(), leads, zone, sendAt)
                : new Steps(obligation.lastSafeDay(), obligation.dueAt(), organisation, leads, zone, sendAt);
    }

    /**
     * @param since before this moment nobody could have been told that something is overdue
     * @return the steps whose moment has come, the most urgent last
     */
    public List<Step> comeBy(Instant now, Instant since) {
        List<Step> come = new ArrayList<>();
        for (Lead lead : leads) {
            add(come, lead.ahead() == 0 ? Occasion.DUE_TODAY : Occasion.LEAD, lead.ahead(), momentOn(lead.day()), now);
        }
        long late = daysAfter(now);
        for (int days = firstOverdue(since); days <= late; days = nextOverdue(days)) {
            add(come, Occasion.OVERDUE, days, overdueAfter(days), now);
        }
        return come;
    }

    /**
     * @return for whoever was not told in time, that it is too late: as soon as it is so at a stated time of day. It is the
     *         word of the present day, which is not said once more at the usual time.
     */
    public Optional<Step> justMissed(Instant now) {
        return tooLate == null || tooLate.isAfter(now) ? Optional.empty()
                : Optional.of(new Step(Occasion.OVERDUE, (int) daysAfter(now), tooLate));
    }

    /**
     * @param since as above
     * @return the first moment after this one at which a step comes; there is always another one
     */
    public Instant nextAfter(Instant now, Instant since) {
        int days = firstOverdue(since);
        while (!overdueAfter(days).isAfter(now)) {
            days = nextOverdue(days);
        }
        Stream<Instant> inTime = Stream.concat(leads.stream().map(lead -> momentOn(lead.day())), Stream.ofNullable(tooLate));
        return Stream.concat(inTime.filter(moment -> moment.isAfter(now)), Stream.of(overdueAfter(days)))
                .min(Comparator.naturalOrder()).orElseThrow();
    }

    private static void add(List<Step> come, Occasion occasion, int number, Instant at, Instant now) {
        if (!at.isAfter(now)) {
            come.add(new Step(occasion, number, at));
        }
    }

    /** @return when this recipient is told on that day, which is not after the last safe one */
    public Instant momentOn(LocalDate day) {
        Instant usual = usualMomentOn(day);
        return tooLate == null || day.isBefore(lastSafeDay) || usual.isBefore(latest()) ? usual : latest();
    }

    private Instant latest() {
        Instant dayBegins = lastSafeDay.atStartOfDay(days).toInstant();
        Instant timeToAct = tooLate.minus(TO_ACT);
        return timeToAct.isBefore(dayBegins) ? dayBegins : timeToAct;
    }

    private Instant overdueAfter(int daysLate) {
        Instant usual = usualMomentOn(lastSafeDay.plusDays(daysLate));
        return tooLate != null && usual.isBefore(tooLate) ? tooLate : usual;
    }

    private Instant usualMomentOn(LocalDate day) {
        return days.equals(zone) ? momentOn(day, sendAt, zone)
                : Stream.of(day.minusDays(1), day, day.plusDays(1)).map(theirs -> momentOn(theirs, sendAt, zone))
                        .filter(at -> LocalDate.ofInstant(at, days).equals(day)).findFirst()
                        .orElseGet(() -> day.atStartOfDay(days).toInstant());
    }

    /** @return that local moment; in the gap of a clock change the moment after it, but still on that day where it has one */
    static Instant momentOn(LocalDate day, LocalTime time, ZoneId zone) {
        ZonedDateTime moment = day.atTime(time).atZone(zone);
        return moment.toLocalDate().equals(day) ? moment.toInstant()
                : zone.getRules().getTransition(day.atTime(time)).getInstant().minusSeconds(1);
    }

    private long daysAfter(Instant moment) {
        return ChronoUnit.DAYS.between(lastSafeDay, LocalDate.ofInstant(moment, days));
    }

    private int firstOverdue(Instant since) {
        long before = daysAfter(since);
        return (int) (before <= DAYS_OF_DAILY_NAGGING ? Math.max(1, before) : before / WEEK * WEEK);
    }

    private static int nextOverdue(int days) {
        return days < DAYS_OF_DAILY_NAGGING ? days + 1 : days + WEEK;
    }
}
