package org.calends.http;

import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;

/**
 * So many requests are let in at a time, and so many of one network address; others are asked to come again rather than to wait
 * in a line without end. Whole lists, each of which is as much work as a hundred pages, never keep more than half of the cores
 * from everything else. Health is asked without taking a place.
 */
@Singleton
class Places {

    private static final int AFTER_THE_BODY = 40;
    private static final String HEALTH = "/q/health";
    private static final Pattern FILE = Pattern.compile("/(api|obligations|admin)(/.*)?\\.(csv|ics|json)|/api/backup");
    private static final Pattern LONG_LIST = Pattern.compile("(.*&)?size=\\d*[1-9]\\d\\d(&.*)?");
    private static final int IN_LINE = 20;

    private final Quota places;
    private final Turns lists = new Turns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), IN_LINE);
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
        Exchange.of(context).whenHandedOver(() -> places.giveBack(sender, 1));
        if (isLong(context.normalizedPath(), context.request().query())) {
            inTurn(context);
        } else {
            context.next();
        }
    }

    /** @return whether a hundred things or more may be asked for at once */
    static boolean isLong(String path, String query) {
        return FILE.matcher(path.toLowerCase(Locale.ROOT)).matches() || query != null && LONG_LIST.matcher(query).matches();
    }

    private void inTurn(RoutingContext context) {
        Context eventLoop = context.vertx().getOrCreateContext();
        boolean expected = lists.take(() -> eventLoop.runOnContext(turn -> {
            Exchange.of(context).whenHandedOver(lists::done);
            if (!context.response().ended() && !context.response().closed()) {
                context.next();
            }
        }));
        if (!expected) {
            turnaway.give(context, Turnaway.TOO_MANY);
        }
    }
}
