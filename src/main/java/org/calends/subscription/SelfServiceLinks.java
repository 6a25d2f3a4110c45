package org.calends.subscription;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses in mails at which a subscriber confirms an address, or changes a subscription, without signing in. */
@ApplicationScoped
public class SelfServiceLinks {

    static final String CONFIRM = "confirm";
    static final String PREFERENCES = "preferences";

    private final Clock clock;
    private final Seals seals;
    private final String baseUrl;

    SelfServiceLinks(Clock clock, Seals seals, @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.clock = clock;
        this.seals = seals;
        this.baseUrl = baseUrl;
    }

    /** @return works for a week after somebody asked, and once: what is confirmed is confirmed */
    public String toConfirm(Subscription subscription) {
        return baseUrl + "/" + CONFIRM + "/"
                + seals.seal(CONFIRM, subscription.id() + " " + subscription.confirmableUntil().getEpochSecond());
    }

    /** @return does not expire: a mail is kept for years */
    public String toPreferences(Subscription subscription) {
        return baseUrl + "/" + PREFERENCES + "/" + seals.seal(PREFERENCES, subscription.id().toString());
    }

    /** @return the subscription to be confirmed; empty for a token that is not ours, or is too old */
    Optional<UUID> confirmed(String token) {
        try {
            return seals.open(CONFIRM, token).map(content -> content.split(" "))

                    .filter(parts -> clock.instant().getEpochSecond() < Long.parseLong(parts[1]))
                    .map(parts -> UUID.fromString(parts[0]));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    Optional<UUID> preferences(String token) {
        return seals.open(PREFERENCES, token).map(UUID::fromString);
    }
}
