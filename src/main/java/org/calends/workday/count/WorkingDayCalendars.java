package org.calends.workday.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

import org.calends.workday.jurisdiction.CannotCountException;
import org.calends.workday.jurisdiction.Jurisdictions;
import org.calends.workday.notice.BuiltInNotices;
import org.calends.workday.notice.Notice;

/**
 * All working-day calendars, and the periods counted by them. Safe for use by many threads; a notice announced while others
 * count holds for every question asked afterwards.
 *
 * <p>
 * Codes are ISO 3166-1 ({@code CN}), with a subdivision where it has days of its own ({@code GB-ENG}, {@code AU-NSW},
 * {@code DE-BY}), and {@code EU} for the days on which the European TARGET system is closed, the days off that practically
 * all its members and institutions share; backwards it rests on every day of the institutions too, so that it errs early
 * either way. {@code EU-INST} are the institutions in Brussels. {@code US} is the federal government and {@code CA-FED} the
 * federal law of Canada; {@code CA}, {@code GB}, {@code AU} and {@code DE} have the days common to all their parts.
 * Countries whose days off nobody can compute ({@code TW}, {@code ID}) are known for the years of their notices alone, and
 * refused otherwise. Codes joined by {@code +} make the calendar of the days on which all of them work.
 */
public final class WorkingDayCalendars {

    private final Jurisdictions jurisdictions = new Jurisdictions();
    private final List<Notice> builtIn = BuiltInNotices.all();
    private volatile CalendarSnapshot announced = new CalendarSnapshot(jurisdictions, builtIn);

    /**
     * The calendar of this code, upper or lower case.
     *
     * @throws CannotCountException when there is none, or the code is absent
     */
    public WorkingDays calendar(String code) {
        return announced.calendar(code);
    }

    /** All of them as they are now: what is announced later changes nothing in what is returned. */
    public CalendarSnapshot snapshot() {
        return announced;
    }

    /** Every code that can be asked for by itself, in alphabetical order. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(jurisdictions.codes());
        notices().forEach(notice -> names.add(notice.calendar()));
        return names;
    }

    /**
     * A notice can be loaded for a single calendar, and for every country of ISO 3166-1, known or not.
     *
     * @throws CannotCountException when this is neither
     */
    public void requireAnnounceable(String code) {
        jurisdictions.holidays(code.toUpperCase(Locale.ROOT));
    }

    /**
     * Counts a period and shows the working.
     *
     * @throws CannotCountException when the period is incomplete, absurd, or leads to years that no calendar knows
     */
    public Computation compute(Period period) {
        return new PeriodCount(this, period).computation();
    }

    /**
     * The same day as {@link #compute} tells, without the working: for who counts often and shows nothing.
     *
     * @throws CannotCountException likewise
     */
    public LocalDate dueDate(Period period) {
        return new PeriodCount(this, period).dueDate();
    }

    /** Everything announced so far, what the product itself brings along first. */
    public List<Notice> notices() {
        return announced.notices();
    }

    /**
     * Adds a notice after all others, in place of one with the same id.
     *
     * @throws CannotCountException when its calendar is unknown or a combination
     */
    public synchronized void announce(Notice notice) {
        jurisdictions.holidays(notice.calendar());
        List<Notice> notices = without(notice.id());
        notices.add(notice);
        announced = new CalendarSnapshot(jurisdictions, notices);
    }

    /** Takes a notice back; one of the product's own that it replaced holds again. Unknown ids are ignored. */
    public synchronized void withdraw(String noticeId) {
        List<Notice> notices = without(noticeId);
        builtIn.stream().filter(notice -> notice.id().equals(noticeId)).forEach(notice -> notices.add(0, notice));
        announced = new CalendarSnapshot(jurisdictions, notices);
    }

    private List<Notice> without(String noticeId) {
        return new ArrayList<>(announced.notices().stream().filter(notice -> !notice.id().equals(noticeId)).toList());
    }
}
