package org.calends.obligation.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A moment as the organisation and one reader see it. A deadline with a time of day is one moment on earth, so its days are
 * counted where the organisation is; a whole day is a date in everybody's own calendar, so its days are the reader's.
 *
 * @param reader the zone in which the reader's days begin
 */
public record AsOf(Instant now, ZoneId organisation, ZoneId reader) {

    /** @return the reader's day */
    public LocalDate today() {
        return LocalDate.ofInstant(now, reader);
    }

    /** @return the day from which the days to that due date are counted */
    public LocalDate dayFor(DueDate due) {
        return due.time() == null ? today() : LocalDate.ofInstant(now, organisation);
    }
}
