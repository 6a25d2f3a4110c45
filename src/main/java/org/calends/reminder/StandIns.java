package org.calends.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.subscription.Absences;
import org.calends.subscription.Subscription;
import org.calends.subscription.Subscriptions;

/** Who gets the mails of somebody who is away. */
@ApplicationScoped
class StandIns {

    private final Subscriptions subscriptions;
    private final Absences absences;
    private final DeadAddresses deadAddresses;

    StandIns(Subscriptions subscriptions, Absences absences, DeadAddresses deadAddresses) {
        this.subscriptions = subscriptions;
        this.absences = absences;
        this.deadAddresses = deadAddresses;
    }

    /** @return what the accounts say at this moment, to be passed to {@link #addressee} */
    Map<String, String> byAccount(Instant now) {
        return absences.standIns(now);
    }

    /**
     * Who is told out of duty may have said in any subscription who stands in; what no subscription says, the account may.
     *
     * @param subscription null for somebody who is told out of duty
     * @return the person meant, while nobody known and reachable stands in
     */
    String addressee(String meantFor, Subscription subscription, Map<String, String> byAccount, Instant now) {
        List<Subscription> said = subscription == null ? subscriptions.of(meantFor) : List.of(subscription);
        Stream<String> bySubscription = said.stream()
                .flatMap(each -> each.standIn(LocalDate.ofInstant(now, each.zone())).stream());
        return Stream.concat(bySubscription, Optional.ofNullable(byAccount.get(Absences.key(meantFor))).stream())
                .filter(deputy -> !deadAddresses.isDead(deputy) && subscriptions.isKnown(deputy)).findFirst().orElse(meantFor);
    }
}
