package org.calends.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.calends.obligation.AsOf;
import org.calends.obligation.Detail;
import org.calends.obligation.Obligation;
import org.calends.subscription.Subscription;

/**
 * What one mail has to tell: taken out of the ledger under a lease, for whoever delivers it.
 *
 * @param subscription whose wish it is, or null when the recipient is told out of duty
 * @param at the moment, as the organisation and the recipient see it
 * @param email where it goes
 * @param standsInFor for whom the recipient stands in, or null
 * @param detail how much of each obligation it may tell
 * @param items one, or several for a digest, the most urgent first
 */
public record Parcel(Subscription subscription, Reader reader, AsOf at, String email, String standsInFor,
        Detail detail, List<Item> items) {

    /**
     * A reminder and the obligation that it is about, as it is now.
     *
     * @param mayAct whether the reader may act on it for everybody, as far as it can be told when the mail is written; what
     *        counts is who the reader is when a button is pressed
     */
    public record Item(Reminder reminder, Obligation obligation, boolean mayAct) {
    }

    /** @return the recipient's day */
    public LocalDate today() {
        return at.today();
    }

    public String messageId() {
        return items.get(0).reminder().messageId();
    }

    /** @return whether it goes to another address than was noted last */
    boolean isReaddressed() {
        return items.stream().map(Item::reminder).anyMatch(
                reminder -> !reminder.email().equals(email) || !Objects.equals(reminder.standsInFor(), standsInFor));
    }

    /** @return whether it goes out as a digest; one that is asked for goes out as such even with one item */
    public boolean isDigest() {
        Reminder first = items.get(0).reminder();
        return first.isInDigest() && (items.size() > 1 || Digest.isAskedFor(first.digest()));
    }
}
