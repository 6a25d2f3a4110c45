package org.calends.intake.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.ical.ContentLine;
import org.calends.input.Refusal;
import org.calends.intake.text.Excerpt;
import org.calends.language.LocalizableMessage;
import org.calends.obligation.calendar.ForeignZones;

/**
 * A day, or a time of a day (RFC 5545, 3.3.4 and 3.3.5).
 *
 * @param time null for the whole day
 * @param zone null for a time that floats
 */
record IcsMoment(LocalDate date, LocalTime time, ZoneId zone) {

    static final ZoneId UTC = ZoneId.of("Etc/UTC");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd")
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss").withResolverStyle(ResolverStyle.STRICT);
    /** With or without the marks of ISO 8601, seconds and fractions. */
    private static final Pattern FORM = Pattern.compile(
            "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[Tt ](\\d{2}):?(\\d{2})(?::?(\\d{2}))?(?:\\.\\d+)?\\s*([Zz])?)?");
    private static final Pattern DURATION = Pattern
            .compile("\\+?P(?:(\\d{1,5})W)?(?:(\\d{1,5})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,7})S)?)?");

    /** A name that stands for no zone here. */
    static final class UnknownZoneException extends Exception implements Refusal {

        private static final long serialVersionUID = 1L;

        private final transient LocalizableMessage refusal;

        UnknownZoneException(String name) {
            super(name);
            refusal = LocalizableMessage.of("import.zone.unknown", Excerpt.of(name));
        }

        @Override
        public LocalizableMessage refusal() {
            return refusal;
        }
    }

    /**
     * @param line gives the zone
     * @param value one of its values
     * @throws DateTimeException when it is none
     */
    static IcsMoment parsed(ContentLine line, String value, ForeignZones zones) throws UnknownZoneException {
        Matcher form = FORM.matcher(value.strip());
        if (!form.matches()) {
            throw new DateTimeException("no date");
        }
        LocalDate date = LocalDate.parse(form.group(1) + form.group(2) + form.group(3), DAY);
        if (form.group(4) == null || "DATE".equalsIgnoreCase(line.parameter("VALUE"))) {
            return new IcsMoment(date, null, null);
        }
        String seconds = form.group(6) == null ? "00" : form.group(6).equals("60") ? "59" : form.group(6);
        LocalTime time = LocalTime.parse(form.group(4) + form.group(5) + seconds, TIME);
        return new IcsMoment(date, time, form.group(7) != null ? UTC : zone(line, date.atTime(time), zones));
    }

    private static ZoneId zone(ContentLine line, LocalDateTime local, ForeignZones zones) throws UnknownZoneException {
        String named = line.parameter("TZID");
        if (named == null || named.isBlank()) {
            return null;
        }
        Optional<ZoneId> zone = zones.zone(named, local);
        return zone.orElseThrow(() -> new UnknownZoneException(named));
    }

    boolean isDay() {
        return time == null;
    }

    boolean isMidnight() {
        return LocalTime.MIDNIGHT.equals(time);
    }

    IcsMoment wholeDay() {
        return new IcsMoment(date, null, null);
    }

    IcsMoment on(LocalDate other) {
        return new IcsMoment(other, time, zone);
    }

    /** @return its day by another clock; a day, and a time that floats, are the same by any */
    LocalDate dateIn(ZoneId other) {
        return in(other).date();
    }

    IcsMoment in(ZoneId other) {
        if (time == null || zone == null || other == null) {
            return this;
        }
        LocalDateTime there = date.atTime(time).atZone(zone).withZoneSameInstant(other).toLocalDateTime();
        return new IcsMoment(there.toLocalDate(), there.toLocalTime(), other);
    }

    /**
     * @param duration RFC 5545, 3.3.6: weeks and days by the calendar, hours exactly
     * @throws DateTimeException when it is none
     */
    IcsMoment plus(String duration) {
        Matcher parts = DURATION.matcher(duration.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new DateTimeException("no duration");
        }
        LocalDate day = date.plusWeeks(number(parts.group(1))).plusDays(number(parts.group(2)));
        Duration exact = Duration.ofHours(number(parts.group(3))).plusMinutes(number(parts.group(4)))
                .plusSeconds(number(parts.group(5)));
        if (time == null) {
            return new IcsMoment(day.plusDays(exact.toDays()), null, null);
        }
        LocalDateTime local = day.atTime(time);
        LocalDateTime end = zone == null ? local.plus(exact) : local.atZone(zone).plus(exact).toLocalDateTime();
        return new IcsMoment(end.toLocalDate(), end.toLocalTime(), zone);
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
