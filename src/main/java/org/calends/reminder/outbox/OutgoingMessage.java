package org.calends.reminder.outbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.AsOf;
import org.calends.obligation.value.Detail;
import org.calends.reminder.ledger.Digest;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.plan.RecipientLocale;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Subscription;

/**
 * What one message has to tell: taken out of the ledger under a lease, for whoever delivers it.
 *
 * @param subscription whose wish it is, or null when the recipient is told out of duty
 * @param at the moment, as the organisation and the recipient see it
 * @param email who reads it; on a channel without addresses of its own it goes there
 * @param standsInFor for whom the recipient stands in, or null
 * @param detail how much of each obligation it may tell
 * @param items one, or several for a digest, the most urgent first
 */
public record OutgoingMessage(Subscription subscription, RecipientLocale reader, AsOf at, String email, String standsInFor,
        Detail detail, List<Item> items) {

    /**
     * A reminder and the obligation that it is about, as it is now.
     *
     * @param mayAct whether the reader may act on it for everybody, as far as it can be told when the mail is written; what
     *        counts is who the reader is when a button is pressed
     * @param saysAsWell reminders that need not be told to the same person once this mail has left
     * @param handsOver whether one of them is that the obligation is theirs from now on
     */
    public record Item(Reminder reminder, Obligation obligation, boolean mayAct, List<UUID> saysAsWell, boolean handsOver) {
    }

    /** @return the recipient's day */
    public LocalDate today() {
        return at.today();
    }

    /** @return the channel of the ledger by which it goes */
    public Channel channel() {
        return items.get(0).reminder().channel();
    }

    /** @return where it goes as things are now */
    public String address() {
        return channel().hasOwnAddress() ? items.get(0).reminder().addressFor(subscription) : email;
    }

    /** @return what the ledger notes of it; null where it is the e-mail address */
    String keptAddress() {
        return channel().hasOwnAddress() ? address() : null;
    }

    public String messageId() {
        return items.get(0).reminder().messageId();
    }

    /** @return whether it goes to another address than was noted last */
    public boolean isReaddressed() {
        return items.stream().map(Item::reminder).anyMatch(
                reminder -> !reminder.email().equals(email) || !Objects.equals(reminder.standsInFor(), standsInFor)
                        || !Objects.equals(reminder.address(), address()));
    }

    /** @return whether it says where everything stands that a new or changed subscription asks for */
    public boolean isSummary() {
        return Digest.isSummary(items.get(0).reminder().digest());
    }

    /** @return whether all of it tells what has become of deadlines that the reader was told of */
    public boolean isNews() {
        return items.stream().map(item -> item.reminder().occasion())
                .allMatch(each -> each.isStillToBeDone() || each.callsOff() || each == Occasion.COMPLETED);
    }

    /** @return whether the subscriber chose to get such mails day by day, or week by week */
    public boolean isAskedFor() {
        Reminder first = items.get(0).reminder();
        return first.isInDigest() && Digest.isAskedFor(first.digest());
    }

    /** @return whether it goes out as a digest; one that is asked for goes out as such even with one item */
    public boolean isDigest() {
        return isAskedFor() || items.size() > 1;
    }
}
