package org.calends.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.account.Accounts;
import org.calends.obligation.AsOf;
import org.calends.obligation.Detail;
import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationSearch;
import org.calends.reminder.Parcel.Item;
import org.calends.subscription.Disclosures;
import org.calends.subscription.Subscription;
import org.calends.subscription.Subscriptions;

/**
 * Makes a parcel of what waits: to whom it goes as things are now, and without what must not be told any more, which is dropped
 * in the transaction of whoever packs.
 */
@ApplicationScoped
class Packing {

    private final Clock clock;
    private final ObligationSearch obligations;
    private final Subscriptions subscriptions;
    private final StandIns standIns;
    private final Readers readers;
    private final DeadAddresses deadAddresses;
    private final Disclosures disclosures;
    private final Accounts accounts;

    Packing(Clock clock, ObligationSearch obligations, Subscriptions subscriptions, StandIns standIns, Readers readers,
            DeadAddresses deadAddresses, Disclosures disclosures, Accounts accounts) {
        this.disclosures = disclosures;
        this.clock = clock;
        this.obligations = obligations;
        this.subscriptions = subscriptions;
        this.standIns = standIns;
        this.readers = readers;
        this.deadAddresses = deadAddresses;
        this.accounts = accounts;
    }

    /** @return a parcel for each of them that is still to be told */
    List<Parcel> oneByOne(List<Reminder> reminders, Instant now) {
        Surroundings around = around(reminders, now);
        return reminders.stream().flatMap(reminder -> parcel(List.of(reminder), around, now).stream()).toList();
    }

    /** @return one parcel for all of them that are still to be told; empty when none is */
    Optional<Parcel> together(List<Reminder> mates, Instant now) {
        return mates.isEmpty() ? Optional.empty() : parcel(mates, around(mates, now), now);
    }

    private Surroundings around(List<Reminder> taken, Instant now) {
        return Surroundings.of(taken, obligations, subscriptions, deadAddresses, disclosures, accounts,
                standIns.byAccount(now));
    }

    private Optional<Parcel> parcel(List<Reminder> reminders, Surroundings around, Instant now) {
        Reminder first = reminders.get(0);
        Subscription subscription = around.subscriptionOf(first);
        String meantFor = subscription == null ? first.meantFor() : subscription.email();
        String email = addressee(first, meantFor, around, now);
        List<Item> items = reminders.stream()
                .flatMap(reminder -> item(reminder, meantFor, subscription, email, around, now).stream()).toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        boolean meant = email.equals(meantFor);
        Reader reader = subscription == null || !meant ? readers.withAddress(email) : Reader.of(subscription);
        return Optional.of(new Parcel(subscription, reader, new AsOf(now, clock.getZone(), reader.zone()), email,
                meant ? null : meantFor, detail(subscription, around), items));
    }

    /** Who is told out of duty answers for it, and so reads all. */
    private static Detail detail(Subscription subscription, Surroundings around) {
        return subscription == null ? Detail.FULL : around.disclosure().detailFor(subscription);
    }

    /** @return what is still to be told; what is not is dropped */
    private static Optional<Item> item(Reminder reminder, String meantFor, Subscription subscription, String email,
            Surroundings around, Instant now) {
        Obligation obligation = around.obligationOf(reminder);
        Optional<DropReason> hindrance = Hindrance.of(reminder, obligation, subscription, around.disclosure(), now)
                .or(() -> around.isMuted(email) ? Optional.of(DropReason.BOUNCED) : Optional.empty());
        hindrance.ifPresent(reason -> Queue.drop(List.of(reminder.id()), reason));
        return hindrance.isPresent() ? Optional.empty()
                : Optional.of(new Item(reminder, obligation,
                        around.isEditor(email) || mayAct(reminder, obligation, meantFor, email)));
    }

    /** A look at what is at hand: a mail that says too little leads to a page that knows better. */
    private static boolean mayAct(Reminder reminder, Obligation obligation, String meantFor, String email) {
        String owner = obligation.owner();
        return reminder.occasion() == Occasion.ESCALATION || reminder.changedBy() != null
                || owner != null && (owner.strip().equalsIgnoreCase(meantFor) || owner.strip().equalsIgnoreCase(email));
    }

    private String addressee(Reminder reminder, String meantFor, Surroundings around, Instant now) {
        Subscription subscription = around.subscriptionOf(reminder);
        return StandIns.isForACalendar(reminder.occasion(), subscription) || Digest.isPersonal(reminder.digest()) ? meantFor
                : standIns.addressee(meantFor, subscription, around.standIns(), now);
    }
}
