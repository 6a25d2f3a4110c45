package org.calends.workday.jurisdiction;

import java.time.DayOfWeek;
import java.util.List;

/** What is known of one jurisdiction's days off without anybody's notice. */
public interface Holidays {

    /** All special days that fall in this year, whichever year's holiday they stand for. */
    List<SpecialDay> in(int year);

    /** Whether the answer for this year may still change, because somebody has yet to announce it. */
    boolean provisional(int year);

    /**
     * What may come out otherwise than {@link #in} says once somebody announces this year, which may reach into the December
     * before: days off that may be worked ({@code working}), and days that may be off. Whoever counts takes the earlier date:
     * forwards the first are worked, backwards the second are off.
     */
    default List<SpecialDay> doubts(int year) {
        return List.of();
    }

    /** @throws CannotCountException where nothing at all is known without a notice */
    default void requireKnown() {
    }

    /** The days of the week on which nobody works. */
    default boolean weekend(DayOfWeek day, int year) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
