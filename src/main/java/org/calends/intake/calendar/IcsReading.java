package org.calends.intake.calendar;

import java.time.Clock;
import java.time.LocalDate;

import org.calends.intake.row.ImportWish.Past;

/**
 * By what an entry is read.
 *
 * @param facts what the rest of its file says
 * @param clock today, and the organisation's zone
 */
record IcsReading(IcsFacts facts, Past past, Clock clock) {

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
