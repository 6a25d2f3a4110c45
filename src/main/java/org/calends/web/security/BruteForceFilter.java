package org.calends.web.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.calends.audit.ClientAddress;
import org.calends.audit.Network;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;
import org.calends.http.address.PlainPath;
import org.calends.language.Languages;
import org.calends.language.LocalizableMessage;
import org.calends.web.api.ErrorPages;
import org.calends.web.api.Problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Stops those who try out secret addresses; passwords and keys are counted where they are looked at. Only wrong guesses
 * count, so nobody who knows the secret is held up by their own haste. Guessers are told apart by their network, see {@link
 * ClientAddress}.
 */
@Singleton
class BruteForceFilter {

    private static final int AFTER_THE_HEADERS = 990;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final LocalizableMessage TOO_MANY = LocalizableMessage.of("request.too-many-guesses-here");
    private static final Set<Integer> WRONG = Set.of(404, 410);

    private final FailedAttempts failedAttempts;
    private final ClientAddress addresses;
    private final SecurityLog log;

    BruteForceFilter(FailedAttempts failedAttempts, ClientAddress addresses, SecurityLog log) {
        this.failedAttempts = failedAttempts;
        this.addresses = addresses;
        this.log = log;
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, AFTER_THE_HEADERS);
    }

    /** What can be guessed at. Who is held up at one door is not at another. */
    private enum Door {
        LINK(1, "act", "confirm", "preferences", "unsubscribe"),
        /** Calendar programs go on asking for what is no more, many of them from one office. */
        FEED(10, "feeds");

        private final int patience;
        private final Set<String> paths;

        Door(int patience, String... paths) {
            this.patience = patience;
            this.paths = Set.of(paths);
        }

        static Door at(RoutingContext context) {
            String first = PlainPath.of(context).substring(1).replaceFirst("/.*", "");
            return Stream.of(values()).filter(door -> door.paths.contains(first)).findFirst().orElse(null);
        }
    }

    private void guard(RoutingContext context) {
        Door door = Door.at(context);
        if (door == null) {
            context.next();
            return;
        }
        String guesser = door + " " + Network.of(addresses.of(context.request()));
        long wait = failedAttempts.secondsToWait(guesser, door.patience);
        if (wait > 0) {
            log.failed(SecurityEventKind.GUESSES_LIMITED, context, door.name());
            refuse(context, wait);
            return;
        }
        context.addEndHandler(ended -> note(context, guesser));
        context.next();
    }

    private static void refuse(RoutingContext context, long wait) {
        context.response().setStatusCode(TOO_MANY_REQUESTS).putHeader("Retry-After", Long.toString(wait));
        List<Locale> accepted = context.acceptableLanguages().stream().map(each -> Locale.forLanguageTag(each.value()))
                .toList();
        if (Door.at(context) == Door.FEED) {
            end(context, "text/plain; charset=utf-8", TOO_MANY.in(Languages.choose(null, accepted)));
        } else {
            end(context, "text/html; charset=utf-8", ErrorPages.page(Problem.of(TOO_MANY_REQUESTS, TOO_MANY), accepted));
        }
    }

    private static void end(RoutingContext context, String type, String body) {
        context.response().putHeader("Content-Type", type).end(body);
    }

    private void note(RoutingContext context, String guesser) {
        if (WRONG.contains(context.response().getStatusCode())) {
            failedAttempts.noteWrong(guesser);
        }
    }
}
