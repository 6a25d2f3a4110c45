package org.calends.web.wording;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.OptionalLong;

import org.calends.language.WrittenDates;
import org.calends.obligation.model.Completion;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.DueDate;
import org.calends.obligation.value.TimeOfDay;
import org.calends.obligation.value.WorkingHours;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Puts deadlines into words, in one language and on one day. */
public final class DeadlineFormatter {

    private static final int URGENT_DAYS = 2;
    private static final int SOON_DAYS = 7;

    private final WrittenDates dates;
    private final DueMessages say;
    private final LocalDate today;
    private final Instant now;
    private final WorkingHours hours;
    private final ZoneId zone;

    public DeadlineFormatter(Locale locale, Clock clock, WorkingHours hours) {
        this.dates = new WrittenDates(locale);
        this.say = MessageBundles.get(DueMessages.class, Localized.Literal.of(locale.toLanguageTag()));
        this.now = clock.instant();
        this.zone = clock.getZone();
        this.hours = hours;
        this.today = LocalDate.ofInstant(now, clock.getZone());
    }

    public LocalDate today() {
        return today;
    }

    /** @return the beginning of this day a year ago */
    public Instant aYearAgo() {
        return today.minusYears(1).atStartOfDay(zone).toInstant();
    }

    /** @return the moment of that local day and time, as the API writes it; what is no such time as it is, to be refused */
    public String moment(String day, String time) {
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
    public String day(Instant moment) {
        return dates.plain(LocalDate.ofInstant(moment, zone));
    }

    public WrittenDates dates() {
        return dates;
    }

    public Deadline of(Obligation obligation) {
        LocalDate safe = obligation.lastSafeDay();
        return new Deadline(obligation, when(obligation.due(), safe), left(obligation), dates.month(safe), safe.getDayOfMonth(),
                urgency(obligation), inTimeUntil(obligation), recordedAt(obligation));
    }

    private String recordedAt(Obligation obligation) {
        return obligation.closing().at() == null ? null : moment(obligation.closing().at());
    }

    /** @return the days from today to the last safe day, as {@link Obligation#daysLeft} counts them */
    public long daysLeft(Obligation obligation) {
        return obligation.daysLeft(today, now);
    }

    /** @param read as a text has it: a time without a zone is the organisation's */
    public String when(DueDate read) {
        DueDate due = placed(read);
        return when(due, due.lastSafeDay(hours));
    }

    public boolean isPast(DueDate read) {
        return placed(read).lastSafeDay(hours).isBefore(today);
    }

    private DueDate placed(DueDate read) {
        return read.time() == null || read.zone() != null ? read
                : new DueDate(read.date(), read.bound(), read.time(), zone.getId());
    }

    /** @return the date, and the time of day where there is one */
    public String stated(LocalDate date, TimeOfDay time) {
        String plain = dates.plain(date);
        return time == null ? plain : say.timed(plain, time.time().toString(), time.zone());
    }

    private String when(DueDate due, LocalDate lastSafeDay) {
        String date = dates.full(due.date());
        String stated = due.time() == null ? date : say.timed(date, due.time().toString(), due.zone());
        String safe = dates.fullBeside(lastSafeDay, due.date());
        boolean earlier = due.time() != null && lastSafeDay.isBefore(due.date());
        return switch (due.bound()) {
            case BY -> earlier ? say.safe(say.by(stated), safe) : say.by(stated);
            case BEFORE -> say.before(stated, safe);
            case ON -> earlier ? say.safe(say.on(stated), safe) : say.on(stated);
            case FROM -> say.from(stated, safe);
        };
    }

    private String left(Obligation obligation) {
        return switch (obligation.status()) {
            case OPEN -> left(obligation, daysLeft(obligation));
            case DONE -> done(obligation.closing().completion());
            case WAIVED -> say.waived();
            case WITHDRAWN -> say.withdrawn();
        };
    }

    /** @return such as "done 2 days late, on 27 May 2021" */
    public String done(Completion how) {
        String day = dates.plain(how.completedOn());
        OptionalLong late = how.late(zone);
        return late.isEmpty() ? say.done(day)
                : late.getAsLong() == 0 ? say.doneLate(day)
                        : say.doneDaysLate(late.getAsLong(), day);
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
            return say.overdueToday(timeHere(obligation));
        }
        if (obligation.lastSafeDay().isBefore(today)) {
            return say.until(timeHere(obligation));
        }
        return days == 0 ? say.today() : say.left(days);
    }

    /** @return the local time at which it is too late, where the organisation is */
    private String timeHere(Obligation obligation) {
        return LocalTime.ofInstant(obligation.dueAt(), zone).toString();
    }

    private Urgency urgency(Obligation obligation) {
        if (!obligation.isOpen()) {
            return Urgency.CLOSED;
        }
        if (obligation.isOverdue(today, now)) {
            return Urgency.OVERDUE;
        }
        long days = daysLeft(obligation);
        return days <= URGENT_DAYS ? Urgency.URGENT : days <= SOON_DAYS ? Urgency.SOON : Urgency.CALM;
    }
}
