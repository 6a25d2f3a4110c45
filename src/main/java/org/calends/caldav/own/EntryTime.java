package org.calends.caldav.own;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.calends.ical.ContentLine;
import org.calends.ical.ContentLineWriter;
import org.calends.obligation.calendar.ForeignZones;

/**
 * A date or a time as an entry gives it (RFC 5545, 3.3.4 and 3.3.5).
 *
 * @param local of a day, its midnight
 * @param zone null where it floats; a floating time is compared as one of UTC
 * @param isDay whether it has no time
 */
record EntryTime(LocalDateTime local, ZoneId zone, boolean isDay) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /**
     * @param value of the line, or one of its values
     * @return empty when it is none
     */
    static Optional<EntryTime> of(ContentLine line, String value, ForeignZones zones) {
        try {
            String time = value.strip();
            if (time.length() == 8) {
                return Optional.of(new EntryTime(LocalDate.parse(time, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay(), null,
                        true));
            }
            LocalDateTime local = LocalDateTime.parse(time.replace("Z", ""), LOCAL);
            String tzid = line.parameter("TZID");
            if (time.endsWith("Z") || tzid == null || tzid.isEmpty()) {
                return Optional.of(new EntryTime(local, time.endsWith("Z") ? ZoneOffset.UTC : null, false));
            }
            return zones.zone(tzid, local).map(zone -> new EntryTime(local, zone, false));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** @return how long a DURATION lasts (RFC 5545, 3.3.6), zero for what is none */
    static Duration length(String duration) {
        try {
            String value = duration.strip();
            return value.endsWith("W") ? Duration.ofDays(Period.parse(value).getDays()) : Duration.parse(value);
        } catch (DateTimeException unreadable) {
            return Duration.ZERO;
        }
    }

    Instant instant() {
        return local.atZone(clock()).toInstant();
    }

    /** @return where its wall clock is */
    ZoneId clock() {
        return zone == null ? ZoneOffset.UTC : zone;
    }

    EntryTime at(LocalDateTime otherLocal) {
        return new EntryTime(otherLocal, zone, isDay);
    }

    /** @return later by that: a day by whole days, a time by the clock of the world */
    EntryTime plus(Duration length) {
        return isDay ? at(local.plusDays(length.toDays())) : at(LocalDateTime.ofInstant(instant().plus(length), clock()));
    }

    /** @return whether they mean the same instance of a series; a day means any time of it */
    boolean isSameAs(EntryTime other) {
        return isDay || other.isDay ? local.toLocalDate().equals(other.local.toLocalDate()) : instant().equals(other.instant());
    }

    /** @return the content line, in UTC unless it is a day or floats (RFC 4791, 9.6.5) */
    String line(String name) {
        if (isDay) {
            return name + ";VALUE=DATE:" + ContentLineWriter.day(local.toLocalDate());
        }
        return name + ':' + (zone == null ? ContentLineWriter.local(local) : ContentLineWriter.utc(instant()));
    }
}
