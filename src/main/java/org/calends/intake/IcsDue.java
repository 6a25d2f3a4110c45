package org.calends.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Comparator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.util.TimeZone;

/**
 * When an entry is due: a date, a local time with its zone, or a time of the organisation's zone (RFC 5545, 3.3.4 and 3.3.5).
 */
final class IcsDue {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd")
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss")
            .withResolverStyle(ResolverStyle.STRICT);

    private IcsDue() {
    }

    static void put(IcsLine line, boolean task, ImportRow row) {
        if (line == null) {
            row.refuse("dueDate", task ? "A task needs a DUE" : "An event needs a DTSTART");
            return;
        }
        try {
            String value = line.value().strip();
            if (value.length() == 8) {
                day(LocalDate.parse(value, DAY), row.fields());
            } else {
                time(LocalDateTime.parse(value.replaceFirst("Z$", ""), TIME), zone(line, row), row.fields());
            }
        } catch (DateTimeException noDate) {
            row.refuse("dueDate",
                    "\"" + Excerpt.of(line.value()) + "\" is no date such as 20210526 and no time such as 20210526T170000Z");
        }
    }

    private static void day(LocalDate date, ObjectNode fields) {
        fields.put("dueDate", date.toString());
        fields.remove("dueTime");
        fields.remove("zone");
    }

    /** An export of ours names the zone of a moment that the calendar writes in UTC; the same moment keeps that name. */
    private static void time(LocalDateTime when, String zone, ObjectNode fields) {
        String own = fields.path("zone").asText("");
        boolean sameZone = zone != null && ZoneId.getAvailableZoneIds().contains(own)
                && ZoneId.of(own).normalized().equals(ZoneId.of(zone).normalized());
        fields.put("dueDate", when.toLocalDate().toString());
        fields.put("dueTime", when.toLocalTime().toString());
        fields.put("zone", sameZone ? own : zone);
    }

    /** @return an IANA zone; null for a time that floats */
    private static String zone(IcsLine line, ImportRow row) {
        if (line.value().strip().endsWith("Z")) {
            return "Etc/UTC";
        }
        String named = line.parameter("TZID");
        if (named == null) {
            return null;
        }
        String zone = ZoneId.getAvailableZoneIds().stream().filter(id -> named.equals(id) || named.endsWith("/" + id))
                .max(Comparator.comparingInt(String::length)).orElseGet(() -> TimeZone.getIDForWindowsID(named, "001"));
        if (zone == null) {
            row.refuse("zone",
                    "\"" + Excerpt.of(named) + "\" is no time zone that is known here; use an IANA name such as Asia/Shanghai");
        }
        return zone;
    }
}
