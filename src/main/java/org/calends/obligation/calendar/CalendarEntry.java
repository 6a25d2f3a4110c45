package org.calends.obligation.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import org.calends.ical.ContentLineWriter;
import org.calends.obligation.calendar.CalendarStyle.Type;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Detail;
import org.calends.obligation.value.DueDate;
import org.calends.obligation.value.Status;

/** The lines of one obligation's event or task, always in the same order. */
final class CalendarEntry {

    /** All-day alarms count from midnight; people read them in the morning. */
    private static final Duration MORNING = Duration.ofHours(9);
    private static final Duration ON_THE_DAY = Duration.ofHours(-2);

    private final Obligation obligation;
    private final CalendarStyle style;
    private final CalendarTexts words;
    private final String page;
    private final String summary;
    private final ContentLineWriter lines = new ContentLineWriter();

    private CalendarEntry(Obligation obligation, CalendarStyle style) {
        this.obligation = obligation;
        this.style = style;
        this.words = CalendarTexts.in(style.locale());
        this.page = style.baseUrl() + "/obligations/" + obligation.id();
        this.summary = style.type() == Type.TODO && obligation.status() == Status.DONE ? words.plainSummary(obligation)
                : words.summary(obligation);
    }

    /**
     * @param more lines that follow the usual ones, each with its end
     * @return one {@code VEVENT} or {@code VTODO}, folded
     */
    static byte[] of(Obligation obligation, CalendarStyle style, String more) {
        String component = style.type() == Type.EVENT ? "VEVENT" : "VTODO";
        CalendarEntry entry = new CalendarEntry(obligation, style);
        entry.lines.line("BEGIN", component);
        entry.properties();
        entry.lines.append(more);
        entry.alarms();
        ContentLineWriter lines = entry.lines.line("END", component);
        return style.forPeople() ? lines.shown() : lines.folded();
    }

    private void properties() {
        lines.line("UID", CalendarText.uid(obligation, style.type()));
        stamps();
        if (style.type() == Type.EVENT) {
            event();
        } else {
            task();
        }
        lines.text("SUMMARY", summary).text("DESCRIPTION", description()).texts("CATEGORIES", categories());
        if (showsAll()) {
            lines.line("URL", page);
            source();
        }
    }

    private boolean showsAll() {
        return style.detail() == Detail.FULL;
    }

    private String description() {
        return showsAll() ? words.description(obligation, page, style.organisation()) : words.outline(obligation);
    }

    /** From stored data, never from the clock: a calendar takes every other stamp for a change. */
    private void stamps() {
        String changed = ContentLineWriter.utc(obligation.updatedAt());
        lines.line("DTSTAMP", changed).line("CREATED", ContentLineWriter.utc(obligation.createdAt()))
                .line("LAST-MODIFIED", changed)
                .line("SEQUENCE", obligation.sequence());
    }

    /** A deadline with a time of day is an instant: RFC 5545, 3.6.1 gives an event without end that meaning. */
    private void event() {
        when("DTSTART");
        if (obligation.due().time() == null) {
            lines.line("DTEND;VALUE=DATE", ContentLineWriter.day(obligation.due().date().plusDays(1)));
        }
        lines.line("STATUS", isCancelled() ? "CANCELLED" : "CONFIRMED").line("TRANSP", "TRANSPARENT")
                .line("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
    }

    private void task() {
        when("DUE");
        if (obligation.status() == Status.DONE) {
            lines.line("STATUS", "COMPLETED").line("COMPLETED", ContentLineWriter.utc(obligation.closing().at()))
                    .line("PERCENT-COMPLETE", 100);
        } else {
            lines.line("STATUS", isCancelled() ? "CANCELLED" : "NEEDS-ACTION").line("PERCENT-COMPLETE", 0);
        }
        related();
    }

    /**
     * Task lists indent a step below its PARENT (RFC 5545, 3.8.4.5). What follows from a date DEPENDS-ON it (RFC 9253, 5),
     * which older programs take for a parent as well (RFC 5545, 3.2.15).
     */
    private void related() {
        String before = CalendarText.uidBefore(obligation, style.type());
        if (before != null && showsAll()) {
            lines.line("RELATED-TO;RELTYPE=" + (obligation.isMilestone() ? "PARENT" : "DEPENDS-ON"), before);
        }
    }

    private boolean isCancelled() {
        return obligation.status() == Status.WITHDRAWN || obligation.status() == Status.WAIVED;
    }

    /** A time of day is written as it stands, beside the name of its zone, except in UTC, which needs no name. */
    private void when(String property) {
        DueDate due = obligation.due();
        if (due.time() == null) {
            lines.line(property + ";VALUE=DATE", ContentLineWriter.day(due.date()));
        } else if (CalendarZones.isUtc(ZoneId.of(due.zone()))) {
            lines.line(property, ContentLineWriter.utc(due.moment()));
        } else {
            lines.line(property + ";TZID=" + due.zone(), ContentLineWriter.local(due.date().atTime(due.time())));
        }
    }

    private Set<String> categories() {
        Set<String> categories = new LinkedHashSet<>();
        category(categories, words.kind(obligation.kind()));
        category(categories, obligation.authority());
        if (showsAll()) {
            category(categories, obligation.jurisdiction());
            obligation.tags().forEach(tag -> category(categories, tag));
        }
        return categories;
    }

    private static void category(Set<String> categories, String text) {
        String category = text == null ? "" : CalendarTexts.clean(text);
        if (!category.isEmpty()) {
            categories.add(category);
        }
    }

    private void source() {
        if (obligation.source() == null || obligation.source().url() == null) {
            return;
        }
        try {
            lines.line("ATTACH", URI.create(ascii(obligation.source().url())));
        } catch (IllegalArgumentException notAnAddress) {
            // Browsers take addresses that RFC 3986 forbids; the description shows this one as it was written.
        }
    }

    private static String ascii(String url) {
        StringBuilder ascii = new StringBuilder(url.length());
        for (byte octet : url.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < 0x7F && "\"<>\\^`{|}".indexOf(octet) < 0) {
                ascii.append((char) octet);
            } else {
                ascii.append("%%%02X".formatted(octet & 0xFF));
            }
        }
        return ascii.toString();
    }

    private void alarms() {
        if (obligation.isOpen()) {
            style.alarmDays().forEach(this::alarm);
        }
    }

    private void alarm(int days) {
        String uid = UUID.nameUUIDFromBytes((obligation.id() + " " + days).getBytes(StandardCharsets.UTF_8)).toString();
        String edge = style.type() == Type.EVENT ? "START" : "END";
        lines.line("BEGIN", "VALARM").line("UID", uid).line("ACTION", "DISPLAY")
                .line("TRIGGER;RELATED=" + edge, duration(ahead(days))).text("DESCRIPTION", summary)
                .line("END", "VALARM");
    }

    /** As RFC 5545, 3.3.6 wants it: days are one day long each, whatever the clock does. */
    private static String duration(Duration duration) {
        Duration length = duration.abs();
        String days = length.toDays() > 0 ? length.toDays() + "D" : "";
        String hours = length.toHoursPart() > 0 || days.isEmpty() ? "T" + length.toHoursPart() + "H" : "";
        return (duration.isNegative() ? "-P" : "P") + days + hours;
    }

    /** Counted from the last safe day, as reminders are, but written from the stated date. */
    private Duration ahead(int days) {
        DueDate due = obligation.due();
        LocalDate last = due.time() == null ? due.date() : LocalDate.ofInstant(due.moment(), zone(due));
        Duration back = Duration.ofDays(-days - ChronoUnit.DAYS.between(obligation.lastSafeDay(), last));
        if (due.time() == null) {
            return back.plus(MORNING);
        }
        return back.compareTo(ON_THE_DAY) > 0 ? ON_THE_DAY : back;
    }

    private ZoneId zone(DueDate due) {
        return style.organisation() == null ? ZoneId.of(due.zone()) : style.organisation();
    }
}
