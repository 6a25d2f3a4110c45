package org.calends.web.subscriptions;

import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.calends.reminder.check.NextMails;
import org.calends.reminder.check.NextMails.NextMail;
import org.calends.reminder.delivery.Courier.Preview;
import org.calends.reminder.delivery.Deliveries;
import org.calends.subscription.wish.Subscription;

/** Shows messages before they are sent, written by the writer of the real ones. */
@Singleton
class MessagePreviews {

    private final NextMails nextMails;
    private final Deliveries deliveries;

    MessagePreviews(NextMails nextMails, Deliveries deliveries) {
        this.nextMails = nextMails;
        this.deliveries = deliveries;
    }

    /**
     * A message as it will look. Where the real one carries its reader's own secret addresses, it leads to pages that ask for
     * signing in.
     *
     * @param at when it is to go out
     * @param html null on a channel that has none
     */
    record MessagePreview(Instant at, String subject, String text, String html) {
    }

    /** @return a message that is to come, as it will look */
    MessagePreview look(NextMail next) {
        Preview preview = deliveries.preview(next.parcel());
        return new MessagePreview(next.at(), preview.subject(), preview.text(), preview.html());
    }

    /** @return the next message of a subscription, in its language; empty when nothing is to come soon */
    Optional<MessagePreview> next(Subscription subscription) {
        return nextMails.of(subscription).map(this::look);
    }
}
