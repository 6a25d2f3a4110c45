package org.calends.workday.jurisdiction;

import java.time.LocalDate;

/**
 * A day that is not what its day of the week says: a holiday, or a Saturday on which people work.
 *
 * @param working false for a day off, true for a day on
 * @param name what it is called, never blank
 */
public record SpecialDay(LocalDate date, boolean working, String name) {

    /** Between the names of a day that has several, as where calendars are combined. */
    public static final String JOINED = " / ";

    /** What a day is called that an announcement may yet make a day off, or a working day. */
    static final String PERHAPS_OFF = "Perhaps a day off";
    static final String PERHAPS_ON = "Perhaps a working day";

    static SpecialDay off(LocalDate date, String name) {
        return new SpecialDay(date, false, name);
    }
}
