package org.calends.http;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * So many requests are let in at a time, and so many of one network address; others are asked to come again rather than to wait
 * in a line without end. Health is asked without taking a place.
 */
@Singleton
class Places {

    private static final int AFTER_THE_BODY = 40;
    private static final String HEALTH = "/q/health";

    private final Quota places;
    private final TurnawayAnswer turnaway;

    Places(HttpSettings settings, TurnawayAnswer turnaway) {
        this.places = new Quota(settings.requests(), settings.requestsPerAddress());
        this.turnaway = turnaway;
    }

    void register(@Observes Filters filters) {
        filters.register(this::letIn, AFTER_THE_BODY);
    }

    private void letIn(RoutingContext context) {
        if (context.normalizedPath().startsWith(HEALTH)) {
            context.next();
            return;
        }
        NetworkAddress sender = NetworkAddress.of(context.request().remoteAddress().hostAddress());
        if (!places.take(sender, 1)) {
            turnaway.give(context, Turnaway.TOO_MANY);
            return;
        }
        Exchange.of(context).atEnd(() -> places.giveBack(sender, 1));
        context.next();
    }
}
