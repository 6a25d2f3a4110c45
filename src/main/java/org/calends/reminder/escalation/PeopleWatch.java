package org.calends.reminder.escalation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.calends.account.person.AccountAddresses;
import org.calends.account.person.AccountChanged;
import org.calends.account.person.AddressChanged;
import org.calends.account.person.Addresses;
import org.calends.language.LocalizableMessage;
import org.calends.obligation.change.Transfers;
import org.calends.obligation.change.Transfers.Held;
import org.calends.reminder.escalation.Alarm.Topic;
import org.calends.subscription.disclosure.Disclosure;
import org.calends.subscription.disclosure.Disclosures;
import org.calends.subscription.wish.PendingSubscriptions;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.SubscriptionChanged;
import org.calends.subscription.wish.Subscriptions;
import org.calends.visibility.Visibility;

/**
 * Raises an alarm for each person who has left and still answers for something, for each owner or deputy whom no mail can
 * reach, for each stranger who waits for a yes, and for each subscriber whom nobody answers for any more; one for a person,
 * not for an obligation. Looks at all of them each time, so that an alarm ends whatever it was that ended it.
 */
@ApplicationScoped
public class PeopleWatch {

    private final AccountAddresses accountAddresses;
    private final Disclosures disclosures;
    private final Transfers transfers;
    private final Subscriptions subscriptions;
    private final PendingSubscriptions pendingSubscriptions;
    private final Escalations escalations;
    private final Alarms alarms;
    /** No door lets new ones in: after the first look only those of whom there is an alarm are looked for. */
    private final AtomicBoolean lookedThrough = new AtomicBoolean();

    PeopleWatch(AccountAddresses accountAddresses, Disclosures disclosures, Transfers transfers, Subscriptions subscriptions,
            PendingSubscriptions pendingSubscriptions,
            Escalations escalations, Alarms alarms) {
        this.accountAddresses = accountAddresses;
        this.disclosures = disclosures;
        this.transfers = transfers;
        this.subscriptions = subscriptions;
        this.pendingSubscriptions = pendingSubscriptions;
        this.escalations = escalations;
        this.alarms = alarms;
    }

    /** Looks at everybody. */
    @Transactional
    public void look() {
        pendingSubscriptions.forgetUnanswered();
        Visibility.ORGANISATION.run(this::lookAtAll);
    }

    /** Who has left and answers for something confidential is told of, with how much it is, and never with what. */
    private void lookAtAll() {
        Disclosure now = disclosures.now();
        Visibility.EVERYTHING.run(() -> lookAtLeavers(now));
        lookAtUnknown(lookedThrough.get() ? alarms.subjects(Topic.OWNER_UNKNOWN) : transfers.unmailable());
        lookedThrough.set(true);
        lookAtStrangers(now);
        lookAtVouchers(now);
    }

    /** Looks through all obligations for owners whom no mail can reach, as the first check does. */
    @Transactional
    void lookThrough() {
        Visibility.ORGANISATION.run(() -> lookAtUnknown(transfers.unmailable()));
    }

    /** Whoever signs in by such a name and has left is told of as a leaver. */
    private void lookAtUnknown(Set<String> names) {
        Set<String> left = accountAddresses.leftNames();
        Map<String, Long> unknown = transfers.stillNamed(
                names.stream().filter(name -> !left.contains(Addresses.key(name))).toList());
        unknown.forEach((name, count) -> alarms.restate(Topic.OWNER_UNKNOWN, name,
                LocalizableMessage.of("alarm.owner-unknown", name, count)));
        alarms.clearOthers(Topic.OWNER_UNKNOWN, unknown.keySet());
    }

    private void lookAtLeavers(Disclosure now) {
        Map<String, Held> held = transfers.heldBy(accountAddresses.leftNames());
        held.forEach((who, what) -> alarms.restate(Topic.OWNER_LEFT, who,
                LocalizableMessage.of("alarm.owner-left", who, what.total())));
        alarms.clearOthers(Topic.OWNER_LEFT, held.keySet());
        Set<String> contacts = escalations.contacts().stream().filter(now::hasLeft)
                .collect(Collectors.toCollection(TreeSet::new));
        contacts.forEach(who -> alarms.restate(Topic.CONTACT_LEFT, who,
                LocalizableMessage.of("alarm.contact-left", who)));
        alarms.clearOthers(Topic.CONTACT_LEFT, contacts);
    }

    private void lookAtStrangers(Disclosure now) {
        Set<String> waiting = now.showsStrangersAnything() ? Set.of()
                : subscriptions.unapproved().stream().filter(each -> !now.isTrusted(each) && !now.hasLeft(each.email()))
                        .map(Subscription::email).map(Addresses::key).collect(Collectors.toCollection(TreeSet::new));
        waiting.forEach(who -> alarms.raise(Topic.STRANGER_WAITS, who,
                LocalizableMessage.of("alarm.stranger-waits", who)));
        alarms.clearOthers(Topic.STRANGER_WAITS, waiting);
    }

    /** Somebody who is told of deadlines for work must not fall silent unnoticed because a colleague has left. */
    private void lookAtVouchers(Disclosure now) {
        Map<String, String> lost = new TreeMap<>();
        subscriptions.vouchedForByLeavers().stream().filter(now::hasLostVoucher)
                .forEach(each -> lost.putIfAbsent(Addresses.key(each.email()), each.vouchedBy()));
        lost.forEach((who, voucher) -> alarms.restate(Topic.VOUCHER_LEFT, who,
                LocalizableMessage.of("alarm.voucher-left", who, voucher)));
        alarms.clearOthers(Topic.VOUCHER_LEFT, lost.keySet());
    }

    void follow(@Observes AccountChanged event) {
        look();
    }

    void follow(@Observes AddressChanged event) {
        look();
    }

    void follow(@Observes SubscriptionChanged event) {
        Disclosure now = disclosures.now();
        lookAtStrangers(now);
        lookAtVouchers(now);
    }
}
