package org.calends.web.subscriptions;

import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;

import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.Subscriptions;
import org.calends.web.frame.CurrentUser;

/** Viewers see the subscriptions of their own address, editors all. */
@Singleton
class VisibleSubscriptions {

    private final CurrentUser currentUser;
    private final Subscriptions subscriptions;

    VisibleSubscriptions(CurrentUser currentUser, Subscriptions subscriptions) {
        this.currentUser = currentUser;
        this.subscriptions = subscriptions;
    }

    /** @throws NotFoundException also for one that is somebody else's */
    Subscription get(UUID id) {
        Subscription subscription = subscriptions.get(id);
        if (currentUser.isEditor() || subscription.email().equalsIgnoreCase(currentUser.email())) {
            return subscription;
        }
        throw new NotFoundException();
    }
}
