package org.calends.http.exchange;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.calends.audit.ClientAddress;
import org.calends.http.address.NetworkAddress;
import org.calends.http.body.BodyContent;
import org.calends.http.body.BodyLimit;
import org.calends.http.body.IncomingBody;
import org.calends.http.body.IncomingBody.Outcome;
import org.calends.http.body.Spool;
import org.calends.http.connection.Connection;
import org.calends.http.connection.Exchange;
import org.calends.http.connection.RequestTracker;
import org.calends.http.limit.RejectionResponder;
import org.calends.http.limit.RequestRejection;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets a request with a body in when all of the body is there, and not before: otherwise a thread would wait for each
 * client that takes its time. Long bodies are taken from people who are known; who is not is told so before sending one.
 */
@Singleton
class BodyGate {

    /** Who asks without credentials for what needs them has been refused by then (100). */
    private static final int AFTER_SIGN_IN = 50;

    private final Spool spool;
    private final ClientAddress addresses;
    private final RejectionResponder turnaway;
    private final long longest;

    BodyGate(Spool spool, ClientAddress addresses, RejectionResponder turnaway,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize longest) {
        this.spool = spool;
        this.addresses = addresses;
        this.turnaway = turnaway;
        this.longest = longest.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, AFTER_SIGN_IN);
    }

    private void receive(RoutingContext context) {
        if (Exchange.of(context).isRead()) {
            context.next();
            return;
        }
        BodyLimit door = BodyLimit.at(context.normalizedPath());
        long announced = announced(context.request());
        long limit = Math.min(door.bytes(), longest);
        if (announced > limit) {
            turnaway.give(context, RequestRejection.TOO_LARGE);
        } else if (door.isForKnown() && (announced < 0 || announced > BodyLimit.OPEN.bytes() || isNameless(context, door))) {
            askWho(context, door, announced, limit);
        } else {
            read(context, limit, RequestRejection.TOO_LARGE);
        }
    }

    /** @return -1 where it is not said */
    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }

    private static boolean isNameless(RoutingContext context, BodyLimit door) {
        return isForPrograms(context, door) && context.request().getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    private static boolean isForPrograms(RoutingContext context, BodyLimit door) {
        return door == BodyLimit.API || door == BodyLimit.CALDAV || context.normalizedPath().startsWith("/api");
    }

    private void askWho(RoutingContext context, BodyLimit door, long announced, long limit) {
        Context eventLoop = context.vertx().getOrCreateContext();
        Uni<SecurityIdentity> identity = QuarkusHttpUser.getSecurityIdentity(context, null);
        identity.subscribe().with(
                who -> eventLoop
                        .runOnContext(back -> known(context, door, announced, limit, who != null && !who.isAnonymous())),
                failed -> eventLoop.runOnContext(back -> known(context, door, announced, limit, false)));
    }

    private void known(RoutingContext context, BodyLimit door, long announced, long limit, boolean known) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        if (known) {
            read(context, limit, RequestRejection.TOO_LARGE);
        } else if (isForPrograms(context, door)) {
            answerUnread(context);
        } else if (announced > BodyLimit.OPEN.bytes()) {
            turnaway.give(context, RequestRejection.SIGN_IN_FIRST);
        } else {
            read(context, BodyLimit.OPEN.bytes(), RequestRejection.SIGN_IN_FIRST);
        }
    }

    /** Whoever refuses programs without credentials does so without their body. Should one look nevertheless, it is empty. */
    private void answerUnread(RoutingContext context) {
        ReceivedBody.put(context, new BodyContent(spool, sender(context)));
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.next();
    }

    private void read(RoutingContext context, long limit, RequestRejection whenLonger) {
        HttpServerRequest request = context.request();
        String expected = request.getHeader(HttpHeaders.EXPECT);
        if (expected != null && request.version() != HttpVersion.HTTP_1_0) {
            context.response().writeContinue();
        }
        BodyContent content = new BodyContent(spool, sender(context));
        Exchange.of(context).atEnd(content::discard);
        IncomingBody body = new IncomingBody(request, context.vertx().getOrCreateContext(), content, limit,
                outcome -> ended(context, content, outcome, whenLonger));
        Connection connection = RequestTracker.connection(request);
        if (connection != null) {
            connection.begin(body);
        }
        body.read();
    }

    private NetworkAddress sender(RoutingContext context) {
        return NetworkAddress.of(addresses.of(context.request()));
    }

    private void ended(RoutingContext context, BodyContent content, Outcome outcome, RequestRejection whenLonger) {
        Connection connection = RequestTracker.connection(context.request());
        if (connection != null) {
            connection.endBody(outcome == Outcome.COMPLETE);
        }
        switch (outcome) {
            case COMPLETE -> {
                Exchange.of(context).read();
                ReceivedBody.put(context, content);
                context.next();
            }
            case TOO_LARGE -> turnaway.give(context, whenLonger);
            case TOO_SLOW -> turnaway.give(context, RequestRejection.TOO_SLOW);
            case NO_ROOM, FAILED -> turnaway.give(context, RequestRejection.NO_ROOM);
            case GONE -> Exchange.of(context).end();
        }
    }
}
