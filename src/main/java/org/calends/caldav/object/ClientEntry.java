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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.caldav.xml.DavPreconditionException;
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
public record ClientEntry(String component, Map<String, Line> lines, String extras, ForeignZones zones) {

    private static final Pattern TZID = Pattern.compile("(?i);TZID=\"?([^\";]+)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([nN;,\\\\])");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** A content line without its name (RFC 5545, 3.1). */
    public record Line(String parameters, String value) {

        /** @return the value, unescaped (RFC 5545, 3.3.11) */
        public String text() {
            return ESCAPED.matcher(value).replaceAll(escaped -> Matcher
                    .quoteReplacement(escaped.group(1).equalsIgnoreCase("n") ? "\n" : escaped.group(1)));
        }

        /** @return the moment; of a day its first one, and both without a zone as in UTC; empty when it is none */
        public Optional<Instant> moment() {
            return moment(new ForeignZones());
        }

        /** @param defined the zones that came with it */
        public Optional<Instant> moment(ForeignZones defined) {
            String time = value.length() == 8 ? value + "T000000" : value;
            try {
                return Optional.of(instant(new Line(parameters, time), ZoneOffset.UTC, defined));
            } catch (DavPreconditionException noMoment) {
                return Optional.empty();
            }
        }
    }

    /** @return the text, unescaped (RFC 5545, 3.3.11), or null */
    public String text(String property) {
        Line line = lines.get(property);
        return line == null ? null : line.text();
    }

    /** @return the value as it was written, or null */
    String raw(String property) {
        Line line = lines.get(property);
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
        Line line = lines.get("COMPLETED");
        return line == null ? null : instant(line, zone, zones);
    }

    /** @return the date that the client gives, with its time where it gives one; null when it gives none */
    DueDate due(ZoneId floating) {
        Line line = lines.get("DUE");
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

    private static Instant instant(Line line, ZoneId floating, ForeignZones zones) {
        try {
            LocalDateTime local = LocalDateTime.parse(line.value().replace("Z", ""), LOCAL);
            ZoneId zone = line.value().endsWith("Z") ? ZoneOffset.UTC : zone(line, local, floating, zones);
            return local.atZone(zone).toInstant();
        } catch (DateTimeException noDate) {
            throw EntryReader.unreadable();
        }
    }

    /** As imports read them: by the name, or by the definition that came with it. */
    private static ZoneId zone(Line line, LocalDateTime local, ZoneId floating, ForeignZones zones) {
        Matcher tzid = TZID.matcher(line.parameters());
        return tzid.find() ? zones.zone(tzid.group(1), local).orElseThrow(EntryReader::unreadable) : floating;
    }
}
