package org.calends.reminder;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.account.Accounts;
import org.calends.account.Addresses;
import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationSearch;
import org.calends.subscription.Disclosure;
import org.calends.subscription.Disclosures;
import org.calends.subscription.Subscription;
import org.calends.subscription.Subscriptions;

/** What some reminders refer to, as it is now, read together: a query for each kind instead of some for each reminder. */
record Surroundings(Map<UUID, Obligation> obligations, Map<UUID, Subscription> subscriptions, Set<String> muted,
        Disclosure disclosure, Set<String> editors, Map<String, String> standIns) {

    static Surroundings of(List<Reminder> reminders, ObligationSearch obligations, Subscriptions subscriptions,
            DeadAddresses deadAddresses, Disclosures disclosures, Accounts accounts, Map<String, String> standIns) {
        if (reminders.isEmpty()) {
            return new Surroundings(Map.of(), Map.of(), Set.of(), disclosures.among(List.of()), Set.of(), standIns);
        }
        Map<UUID, Subscription> wishes = subscriptions.byId(reminders.stream().map(Reminder::subscriptionId)
                .filter(Objects::nonNull).distinct().toList());
        Set<String> addresses = Stream
                .concat(reminders.stream().flatMap(each -> Stream.of(each.email(), each.meantFor())), wishes.values().stream()
                        .flatMap(wish -> Stream.of(wish.email(), wish.deputy())).filter(Objects::nonNull))
                .collect(Collectors.toSet());
        return new Surroundings(obligations.byId(reminders.stream().map(Reminder::obligationId).distinct().toList()), wishes,
                deadAddresses.among(addresses), disclosures.among(addresses), accounts.editorsAmong(addresses), standIns);
    }

    /** @return null when it is gone */
    Obligation obligationOf(Reminder reminder) {
        return obligations.get(reminder.obligationId());
    }

    /** @return whether an active account at that address may write obligations; addresses as for {@link #isMuted} */
    boolean isEditor(String address) {
        return editors.contains(Addresses.key(address.strip()));
    }

    /** @return null when it ended, or when the recipient is told out of duty */
    Subscription subscriptionOf(Reminder reminder) {
        return reminder.isDuty() ? null : subscriptions.get(reminder.subscriptionId());
    }

    /**
     * @param address of a reminder, or of its subscription or deputy
     * @return whether nothing is sent there any more
     */
    boolean isMuted(String address) {
        return muted.contains(DeadAddresses.key(address));
    }
}
