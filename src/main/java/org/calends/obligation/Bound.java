package org.calends.obligation;

<<<<<<< HEAD
import java.time.LocalDate;

/** What the stated date means for acting in time. */
public enum Bound {

    /** Acting on the stated date is in time ("by", "until", "no later than", 截至). */
    BY,
    /** The stated date is too late ("before", "prior to", 前). */
    BEFORE,
    /** It happens on the stated date. */
    ON,
    /** It applies from the stated date on: be ready the day before. */
    FROM;

    /** @return the last local date on which acting is in time */
    public LocalDate lastSafeDay(LocalDate stated) {
        return this == BEFORE || this == FROM ? stated.minusDays(1) : stated;
    }
=======
/** How the stated date limits acting; the stated date itself is never moved. */
public enum Bound {
    /** On that day is in time. */
    BY,
    /** That day is too late. */
    BEFORE,
    /** It happens that day. */
    ON,
    /** It applies from that day. */
    FROM
>>>>>>> reader
}
