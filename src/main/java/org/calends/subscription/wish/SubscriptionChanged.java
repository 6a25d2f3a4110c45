package org.calends.subscription.wish;

import java.util.UUID;

/**
 * Fired inside the transaction that changes or ends a subscription.
 *
 * @param id of the subscription
 */
public record SubscriptionChanged(UUID id) {
}
