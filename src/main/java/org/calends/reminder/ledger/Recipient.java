package org.calends.reminder.ledger;

import java.util.Optional;
import java.util.UUID;

import org.calends.account.person.Addresses;
import org.calends.account.person.MailAddress;
import org.calends.subscription.wish.Subscription;

/**
 * Who is told.
 *
 * @param key tells recipients apart in the ledger
 * @param subscriptionId null for somebody who is told out of duty
 */
public record Recipient(String key, UUID subscriptionId, String email) {

    public static Recipient of(Subscription subscription) {
        return subscription.isOnDuty() ? onDuty(subscription.email()).orElseThrow()
                : new Recipient(String.valueOf(subscription.id()), subscription.id(), subscription.email());
    }

    /** @return the owner, deputy or contact of that name; empty when the name is no address that a mail could reach */
    public static Optional<Recipient> onDuty(String address) {
        return Optional.ofNullable(address).map(String::strip).filter(MailAddress.Validator::isMailable)
                .map(plain -> new Recipient(Addresses.key(plain), null, plain));
    }
}
