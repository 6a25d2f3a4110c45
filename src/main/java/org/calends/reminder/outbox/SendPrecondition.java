package org.calends.reminder.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Status;
import org.calends.reminder.ledger.DropReason;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Reminder;
import org.calends.subscription.disclosure.Disclosure;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Subscription;

/** What may have come between queueing a reminder and sending it. */
public final class SendPrecondition {

    private SendPrecondition() {
    }

    /**
     * @param obligation as it is now, or null when it is gone
     * @param subscription as it is now, or null when it ended, or when the recipient is told out of duty
     * @param disclosure who may be told of what now
     * @return why the reminder must not be told any more
     */
    public static Optional<DropReason> of(Reminder reminder, Obligation obligation, Subscription subscription,
            Disclosure disclosure,
            Instant now) {
        if (disclosure.hasLeft(subscription == null ? reminder.meantFor() : subscription.email())) {
            return Optional.of(DropReason.LEFT);
        }
        return isOwed(reminder) ? ofTheObligation(reminder, obligation, now)
                : ofTheWish(reminder.occasion(), reminder.channel(), subscription, now)
                        .or(() -> ofTheObligation(reminder, obligation, now))
                        .or(() -> disclosure.shows(subscription, obligation) ? Optional.empty()
                                : Optional.of(DropReason.HIDDEN));
    }

    /**
     * What an owner is to hear of what somebody did is told by a subscription where there is one, and all the same when that
     * one ends, rests or is narrowed before the mail leaves. Another channel ends with its subscription.
     */
    private static boolean isOwed(Reminder reminder) {
        return reminder.isDuty() || reminder.changedBy() != null && !reminder.channel().hasOwnAddress();
    }

    /** @return why this subscriber is not told that now by that channel of the ledger */
    public static Optional<DropReason> ofTheWish(Occasion occasion, Channel channel, Subscription subscription,
            Instant now) {
        if (subscription == null || !isAskedFor(occasion, channel, subscription)) {
            return Optional.of(DropReason.UNSUBSCRIBED);
        }
        return subscription.isServedOn(LocalDate.ofInstant(now, subscription.zone())) ? Optional.empty()
                : Optional.of(DropReason.PAUSED);
    }

    private static Optional<DropReason> ofTheObligation(Reminder reminder, Obligation obligation, Instant now) {
        if (obligation == null || obligation.status() != expected(reminder)) {
            return Optional.of(DropReason.CLOSED);
        }
        if (reminder.occasion() == Occasion.ASSIGNED) {
            return reminder.meantFor().equalsIgnoreCase(obligation.owner()) ? Optional.empty()
                    : Optional.of(DropReason.REASSIGNED);
        }
        if (obligation.dueRevision() != reminder.dueRevision()) {
            return Optional.of(DropReason.MOVED);
        }
        return isTooLate(reminder, obligation, now) ? Optional.of(DropReason.SUPERSEDED) : Optional.empty();
    }

    /**
     * What says that there is time left does not leave after the stated time of day; the next check says that it is overdue.
     */
    private static boolean isTooLate(Reminder reminder, Obligation obligation, Instant now) {
        return reminder.occasion().countsDown() && obligation.dueAt() != null && !now.isBefore(obligation.dueAt());
    }

    /** Who is only invited is not reminded, but hears when the date moves: in the calendar. */
    private static boolean isAskedFor(Occasion occasion, Channel channel, Subscription subscription) {
        return switch (occasion) {
            case INVITATION -> subscription.invitations().contains(channel);
            case CHANGED, WITHDRAWN, WAIVED, REOPENED -> subscription.carriers().contains(channel);
            default -> subscription.reminders().contains(channel);
        };
    }

    private static Status expected(Reminder reminder) {
        return switch (reminder.occasion()) {
            case WITHDRAWN -> Status.WITHDRAWN;
            case WAIVED -> Status.WAIVED;
            case COMPLETED -> Status.DONE;
            default -> Status.OPEN;
        };
    }
}
