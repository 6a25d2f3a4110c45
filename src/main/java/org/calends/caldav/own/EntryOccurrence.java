package org.calends.caldav.own;

import java.time.Duration;
import java.time.Instant;

/**
 * One date of an entry.
 *
 * @param said what tells of it: the entry, or the override for this date
 * @param id which date of the series it is, wherever an override has moved it; null where the entry comes once
 */
record EntryOccurrence(EntryComponent said, EntryTime start, Duration length, EntryTime id) {

    Instant begins() {
        return start.instant();
    }

    Instant ends() {
        return start.plus(length).instant();
    }

    /** @return whether some of it lies between, the end not included (RFC 4791, 9.9) */
    boolean overlaps(Instant from, Instant to) {
        return begins().isBefore(to) && (length.isZero() ? !begins().isBefore(from) : ends().isAfter(from));
    }
}
