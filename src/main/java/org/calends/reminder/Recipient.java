package org.calends.reminder;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.calends.subscription.Subscription;

/**
 * Who is told.
 *
 * @param key tells recipients apart in the ledger
 * @param subscriptionId null for somebody who is told out of duty
 */
record Recipient(String key, UUID subscriptionId, String email) {

    private static final Pattern ADDRESS = Pattern
            .compile("[^\\s<>()\\[\\]\\\\,;:\"@]+@[^\\s<>()\\[\\]\\\\,;:\"@]+");

    static Recipient of(Subscription subscription) {
        return subscription.id() == null ? onDuty(subscription.email()).orElseThrow()
                : new Recipient(subscription.id().toString(), subscription.id(), subscription.email());
    }

    /** @return the owner, deputy or contact of that name; empty when the name is no address that a mail could reach */
    static Optional<Recipient> onDuty(String address) {
        return isAddress(address) ? Optional.of(new Recipient(address.strip().toLowerCase(Locale.ROOT), null, address.strip()))
                : Optional.empty();
    }

    private static boolean isAddress(String text) {
        return text != null && ADDRESS.matcher(text.strip()).matches();
    }
}
