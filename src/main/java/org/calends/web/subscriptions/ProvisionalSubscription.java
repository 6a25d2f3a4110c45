package org.calends.web.subscriptions;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.calends.account.person.MailAddress;
import org.calends.input.InvalidInputException;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.SubscriptionDraft;
import org.calends.subscription.wish.Subscriptions;
import org.calends.web.frame.CurrentUser;
import org.calends.web.obligations.FormReader;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a form would make of a subscription, to look at before anything is stored. */
@Singleton
class ProvisionalSubscription {

    /** What was told to somebody else is not to be guessed from what is left to tell. */
    private static final String NOBODY = "nobody@example.com";

    private final CurrentUser currentUser;
    private final VisibleSubscriptions visible;
    private final Subscriptions subscriptions;
    private final FormReader reader;

    ProvisionalSubscription(CurrentUser currentUser, VisibleSubscriptions visible, Subscriptions subscriptions,
            FormReader reader) {
        this.currentUser = currentUser;
        this.visible = visible;
        this.subscriptions = subscriptions;
        this.reader = reader;
    }

    /**
     * One that is new needs no address yet.
     *
     * @throws InvalidInputException while what is written cannot be read
     */
    Subscription of(SubscriptionForm form) {
        if (form.subscription() == null || form.subscription().isBlank()) {
            return subscriptions.imagine(draft(reader.empty(), form));
        }
        UUID id = visible.get(id(form.subscription())).id();
        return subscriptions.imagine(id, present -> draft(reader.nodeOf(present), form));
    }

    private SubscriptionDraft draft(ObjectNode fields, SubscriptionForm form) {
        return reader.read(form.into(fields).put("email", address(form.email())), SubscriptionDraft.class);
    }

    private String address(String written) {
        boolean known = MailAddress.Validator.isMailable(written)
                && (currentUser.isEditor() || written.equalsIgnoreCase(currentUser.email()));
        return known ? written : NOBODY;
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidInputException("subscription", "input.id.malformed");
        }
    }
}
