package org.calends.reminder;

import java.util.UUID;

import org.calends.subscription.Subscription;

/**
 * Who is told.
 *
 * @param key tells recipients apart in the ledger
 * @param subscriptionId null for somebody who is told out of duty
 */
record Recipient(String key, UUID subscriptionId, String email) {

    static Recipient of(Subscription subscription) {
        return new Recipient(subscription.id().toString(), subscription.id(), subscription.email());
    }
}
