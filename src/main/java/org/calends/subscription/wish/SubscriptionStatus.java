package org.calends.subscription.wish;

/** Whether a subscription is served. */
public enum SubscriptionStatus {
    /** Asked for; the address is not confirmed yet. */
    PENDING,
    /** Served. */
    ACTIVE,
    /** Silent for a while, at the subscriber's wish. */
    PAUSED
}
