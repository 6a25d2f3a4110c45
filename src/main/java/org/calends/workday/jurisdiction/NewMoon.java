package org.calends.workday.jurisdiction;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Moments of new moon, good for some seconds in this century: Jean Meeus, Astronomical Algorithms, chapter 49. ICU's own moon
 * is minutes off, enough to miss the Spring Festival of 2027, whose new moon comes four minutes before midnight in Beijing.
 */
final class NewMoon {

    private static final double MONTHS_IN_A_CENTURY = 1_236.85;
    private static final double SYNODIC_MONTH = 29.530588861;
    private static final double FIRST_OF_2000 = 2_451_550.09766;
    private static final double JULIAN_DAY_OF_1970 = 2_440_587.5;
    private static final double TERRESTRIAL_TIME_AHEAD = 70.0 / 86_400;

    /** Days; then the power of the eccentricity, and the multiples of the sun's and the moon's anomaly and of its latitude. */
    private static final double[][] PERIODIC = { { -0.40720, 0, 0, 1, 0 }, { 0.17241, 1, 1, 0, 0 }, { 0.01608, 0, 0, 2, 0 },
            { 0.01039, 0, 0, 0, 2 }, { 0.00739, 1, -1, 1, 0 }, { -0.00514, 1, 1, 1, 0 }, { 0.00208, 2, 2, 0, 0 },
            { -0.00111, 0, 0, 1, -2 }, { -0.00057, 0, 0, 1, 2 }, { 0.00056, 1, 1, 2, 0 }, { -0.00042, 0, 0, 3, 0 },
            { 0.00042, 1, 1, 0, 2 }, { 0.00038, 1, 1, 0, -2 }, { -0.00024, 1, -1, 2, 0 }, { -0.00007, 0, 2, 1, 0 },
            { 0.00004, 0, 0, 2, -2 }, { 0.00004, 0, 3, 0, 0 }, { 0.00003, 0, 1, 1, -2 }, { 0.00003, 0, 0, 2, 2 },
            { -0.00003, 0, 1, 1, 2 }, { 0.00003, 0, -1, 1, 2 }, { -0.00002, 0, -1, 1, -2 }, { -0.00002, 0, 1, 3, 0 },
            { 0.00002, 0, 0, 4, 0 } };

    /** Days; then the degrees in 2000 and per month of what the planets do. */
    private static final double[][] PLANETARY = { { 0.000325, 299.77, 0.107408 }, { 0.000165, 251.88, 0.016321 },
            { 0.000164, 251.83, 26.651886 }, { 0.000126, 349.42, 36.412478 }, { 0.000110, 84.66, 18.206239 },
            { 0.000062, 141.74, 53.303771 }, { 0.000060, 207.14, 2.453732 }, { 0.000056, 154.84, 7.306860 },
            { 0.000047, 34.52, 27.261239 }, { 0.000042, 207.19, 0.121824 }, { 0.000040, 291.34, 1.844379 },
            { 0.000037, 161.72, 24.198154 }, { 0.000035, 239.56, 25.513099 }, { 0.000023, 331.55, 3.592518 } };

    private NewMoon() {
    }

    /** The local date of the new moon nearest to this day. */
    static LocalDate nearest(LocalDate day, ZoneOffset offset) {
        double julianNoon = day.toEpochDay() + JULIAN_DAY_OF_1970 + 0.5;
        long month = Math.round((julianNoon - FIRST_OF_2000) / SYNODIC_MONTH);
        double universal = julianDay(month) - TERRESTRIAL_TIME_AHEAD;
        return LocalDate.ofEpochDay(
                (long) Math.floor(universal - JULIAN_DAY_OF_1970 + offset.getTotalSeconds() / 86_400.0));
    }

    private static double julianDay(long k) {
        double t = k / MONTHS_IN_A_CENTURY;
        double mean = FIRST_OF_2000 + SYNODIC_MONTH * k + 0.00015437 * t * t;
        return mean + periodic(k, t) + planetary(k);
    }

    private static double periodic(long k, double t) {
        double eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
        double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
        double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
        double latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
        double days = -0.00017 * sine(124.7746 - 1.56375588 * k);
        for (double[] term : PERIODIC) {
            days += term[0] * Math.pow(eccentricity, term[1]) * sine(term[2] * sun + term[3] * moon + term[4] * latitude);
        }
        return days;
    }

    private static double planetary(long k) {
        double days = 0;
        for (double[] term : PLANETARY) {
            days += term[0] * sine(term[1] + term[2] * k);
        }
        return days;
    }

    private static double sine(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
