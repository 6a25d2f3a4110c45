package org.calends.reminder.plan;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.Subscriptions;
import org.calends.subscription.wish.Subscriptions.Mark;

/**
 * Reads all subscriptions, and again only when one is another than before: that costs a tenth. It is told by their marks, which
 * the database gives: each subscription's version and whether it is served on the day. The version rises with every statement
 * that changes a subscription, whatever it changes, as the persistence provider adds it to each; nobody has to think of it, and
 * {@code SubscriptionVersionTest} refuses statements of our own, which could leave it out. What is read is compared by its
 * contents.
 */
@ApplicationScoped
public class SubscriptionSnapshots {

    private final Subscriptions subscriptions;
    private volatile Read last = new Read(List.of(), new Fingerprinted<>(new SubscriptionSnapshot(List.of(), List.of())));

    SubscriptionSnapshots(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** @param marks taken before all else was read: what changes in between is another mark the next time */
    private record Read(List<Mark> marks, Fingerprinted<SubscriptionSnapshot> snapshot) {
    }

    public Fingerprinted<SubscriptionSnapshot> on(LocalDate today) {
        List<Mark> marks = subscriptions.marks(today);
        Read known = last;
        if (!known.marks.equals(marks)) {
            known = new Read(marks, new Fingerprinted<>(read(today)));
            last = known;
        }
        return known.snapshot;
    }

    /** @return the same as if that one were stored as it is */
    public Fingerprinted<SubscriptionSnapshot> on(LocalDate today, Subscription provisional) {
        return new Fingerprinted<>(on(today).value().with(provisional, today));
    }

    /** @return all of them, read now whatever is known */
    public SubscriptionSnapshot read(LocalDate today) {
        return SubscriptionSnapshot.of(subscriptions.confirmed(), today);
    }
}
