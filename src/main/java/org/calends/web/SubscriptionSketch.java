package org.calends.web;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.calends.account.MailAddress;
import org.calends.obligation.Invalid;
import org.calends.subscription.Subscription;
import org.calends.subscription.SubscriptionDraft;
import org.calends.subscription.Subscriptions;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a form would make of a subscription, to look at before anything is stored. */
@Singleton
class SubscriptionSketch {

    /** What was told to somebody else is not to be guessed from what is left to tell. */
    private static final String NOBODY = "nobody@example.com";

    private final Visitor visitor;
    private final VisibleSubscriptions visible;
    private final Subscriptions subscriptions;
    private final FormReader reader;

    SubscriptionSketch(Visitor visitor, VisibleSubscriptions visible, Subscriptions subscriptions, FormReader reader) {
        this.visitor = visitor;
        this.visible = visible;
        this.subscriptions = subscriptions;
        this.reader = reader;
    }

    /**
     * One that is new needs no address yet.
     *
     * @throws Invalid while what is written cannot be read
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
                && (visitor.isEditor() || written.equalsIgnoreCase(visitor.email()));
        return known ? written : NOBODY;
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException unreadable) {
            throw new Invalid("subscription", "is no id");
        }
    }
}
