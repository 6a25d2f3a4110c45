package org.calends.obligation.change;

import java.util.Set;

import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.DueDate;

/**
 * Fired inside the transaction that changes an obligation, so that what others derive from it changes together with it.
 *
 * @param obligation as it is after the change
 * @param change what happened
 * @param before the due date before the change; null for a new obligation
 * @param ownerBefore the owner before the change, or null
 * @param actor who did it
 * @param reason why, where a reason was given
 * @param fields what of it is another than before, by the names that the history has
 */
public record ObligationChanged(Obligation obligation, Change change, DueDate before, String ownerBefore, String actor,
        String reason, Set<String> fields) {

    public ObligationChanged(Obligation obligation, Change change, DueDate before, String ownerBefore, String actor,
            String reason) {
        this(obligation, change, before, ownerBefore, actor, reason, Set.of());
    }

    /** What can happen to an obligation. */
    public enum Change {
        REGISTERED,
        EDITED,
        POSTPONED,
        COMPLETED,
        REOPENED,
        WAIVED,
        WITHDRAWN,
        DELETED
    }

    /** @return whether the due date is another one than before */
    public boolean moved() {
        return before != null && !before.equals(obligation.due());
    }
}
