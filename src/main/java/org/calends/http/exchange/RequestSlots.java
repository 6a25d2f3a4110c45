package org.calends.http.exchange;

import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.calends.audit.ClientAddress;
import org.calends.http.address.HttpSettings;
import org.calends.http.address.NetworkAddress;
import org.calends.http.address.PlainPath;
import org.calends.http.connection.CountedSlot;
import org.calends.http.connection.Exchange;
import org.calends.http.limit.Quota;
import org.calends.http.limit.RejectionResponder;
import org.calends.http.limit.RequestRejection;
import org.calends.http.limit.TurnQueue;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;

/**
 * So many requests are let in at a time, and so many of one network address; others are asked to come again rather than to wait
 * in a line without end. Whole lists, each of which is as much work as a hundred pages, never keep more than half of the cores
 * from everything else. Health is asked without taking a place.
 */
@Singleton
class RequestSlots {

    private static final int AFTER_THE_BODY = 40;
    private static final String HEALTH = "/q/health";
    private static final Pattern FILE = Pattern.compile("/(api|obligations|admin)(/.*)?\\.(csv|ics|json|xlsx)|/api/backup");
    private static final Pattern LONG_LIST = Pattern.compile("(.*&)?size=\\d*[1-9]\\d\\d(&.*)?");
    private static final int IN_LINE = 20;

    private final Quota places;
    private final TurnQueue lists = new TurnQueue(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), IN_LINE);
    private final ClientAddress addresses;
    private final RejectionResponder turnaway;

    RequestSlots(HttpSettings settings, ClientAddress addresses, RejectionResponder turnaway) {
        this.places = new Quota(settings.requests(), settings.requestsPerAddress());
        this.addresses = addresses;
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
        CountedSlot place = new CountedSlot(places, NetworkAddress.of(addresses.of(context.request())));
        if (!place.take()) {
            turnaway.give(context, RequestRejection.TOO_MANY);
            return;
        }
        Exchange.of(context).take(place);
        if (isLong(PlainPath.of(context), context.request().query())) {
            whenKnown(context);
        } else {
            context.next();
        }
    }

    /** @return whether a hundred things or more may be asked for at once */
    static boolean isLong(String path, String query) {
        return FILE.matcher(path.toLowerCase(Locale.ROOT)).matches() || query != null && LONG_LIST.matcher(query).matches();
    }

    /** Whoever is still to be known, and may have to wait for that, would keep others from their turn. */
    private void whenKnown(RoutingContext context) {
        Context eventLoop = context.vertx().getOrCreateContext();
        QuarkusHttpUser.getSecurityIdentity(context, null).subscribe().with(
                who -> eventLoop.runOnContext(back -> inTurn(context, eventLoop)),
                refused -> eventLoop.runOnContext(back -> goOn(context)));
    }

    private static void goOn(RoutingContext context) {
        if (!context.response().ended() && !context.response().closed()) {
            context.next();
        }
    }

    private void inTurn(RoutingContext context, Context eventLoop) {
        boolean expected = lists.take(() -> eventLoop.runOnContext(turn -> {
            Exchange.of(context).whenHandedOver(lists::done);
            goOn(context);
        }));
        if (!expected) {
            turnaway.give(context, RequestRejection.TOO_MANY);
        }
    }
}
