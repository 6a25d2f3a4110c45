package org.calends.web;

import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Stops those who try out passwords, keys or secret addresses. Only wrong guesses count, so nobody who knows the secret is held
 * up by their own haste. The guesser is whoever holds the connection: behind a proxy that is the proxy, unless Quarkus is told
 * which proxies to believe ({@code quarkus.http.proxy.*}), so a header that anybody can send changes nothing.
 */
@Singleton
class GuessLimit {

    private static final int AFTER_THE_HEADERS = 990;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<Integer> WRONG = Set.of(401, 404, 410);
    private static final Set<String> SECRET = Set.of("feeds", "act", "confirm", "preferences", "unsubscribe", "setup");
    private static final Set<String> SIGNING_IN = Set.of("login", "api", "caldav");

    private final Guesses guesses;

    GuessLimit(Guesses guesses) {
        this.guesses = guesses;
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, AFTER_THE_HEADERS);
    }

    private void guard(RoutingContext context) {
        String path = context.normalizedPath();
        int slash = path.indexOf('/', 1);
        String door = path.substring(1, slash < 0 ? path.length() : slash);
        boolean secret = SECRET.contains(door);
        if (!secret && !SIGNING_IN.contains(door)) {
            context.next();
            return;
        }
        String guesser = context.request().remoteAddress().hostAddress();
        long wait = guesses.secondsToWait(guesser);
        if (wait > 0) {
            context.response().setStatusCode(TOO_MANY_REQUESTS).putHeader("Retry-After", Long.toString(wait))
                    .end("Too many wrong guesses came from your address. Try again in a minute.\n");
            return;
        }
        context.addEndHandler(ended -> note(context, secret, guesser));
        context.next();
    }

    private void note(RoutingContext context, boolean secret, String guesser) {
        int status = context.response().getStatusCode();
        boolean triedToSignIn = context.request().getHeader("Authorization") != null
                || context.normalizedPath().startsWith("/login");
        if (secret ? WRONG.contains(status) : status == 401 && triedToSignIn) {
            guesses.noteWrong(guesser);
        }
    }
}
