package org.calends.workday.count;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

import org.calends.workday.jurisdiction.HolidayNames;

/**
 * One day of a working-day calendar.
 *
 * @param working whether people work on it
 * @param name the holiday's or make-up workday's name, {@code Saturday} or the like on an ordinary weekend, and null on an
 *        ordinary working day
 * @param provisional true while nobody has announced the days of its year yet and the answer is computed
 */
public record Day(LocalDate date, boolean working, String name, boolean provisional) {

    /** @return the name in this language, as far as it is known there; null where there is none */
    public String nameIn(Locale locale) {
        return name == null ? null : HolidayNames.in(locale, name);
    }

    /** A day off for no other reason than its day of the week. */
    boolean ordinaryWeekend() {
        return !working && weekdayName(date).equals(name);
    }

    static String weekdayName(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
