package org.calends.obligation.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the organisation works, each day alike. A deadline at a time of day falls on the last day on which somebody could still
 * have worked on it: by 08:00 on Tuesday means Monday, by noon on Tuesday means Tuesday.
 *
 * @param from the local time at which work begins
 * @param until the local time at which it ends, after {@code from}; the last moment of a day stands for 24:00
 * @param zone the organisation's
 */
public record WorkingHours(LocalTime from, LocalTime until, ZoneId zone) {

    private static final Pattern TEXT = Pattern.compile("(\\d\\d:\\d\\d)\\s*-\\s*(\\d\\d:\\d\\d)");
    private static final String END_OF_DAY = "24:00";

    public WorkingHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("Work has to begin before it ends, and on the same day: " + from + "-" + until);
        }
    }

    /**
     * @param text such as {@code 09:00-18:00}
     * @throws IllegalArgumentException that names the setting and says what it must look like
     */
    public static WorkingHours parse(String text, ZoneId zone) {
        Matcher parts = TEXT.matcher(text.strip());
        try {
            if (parts.matches()) {
                return new WorkingHours(LocalTime.parse(parts.group(1)),
                        parts.group(2).equals(END_OF_DAY) ? LocalTime.MAX : LocalTime.parse(parts.group(2)), zone);
            }
        } catch (DateTimeException | IllegalArgumentException noHours) {
            throw unreadable(text);
        }
        throw unreadable(text);
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("calends.working-hours must be two times of one day, the earlier one first, such as"
                + " 09:00-18:00; it is " + text);
    }

    /** @return the last local day on which there is working time before that moment; every day counts, days off too */
    public LocalDate lastDayBefore(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        while (!beginOn(day).isBefore(moment)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private Instant beginOn(LocalDate day) {
        return day.atTime(from).atZone(zone).toInstant();
    }
}
