package org.calends.reminder;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.account.Accounts;
import org.calends.account.Addresses;
import org.calends.subscription.Subscriptions;

/** What is known of people who are told out of duty: from a subscription of theirs, or their account. */
@ApplicationScoped
class Readers {

    private final Clock clock;
    private final CheckSettings settings;
    private final Accounts accounts;
    private final Subscriptions subscriptions;

    Readers(Clock clock, CheckSettings settings, Accounts accounts, Subscriptions subscriptions) {
        this.clock = clock;
        this.settings = settings;
        this.accounts = accounts;
        this.subscriptions = subscriptions;
    }

    Reader withAddress(String email) {
        return subscriptions.of(email).stream().findFirst().map(Reader::of)
                .orElseGet(() -> accounts.byEmail(email).map(account -> Reader.of(account, unknown())).orElse(unknown()));
    }

    /** @return how somebody reads of whom nothing is known */
    Reader unknown() {
        return new Reader(settings.locale(), clock.getZone());
    }

    /** @return how those read who have an active account, by {@link Addresses#key}; of several the first by name counts */
    Map<String, Reader> byAccount() {
        Reader unknown = unknown();
        return accounts.all().stream().filter(account -> account.isActive() && account.email() != null)
                .collect(Collectors.toMap(account -> Addresses.key(account.email()), account -> Reader.of(account, unknown),
                        (first, later) -> first));
    }
}
