package org.calends.reminder.plan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.PlannedReminders;

/**
 * What came of looking at one obligation.
 *
 * @param next when there may be something to tell again, unless something changes before; null for never
 * @param reachability whether it lacks people
 */
public record PlanResult(Obligation obligation, PlannedReminders planned, Instant next, Reachability reachability) {

    public OffsetDateTime nextUtc() {
        return next == null ? null : next.atOffset(ZoneOffset.UTC);
    }
}
