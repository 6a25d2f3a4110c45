package org.calends.reminder;

import java.time.Clock;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.account.Account;
import org.calends.account.Accounts;
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
                .orElseGet(() -> accounts.byEmail(email).map(this::ofAccount)
                        .orElseGet(() -> new Reader(settings.locale(), clock.getZone())));
    }

    private Reader ofAccount(Account account) {
        return new Reader(account.locale() == null ? settings.locale() : Locale.forLanguageTag(account.locale()),
                account.zoneWithin(clock.getZone()));
    }
}
