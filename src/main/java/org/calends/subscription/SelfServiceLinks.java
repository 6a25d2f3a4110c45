package org.calends.subscription;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses in mails at which a subscriber confirms an address, or changes a subscription, without signing in. */
@ApplicationScoped
public class SelfServiceLinks {

    static final String CONFIRM = "confirm";
    static final String PREFERENCES = "preferences";

    private static final int DAYS_TO_CONFIRM = 7;

    private final Clock clock;
    private final Seals seals;
    private final String baseUrl;

    SelfServiceLinks(Clock clock, Seals seals, @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.clock = clock;
        this.seals = seals;
        this.baseUrl = baseUrl;
    }

    /** @return works for a week */
    public String toConfirm(Subscription subscription) {
        return baseUrl + "/" + CONFIRM + "/"
                + seals.seal(CONFIRM, subscription.id() + " " + today().plusDays(DAYS_TO_CONFIRM));
    }

    /** @return does not expire: a mail is kept for years */
    public String toPreferences(Subscription subscription) {
        return baseUrl + "/" + PREFERENCES + "/" + seals.seal(PREFERENCES, subscription.id().toString());
    }

    /** @return the subscription to be confirmed; empty for a token that is not ours, or is too old */
    Optional<UUID> confirmed(String token) {
        try {
            return seals.open(CONFIRM, token).map(content -> content.split(" "))
                    .filter(parts -> !today().isAfter(LocalDate.parse(parts[1]))).map(parts -> UUID.fromString(parts[0]));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    Optional<UUID> preferences(String token) {
        return seals.open(PREFERENCES, token).map(UUID::fromString);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
