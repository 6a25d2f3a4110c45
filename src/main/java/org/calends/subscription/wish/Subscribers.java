package org.calends.subscription.wish;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.person.AccountAddresses;
import org.calends.account.person.Addresses;
import org.calends.obligation.people.KnownPeople;
import org.calends.obligation.people.KnownPerson;

/** Whoever has a subscription that somebody of the house made or approved. Strangers are nobody's colleagues. */
@ApplicationScoped
class Subscribers implements KnownPeople {

    private final AccountAddresses accountAddresses;

    Subscribers(AccountAddresses accountAddresses) {
        this.accountAddresses = accountAddresses;
    }

    @Override
    @Transactional
    public List<KnownPerson> everybody() {
        Addresses addresses = accountAddresses.addresses();
        Set<String> leavers = accountAddresses.endedUsernames();
        return Subscription.<Subscription> list("vouchedBy is not null and standing.status <> ?1 order by createdAt, id",
                SubscriptionStatus.PENDING).stream()
                .filter(each -> each.isVouchedForStill(leavers) && !addresses.hasLeft(each.email()))
                .map(each -> new KnownPerson(each.email(), each.name(), null)).toList();
    }
}
