package org.calends.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

import org.calends.obligation.DueDate;
import org.calends.obligation.Obligation;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Puts deadlines into words, in one language and on one day. */
final class DeadlineWords {

    private static final int URGENT_DAYS = 2;
    private static final int SOON_DAYS = 7;

    private final Dates dates;
    private final DueMessages say;
    private final LocalDate today;
    private final Instant now;
    private final ZoneId zone;

    DeadlineWords(Locale locale, Clock clock) {
        this.dates = new Dates(locale);
        this.say = MessageBundles.get(DueMessages.class, Localized.Literal.of(locale.toLanguageTag()));
        this.now = clock.instant();
        this.zone = clock.getZone();
        this.today = LocalDate.ofInstant(now, clock.getZone());
    }

    LocalDate today() {
        return today;
    }

    /** @return the beginning of this day a year ago */
    Instant aYearAgo() {
        return today.minusYears(1).atStartOfDay(zone).toInstant();
    }

    /** @return the moment of that local day and time, as the API writes it; what is no such time as it is, to be refused */
    String moment(String day, String time) {
        if (day == null || time == null || day.isBlank() || time.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(zone).toInstant().toString();
        } catch (DateTimeException noTime) {
            return time;
        }
    }

    /** @return the local day of a moment, such as "26 April 2021" */
    String day(Instant moment) {
        return dates.plain(LocalDate.ofInstant(moment, zone));
    }

    Dates dates() {
        return dates;
    }

    Deadline of(Obligation obligation) {
        LocalDate safe = obligation.lastSafeDay();
        return new Deadline(obligation, when(obligation.due()), left(obligation), dates.month(safe), safe.getDayOfMonth(),
                urgency(obligation), inTimeUntil(obligation), recordedAt(obligation));
    }

    private String recordedAt(Obligation obligation) {
        return obligation.closing().at() == null ? null : moment(obligation.closing().at());
    }

    String when(DueDate due) {
        String date = dates.full(due.date());
        String stated = due.time() == null ? date : say.timed(date, due.time().toString(), due.zone());
        String safe = dates.fullBeside(due.lastSafeDay(), due.date());
        return switch (due.bound()) {
            case BY -> say.by(stated);
            case BEFORE -> say.before(stated, safe);
            case ON -> say.on(stated);
            case FROM -> say.from(stated, safe);
        };
    }

    private String left(Obligation obligation) {
        return switch (obligation.status()) {
            case OPEN -> left(obligation, obligation.daysLeft(today));
            case DONE -> done(obligation.closing().completion().completedOn(), obligation.isCompletedLate());
            case WAIVED -> say.waived();
            case WITHDRAWN -> say.withdrawn();
        };
    }

    /** @return such as "done late, on 27 May 2021" */
    String done(LocalDate day, boolean late) {
        return late ? say.doneLate(dates.plain(day)) : say.done(dates.plain(day));
    }

    /** @return until when it was in time to do what was done too late; null for anything else */
    String inTimeUntil(Obligation obligation) {
        return obligation.isCompletedLate() ? say.inTimeUntil(lastOf(obligation.closing().completion().inTimeUntil())) : null;
    }

    /** Of a whole day, that day rather than the midnight after it. */
    private String lastOf(Instant end) {
        boolean midnight = LocalTime.ofInstant(end, zone).equals(LocalTime.MIDNIGHT);
        return midnight ? dates.plain(LocalDate.ofInstant(end, zone).minusDays(1)) : moment(end);
    }

    /** @return the local time of a moment, such as "26 April 2021, 09:00" */
    String moment(Instant moment) {
        return dates.moment(moment, zone);
    }

    private String left(Obligation obligation, long days) {
        if (days < 0) {
            return say.overdue(-days);
        }
        if (obligation.isOverdue(today, now)) {
            return say.overdueToday(obligation.due().time().toString());
        }
        return days == 0 ? say.today() : say.left(days);
    }

    private Urgency urgency(Obligation obligation) {
        if (!obligation.isOpen()) {
            return Urgency.CLOSED;
        }
        if (obligation.isOverdue(today, now)) {
            return Urgency.OVERDUE;
        }
        long days = obligation.daysLeft(today);
        return days <= URGENT_DAYS ? Urgency.URGENT : days <= SOON_DAYS ? Urgency.SOON : Urgency.CALM;
    }
}
