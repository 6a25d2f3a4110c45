package org.calends.subscription.wish;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.person.Accounts;
import org.calends.account.person.Addresses;
import org.calends.obligation.people.KnownPeople;
import org.calends.obligation.people.KnownPerson;

/** Whoever has a subscription that somebody of the house made or approved. Strangers are nobody's colleagues. */
@ApplicationScoped
class Subscribers implements KnownPeople {

    private final Accounts accounts;

    Subscribers(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional
    public List<KnownPerson> everybody() {
        Addresses addresses = accounts.addresses();
        Set<String> leavers = accounts.endedUsernames();
        return Subscription.<Subscription> list("vouchedBy is not null and standing.status <> ?1 order by createdAt, id",
                SubscriptionStatus.PENDING).stream()
                .filter(each -> each.isVouchedForStill(leavers) && !addresses.hasLeft(each.email()))
                .map(each -> new KnownPerson(each.email(), each.name(), null)).toList();
    }
}
