package org.calends.workday;

import java.time.DayOfWeek;
import java.util.List;

/** What is known of one jurisdiction's days off without anybody's notice. */
interface Holidays {

    /** All special days that fall in this year, whichever year's holiday they stand for. */
    List<SpecialDay> in(int year);

    /** Whether the answer for this year may still change, because somebody has yet to announce it. */
    boolean provisional(int year);

    /** The days of the week on which nobody works. */
    default boolean weekend(DayOfWeek day, int year) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
