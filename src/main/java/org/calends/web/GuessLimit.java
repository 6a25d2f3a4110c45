package org.calends.web;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

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
    private static final String TOO_MANY = "Too many wrong guesses came from your address. Try again in a minute.";
    private static final String TOO_MANY_AS_PROBLEM = "{\"type\":\"about:blank\",\"title\":\"Too Many Requests\",\"status\":429,"
            + "\"detail\":\"" + TOO_MANY + "\"}";
    private static final Set<Integer> WRONG = Set.of(401, 404, 410);

    private final Guesses guesses;

    GuessLimit(Guesses guesses) {
        this.guesses = guesses;
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, AFTER_THE_HEADERS);
    }

    /** What can be guessed at. Who is held up at one door is not at another. */
    private enum Door {
        PASSWORD(1, "login", "api", "caldav"),
        LINK(1, "act", "confirm", "preferences", "unsubscribe", "setup"),
        /** Calendar programs go on asking for what is no more, many of them from one office. */
        FEED(10, "feeds");

        private final int patience;
        private final Set<String> paths;

        Door(int patience, String... paths) {
            this.patience = patience;
            this.paths = Set.of(paths);
        }

        static Door at(String path) {
            int slash = path.indexOf('/', 1);
            String first = path.substring(1, slash < 0 ? path.length() : slash);
            return Stream.of(values()).filter(door -> door.paths.contains(first)).findFirst().orElse(null);
        }
    }

    private void guard(RoutingContext context) {
        Door door = Door.at(context.normalizedPath());
        if (door == null) {
            context.next();
            return;
        }
        String guesser = door + " " + context.request().remoteAddress().hostAddress();
        long wait = guesses.secondsToWait(guesser, door.patience);
        if (wait > 0) {
            refuse(context, wait);
            return;
        }
        context.addEndHandler(ended -> note(context, door, guesser));
        context.next();
    }

    private static void refuse(RoutingContext context, long wait) {
        context.response().setStatusCode(TOO_MANY_REQUESTS).putHeader("Retry-After", Long.toString(wait));
        String path = context.normalizedPath();
        if (path.startsWith("/api/")) {
            end(context, Problem.MEDIA_TYPE.toString(), TOO_MANY_AS_PROBLEM);
        } else if (path.startsWith("/feeds/") || path.startsWith("/caldav")) {
            end(context, "text/plain; charset=utf-8", TOO_MANY);
        } else {
            end(context, "text/html; charset=utf-8", ErrorPages.page(Problem.of(TOO_MANY_REQUESTS, TOO_MANY),
                    context.acceptableLanguages().stream().map(each -> Locale.forLanguageTag(each.value())).toList()));
        }
    }

    private static void end(RoutingContext context, String type, String body) {
        context.response().putHeader("Content-Type", type).end(body);
    }

    private void note(RoutingContext context, Door door, String guesser) {
        int status = context.response().getStatusCode();
        boolean triedToSignIn = context.request().getHeader("Authorization") != null
                || context.normalizedPath().startsWith("/login");
        if (door == Door.PASSWORD ? status == 401 && triedToSignIn : WRONG.contains(status)) {
            guesses.noteWrong(guesser);
        }
    }
}
