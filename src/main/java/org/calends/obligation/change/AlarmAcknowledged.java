package org.calends.obligation.change;

import org.calends.obligation.model.Obligation;

/**
 * Fired inside the transaction that learns of it: somebody has dismissed or put off an alarm of an obligation in a calendar
 * program, and so has seen it.
 *
 * @param actor the user name
 * @param email the actor's address, or null
 */
public record AlarmAcknowledged(Obligation obligation, String actor, String email) {
}
