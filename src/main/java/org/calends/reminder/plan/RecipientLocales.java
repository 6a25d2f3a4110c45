package org.calends.reminder.plan;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.account.person.Accounts;
import org.calends.account.person.Addresses;
import org.calends.reminder.ledger.CheckSettings;
import org.calends.subscription.wish.Subscriptions;

/** What is known of people who are told out of duty: from a subscription of theirs, or their account. */
@ApplicationScoped
public class RecipientLocales {

    private final Clock clock;
    private final CheckSettings settings;
    private final Accounts accounts;
    private final Subscriptions subscriptions;

    RecipientLocales(Clock clock, CheckSettings settings, Accounts accounts, Subscriptions subscriptions) {
        this.clock = clock;
        this.settings = settings;
        this.accounts = accounts;
        this.subscriptions = subscriptions;
    }

    public RecipientLocale withAddress(String email) {
        return subscriptions.of(email).stream().findFirst().map(RecipientLocale::of)
                .orElseGet(
                        () -> accounts.byEmail(email).map(account -> RecipientLocale.of(account, unknown())).orElse(unknown()));
    }

    /** @return how somebody reads of whom nothing is known */
    public RecipientLocale unknown() {
        return new RecipientLocale(settings.locale(), clock.getZone());
    }

    /** @return how those read who have an active account, by {@link Addresses#key}; of several the first by name counts */
    public Map<String, RecipientLocale> byAccount() {
        RecipientLocale unknown = unknown();
        return accounts.all().stream().filter(account -> account.isActive() && account.email() != null)
                .collect(Collectors.toMap(account -> Addresses.key(account.email()),
                        account -> RecipientLocale.of(account, unknown),
                        (first, later) -> first));
    }
}
