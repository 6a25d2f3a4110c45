package org.calends.reminder.outbox;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.calends.reminder.ledger.Reminder;
import org.calends.subscription.wish.Subscription;

/**
 * What the ledger would hold once a check had written down what it plans.
 *
 * @param rows what would wait, whether it is in the ledger or not; nobody will write it back
 * @param superseded rows that would not wait any more
 * @param subscription how that one is to be read, stored or not
 */
public record ForeseenReminders(List<Reminder> rows, Set<UUID> superseded, Subscription subscription) {
}
