package org.calends.workday.jurisdiction;

import java.time.LocalDate;

/** Easter Sunday of the western churches: the "anonymous" Gregorian rule (Meeus, Astronomical Algorithms, chapter 8). */
final class Easter {

    private Easter() {
    }

    static LocalDate sunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int m = (a + 11 * d + 22 * e) / 451;
        int n = d + e - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
