package org.calends.workday.jurisdiction;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Days on which the sun reaches a certain longitude. The low-precision theory of Jean Meeus, Astronomical Algorithms, chapter
 * 25, is good for a quarter of an hour, which settles the date but for a moment that close to midnight.
 */
enum SolarTerm {

    VERNAL_EQUINOX(0, 3, 18),
    QINGMING(15, 4, 2),
    AUTUMNAL_EQUINOX(180, 9, 20);

    private static final double JULIAN_DAY_OF_1970 = 2_440_587.5;
    private static final double JULIAN_DAY_OF_2000 = 2_451_545.0;
    private static final double TERRESTRIAL_TIME_AHEAD = 70.0 / 86_400;

    private final double longitude;
    private final int month;
    private final int dayBefore;

    SolarTerm(double longitude, int month, int dayBefore) {
        this.longitude = longitude;
        this.month = month;
        this.dayBefore = dayBefore;
    }

    /** The day, by local time, within which the sun gets there. */
    LocalDate in(int year, ZoneOffset offset) {
        LocalDate day = LocalDate.of(year, month, dayBefore);
        while (!reachedBy(day.plusDays(1), offset)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean reachedBy(LocalDate midnight, ZoneOffset offset) {
        double julianDay = midnight.toEpochDay() + JULIAN_DAY_OF_1970 - offset.getTotalSeconds() / 86_400.0;
        double beyond = apparentLongitude(julianDay + TERRESTRIAL_TIME_AHEAD) - longitude;
        return (beyond % 360 + 360) % 360 < 180;
    }

    private static double apparentLongitude(double julianDay) {
        double t = (julianDay - JULIAN_DAY_OF_2000) / 36_525;
        double meanLongitude = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
        double anomaly = Math.toRadians(357.52911 + 35_999.05029 * t - 0.0001537 * t * t);
        double center = (1.914602 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly)
                + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) + 0.000289 * Math.sin(3 * anomaly);
        double node = Math.toRadians(125.04 - 1_934.136 * t);
        return meanLongitude + center - 0.00569 - 0.00478 * Math.sin(node);
    }
}
