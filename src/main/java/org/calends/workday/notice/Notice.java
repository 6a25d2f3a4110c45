package org.calends.workday.notice;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.calends.workday.jurisdiction.CannotCountException;
import org.calends.workday.jurisdiction.SpecialDay;

/**
 * Days off and on that somebody has announced for a calendar: a government for a year, or a company for itself. What is
 * announced goes before what is computed, and a later notice before an earlier one.
 *
 * @param id tells notices apart: one with the same id replaces the other
 * @param calendar whose days these are; they also hold in its subdivisions ({@code AU} in {@code AU-NSW})
 * @param settles the year whose days off are all listed here, so that nothing in it is computed or provisional any more; null
 *        when the days merely come on top
 * @param reference where it was announced
 * @param days in any order, and not only of the settled year: a notice may reach into the December before
 */
public record Notice(String id, String calendar, Integer settles, String reference, List<SpecialDay> days) {

    public Notice {
        Objects.requireNonNull(id, "id");
        calendar = calendar.strip().toUpperCase(Locale.ROOT);
        days = List.copyOf(days);
    }

    /**
     * Reads the days from a table of {@code off} or {@code on}, first day, last day (empty: only the first) and name, with or
     * without a heading line. A heading may put the columns in another order and leave out all but {@code date} (or
     * {@code from}): {@code kind} (or {@code working}), {@code to}, {@code name}.
     *
     * @throws CannotCountException when a line cannot be read; the message names it
     */
    public static Notice fromCsv(String id, String calendar, Integer settles, String reference, String csv) {
        return new Notice(id, calendar, settles, reference, NoticeCsv.days(csv));
    }

    /**
     * Reads the days from the events of an iCalendar text: days off, and days on where the summary says so with 班,
     * "make-up workday" or "working day", or the categories hold {@code WORKDAY}.
     *
     * @throws CannotCountException when the text is not iCalendar, an event has no date, or one repeats
     */
    public static Notice fromIcs(String id, String calendar, Integer settles, String reference, String ics) {
        return new Notice(id, calendar, settles, reference, NoticeIcs.days(ics));
    }

    Notice with(List<SpecialDay> more) {
        return new Notice(id, calendar, settles, reference, Stream.concat(days.stream(), more.stream()).toList());
    }

    public boolean holdsIn(String code) {
        return code.equals(calendar) || code.startsWith(calendar + "-");
    }

    public boolean settles(String code, int year) {
        return code.equals(calendar) && settles != null && settles == year;
    }
}
