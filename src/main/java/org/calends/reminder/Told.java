package org.calends.reminder;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What the ledger already holds for one obligation and recipient, as far as planning needs it. */
record Told(UUID id, UUID obligationId, int dueRevision, Occasion occasion, int step, String recipient, ReminderState state,
        DropReason dropReason, Instant queuedAt) {

    boolean is(Step other) {
        return occasion == other.occasion() && step == other.number();
    }

    boolean isOf(int revision) {
        return dueRevision == revision;
    }

    boolean waits() {
        return state == ReminderState.PENDING && occasion.followsTheCalendar();
    }

    boolean mayBeArmedAgain() {
        return state == ReminderState.DROPPED && dropReason != null && dropReason.mayEnd();
    }

    /** @return when the recipient was last told that the date moved to the present one, or null */
    static Instant changeTold(List<Told> ofThisRevision) {
        return ofThisRevision.stream()
                .filter(told -> told.occasion == Occasion.CHANGED && told.state != ReminderState.DROPPED)
                .map(Told::queuedAt).max(Comparator.naturalOrder()).orElse(null);
    }
}
