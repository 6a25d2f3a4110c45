package org.calends.web;

import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;

import org.calends.subscription.Subscription;
import org.calends.subscription.Subscriptions;

/** Viewers see the subscriptions of their own address, editors all. */
@Singleton
class VisibleSubscriptions {

    private final Visitor visitor;
    private final Subscriptions subscriptions;

    VisibleSubscriptions(Visitor visitor, Subscriptions subscriptions) {
        this.visitor = visitor;
        this.subscriptions = subscriptions;
    }

    /** @throws NotFoundException also for one that is somebody else's */
    Subscription get(UUID id) {
        Subscription subscription = subscriptions.get(id);
        if (visitor.isEditor() || subscription.email().equalsIgnoreCase(visitor.email())) {
            return subscription;
        }
        throw new NotFoundException();
    }
}
