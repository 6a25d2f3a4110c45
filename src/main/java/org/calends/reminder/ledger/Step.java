package org.calends.reminder.ledger;

import java.time.Instant;

/**
 * One occasion in the life of an obligation, seen from one recipient.
 *
 * @param number lead days, or for {@code OVERDUE} the days since the last safe day
 * @param at when it is to be told
 */
public record Step(Occasion occasion, int number, Instant at) {
}
