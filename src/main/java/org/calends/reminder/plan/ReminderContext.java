package org.calends.reminder.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.account.person.AccountAddresses;
import org.calends.account.person.Addresses;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.ObligationSearch;
import org.calends.reminder.ledger.DeadAddresses;
import org.calends.reminder.ledger.Reminder;
import org.calends.subscription.disclosure.Disclosure;
import org.calends.subscription.disclosure.Disclosures;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.Subscriptions;

/** What some reminders refer to, as it is now, read together: a query for each kind instead of some for each reminder. */
public record ReminderContext(Map<UUID, Obligation> obligations, Map<UUID, Subscription> subscriptions, Set<String> muted,
        Disclosure disclosure, Set<String> editors, Map<String, String> standIns) {

    public static ReminderContext of(List<Reminder> reminders, ObligationSearch obligations, Subscriptions subscriptions,
            DeadAddresses deadAddresses, Disclosures disclosures, AccountAddresses accountAddresses,
            Map<String, String> standIns) {
        if (reminders.isEmpty()) {
            return new ReminderContext(Map.of(), Map.of(), Set.of(), disclosures.among(List.of()), Set.of(), standIns);
        }
        Map<UUID, Subscription> wishes = subscriptions.byId(reminders.stream().map(Reminder::subscriptionId)
                .filter(Objects::nonNull).distinct().toList());
        Set<String> addresses = Stream
                .concat(reminders.stream().flatMap(each -> Stream.of(each.email(), each.meantFor())), wishes.values().stream()
                        .flatMap(wish -> Stream.of(wish.email(), wish.deputy())).filter(Objects::nonNull))
                .collect(Collectors.toSet());
        return new ReminderContext(obligations.byId(reminders.stream().map(Reminder::obligationId).distinct().toList()), wishes,
                deadAddresses.among(marks(reminders, wishes, addresses)), disclosures.among(addresses),
                accountAddresses.editorsAmong(addresses), standIns);
    }

    /** @return all of them as {@link DeadAddresses#key} writes them, and where those go that are no mails */
    private static Set<String> marks(List<Reminder> reminders, Map<UUID, Subscription> wishes, Set<String> addresses) {
        Stream<String> elsewhere = reminders.stream().filter(each -> each.channel().hasOwnAddress())
                .flatMap(each -> Stream.of(each.address(), each.addressFor(wishes.get(each.subscriptionId())))
                        .map(address -> DeadAddresses.key(each.channel(), address)));
        return Stream.concat(addresses.stream().map(DeadAddresses::key), elsewhere).collect(Collectors.toSet());
    }

    /** @return the same with that subscription, in the place of the one with its id if there is one */
    public ReminderContext with(Subscription other) {
        Map<UUID, Subscription> all = new HashMap<>(subscriptions);
        all.put(other.id(), other);
        return new ReminderContext(obligations, all, muted, disclosure, editors, standIns);
    }

    /** @return null when it is gone */
    public Obligation obligationOf(Reminder reminder) {
        return obligations.get(reminder.obligationId());
    }

    /** @return whether an active account at that address may write obligations; addresses as for {@link #isMuted} */
    public boolean isEditor(String address) {
        return editors.contains(Addresses.key(address.strip()));
    }

    /** @return null when it ended, or when the recipient is told out of duty */
    public Subscription subscriptionOf(Reminder reminder) {
        return reminder.isDuty() ? null : subscriptions.get(reminder.subscriptionId());
    }

    /**
     * @param email who would read it
     * @return whether nothing is sent any more where it would go
     */
    public boolean isMuted(Reminder reminder, String email) {
        String address = reminder.channel().hasOwnAddress() ? reminder.addressFor(subscriptionOf(reminder)) : email;
        return muted.contains(DeadAddresses.key(reminder.channel(), address));
    }

    /**
     * @param address of a reminder, or of its subscription or deputy
     * @return whether nothing is sent there any more
     */
    public boolean isMuted(String address) {
        return muted.contains(DeadAddresses.key(address));
    }
}
