package org.calends.obligation.change;

import java.util.List;

import org.calends.obligation.model.Obligation;

/**
 * Fired inside the transaction that registers obligations, once for all of them and after {@link ObligationChanged} was fired
 * for each: for those who do the same for many in one go.
 *
 * @param obligations as they now stand in the database
 * @param actor who did it
 */
public record ObligationsRegistered(List<Obligation> obligations, String actor) {
}
