package org.calends.subscription.wish;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Whether a subscription is served.
 *
 * @param status as it was wished
 * @param pausedUntil the day on which a pause ends by itself, or null
 */
@Embeddable
record ServingState(@Enumerated(EnumType.STRING) SubscriptionStatus status, LocalDate pausedUntil) {

    static final ServingState ACTIVE = new ServingState(SubscriptionStatus.ACTIVE, null);

    /** @param wish null leaves it as it is; so does one for an address that nobody has confirmed */
    ServingState wished(SubscriptionStatus wish, LocalDate until) {
        return new ServingState(wish == null || isPending() ? status : wish, until);
    }

    ServingState confirmed() {
        return new ServingState(SubscriptionStatus.ACTIVE, pausedUntil);
    }

    boolean isPending() {
        return status == SubscriptionStatus.PENDING;
    }

    boolean isServedOn(LocalDate today) {
        return switch (status) {
            case PENDING -> false;
            case ACTIVE -> true;
            case PAUSED -> pausedUntil != null && !today.isBefore(pausedUntil);
        };
    }

    SubscriptionStatus on(LocalDate today) {
        return status == SubscriptionStatus.PAUSED && isServedOn(today) ? SubscriptionStatus.ACTIVE : status;
    }
}
