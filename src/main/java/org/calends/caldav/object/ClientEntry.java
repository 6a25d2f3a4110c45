package org.calends.caldav.object;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

import org.calends.caldav.xml.DavPreconditionException;
import org.calends.ical.ContentLine;
import org.calends.obligation.calendar.ForeignZones;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.DueDate;

/**
 * The one entry of a calendar object, as a client sent it.
 *
 * @param component {@code VTODO}, {@code VEVENT} or what else was sent
 * @param lines the entry's properties by name
 * @param extras whole lines that we do not keep ourselves but must not lose
 * @param zones the time zones that came with it
 */
public record ClientEntry(String component, Map<String, ContentLine> lines, String extras, ForeignZones zones) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** @return the moment that a line names, where it brings no zones of its own */
    public static Optional<Instant> moment(ContentLine line) {
        return moment(line, new ForeignZones());
    }

    /**
     * @param defined the zones that came with it
     * @return the moment that a line names; of a day its first one, and both without a zone as in UTC; empty when it is none
     */
    public static Optional<Instant> moment(ContentLine line, ForeignZones defined) {
        String time = line.value().length() == 8 ? line.value() + "T000000" : line.value();
        try {
            return Optional.of(instant(new ContentLine(line.name(), line.parameters(), time), ZoneOffset.UTC, defined));
        } catch (DavPreconditionException noMoment) {
            return Optional.empty();
        }
    }

    /** @return the text, unescaped (RFC 5545, 3.3.11), or null */
    public String text(String property) {
        ContentLine line = lines.get(property);
        return line == null ? null : line.text();
    }

    /** @return the value as it was written, or null */
    String raw(String property) {
        ContentLine line = lines.get(property);
        return line == null ? null : line.value();
    }

    /** @return whether the client says that it is done, by any of the three ways to say so */
    boolean isCompleted() {
        String status = text("STATUS");
        return status == null ? lines.containsKey("COMPLETED") || "100".equals(text("PERCENT-COMPLETE"))
                : status.equalsIgnoreCase("COMPLETED");
    }

    /** @return whether the client says that it is not done */
    boolean isOpen() {
        String status = text("STATUS");
        return status != null && (status.equalsIgnoreCase("NEEDS-ACTION") || status.equalsIgnoreCase("IN-PROCESS"));
    }

    /** @return when it was done, or null; a time that floats is one of that zone */
    Instant completedAt(ZoneId zone) {
        ContentLine line = lines.get("COMPLETED");
        return line == null ? null : instant(line, zone, zones);
    }

    /** @return the date that the client gives, with its time where it gives one; null when it gives none */
    DueDate due(ZoneId floating) {
        ContentLine line = lines.get("DUE");
        if (line == null) {
            return null;
        }
        try {
            if (line.value().length() == 8) {
                return new DueDate(LocalDate.parse(line.value(), DateTimeFormatter.BASIC_ISO_DATE),
                        Bound.BY, null, null);
            }
            LocalDateTime local = LocalDateTime.parse(line.value().replace("Z", ""), LOCAL);
            ZoneId zone = line.value().endsWith("Z") ? ZoneOffset.UTC : zone(line, local, floating, zones);
            return new DueDate(local.toLocalDate(), Bound.BY, local.toLocalTime(),
                    zone == ZoneOffset.UTC ? "Etc/UTC" : zone.getId());
        } catch (DateTimeException noDate) {
            throw EntryReader.unreadable();
        }
    }

    /** @return whether the client leaves our date as it is, in whatever way it writes it */
    boolean leaves(DueDate ours, ZoneId floating) {
        DueDate theirs = due(floating);
        if (theirs == null || theirs.date().equals(ours.date()) && (theirs.time() == null || ours.time() == null)) {
            return true;
        }
        return theirs.time() != null && ours.time() != null && theirs.moment().equals(ours.moment());
    }

    private static Instant instant(ContentLine line, ZoneId floating, ForeignZones zones) {
        try {
            LocalDateTime local = LocalDateTime.parse(line.value().replace("Z", ""), LOCAL);
            ZoneId zone = line.value().endsWith("Z") ? ZoneOffset.UTC : zone(line, local, floating, zones);
            return local.atZone(zone).toInstant();
        } catch (DateTimeException noDate) {
            throw EntryReader.unreadable();
        }
    }

    /** As imports read them: by the name, or by the definition that came with it. */
    private static ZoneId zone(ContentLine line, LocalDateTime local, ZoneId floating, ForeignZones zones) {
        String tzid = line.parameter("TZID");
        return tzid == null || tzid.isEmpty() ? floating : zones.zone(tzid, local).orElseThrow(EntryReader::unreadable);
    }
}
