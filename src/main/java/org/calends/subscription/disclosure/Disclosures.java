package org.calends.subscription.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.calends.account.person.AccountAddresses;
import org.calends.obligation.model.Obligation;
import org.calends.subscription.limit.SubscribeSettings;
import org.calends.subscription.wish.Filter;
import org.calends.subscription.wish.Subscription;
import org.calends.team.Teams;

import io.quarkus.runtime.StartupEvent;

/** Finds out who may be told of what now. */
@ApplicationScoped
public class Disclosures {

    private final AccountAddresses accountAddresses;
    private final StrangersView toStrangers;
    private final Teams teams;

    Disclosures(AccountAddresses accountAddresses, SubscribeSettings settings, Teams teams) {
        this.teams = teams;
        this.accountAddresses = accountAddresses;
        this.toStrangers = StrangersView.of(settings.shows().orElse(List.of()));
    }

    /** A setting that cannot be read keeps the application from starting, not strangers from waiting. */
    void check(@Observes StartupEvent start) {
        toStrangers.isEmpty();
    }

    /** @return for everybody */
    public Disclosure now() {
        return new Disclosure(accountAddresses.addresses(), accountAddresses.endedUsernames(), toStrangers,
                teams.confidential());
    }

    /** @return for those with these addresses, which costs less */
    public Disclosure among(Collection<String> emails) {
        return new Disclosure(accountAddresses.addressesAmong(emails), accountAddresses.endedUsernames(), toStrangers,
                teams.confidential());
    }

    public boolean strangersMaySee(Obligation obligation, Filter asked) {
        return toStrangers.shows(obligation, asked);
    }

    public Disclosure about(Subscription subscription) {
        return among(Optional.ofNullable(subscription.email()).stream().toList());
    }
}
