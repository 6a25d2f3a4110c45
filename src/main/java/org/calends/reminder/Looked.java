package org.calends.reminder;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.calends.obligation.Obligation;

/**
 * What came of looking at one obligation.
 *
 * @param next when there may be something to tell again, unless something changes before; null for never
 * @param reachability whether it lacks people
 */
record Looked(Obligation obligation, Planned planned, Instant next, Reachability reachability) {

    OffsetDateTime nextUtc() {
        return next == null ? null : next.atOffset(ZoneOffset.UTC);
    }
}
