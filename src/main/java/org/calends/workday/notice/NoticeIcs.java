package org.calends.workday.notice;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.calends.workday.jurisdiction.CannotCountException;
import org.calends.workday.jurisdiction.SpecialDay;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.DateProperty;

/** Days off and on as the events of an iCalendar text (RFC 5545), the form in which holiday calendars are passed around. */
final class NoticeIcs {

    private static final List<String> ON = List.of("班", "make-up workday", "working day");

    private NoticeIcs() {
    }

    static List<SpecialDay> days(String text) {
        List<VEvent> events = parsed(text).getComponents(Component.VEVENT);
        return NoticeCsv.checked(events.stream().flatMap(NoticeIcs::daysOf).limit(NoticeCsv.MOST_DAYS + 1L).toList());
    }

    private static Calendar parsed(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException | RuntimeException e) {
            throw new CannotCountException("days", "notice.calendar.malformed");
        }
    }

    private static Stream<SpecialDay> daysOf(VEvent event) {
        String name = event.getSummary() == null ? "" : event.getSummary().getValue().strip();
        if (event.getProperty(Property.RRULE).isPresent()) {
            throw new CannotCountException("days", "notice.event.repeats", name);
        }
        LocalDate first = date(event, Property.DTSTART, name);
        LocalDate end = event.getProperty(Property.DTEND).isPresent() ? date(event, Property.DTEND, name) : first;
        LocalDate until = end.isAfter(first) ? end : first.plusDays(1);
        if (until.isAfter(first.plusYears(1))) {
            throw new CannotCountException("days", "notice.event.too-long", name);
        }
        boolean working = isWorking(event, name);
        String shown = name.isEmpty() ? NoticeCsv.usualName(working) : name;
        return first.datesUntil(until).map(date -> new SpecialDay(date, working, shown));
    }

    private static LocalDate date(VEvent event, String property, String name) {
        try {
            return event.<DateProperty<?>> getProperty(property).map(date -> LocalDate.from(date.getDate())).orElseThrow(
                    () -> new CannotCountException("days", "notice.event.no-date", name));
        } catch (DateTimeException e) {
            throw new CannotCountException("days", "notice.event.date-unreadable", name);
        }
    }

    private static boolean isWorking(VEvent event, String name) {
        boolean marked = event.<Categories> getProperties(Property.CATEGORIES).stream()
                .anyMatch(categories -> categories.getValue().toUpperCase(Locale.ROOT).contains("WORKDAY"));
        return marked || ON.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains);
    }
}
