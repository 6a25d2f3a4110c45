package org.calends.obligation.value;

import java.time.LocalDate;

/** What the stated date means for acting in time. Where a time of day is stated too, the same holds of that time. */
public enum Bound {

    /** Acting on the stated date is in time ("by", "until", "no later than", 截至). */
    BY,
    /** The stated date is too late ("before", "prior to", 前). */
    BEFORE,
    /** It happens on the stated date. */
    ON,
    /** It applies from the stated date on: be ready the day before. */
    FROM;

    /** @return the last local date on which acting is in time, where no time of day is stated */
    public LocalDate lastSafeDay(LocalDate stated) {
        return this == BEFORE || this == FROM ? stated.minusDays(1) : stated;
    }
}
