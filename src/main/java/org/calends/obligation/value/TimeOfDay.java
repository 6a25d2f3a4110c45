package org.calends.obligation.value;

import java.time.LocalTime;

/**
 * A time of day that an authority states.
 *
 * @param time the local time
 * @param zone its IANA zone
 */
public record TimeOfDay(LocalTime time, String zone) {

    /** @return null where there is no time */
    public static TimeOfDay of(LocalTime time, String zone) {
        return time == null ? null : new TimeOfDay(time, zone);
    }

    /** @return the time, or null where none is stated */
    public static LocalTime timeOf(TimeOfDay stated) {
        return stated == null ? null : stated.time();
    }

    /** @return its zone, or null where no time is stated */
    public static String zoneOf(TimeOfDay stated) {
        return stated == null ? null : stated.zone();
    }
}
