package org.calends.account.person;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a key may be used for. Its account's role decides as well. */
public enum KeyScope {

    /** Looks at what the API and the management addresses show. */
    READ,
    /** Changes what the API changes, but for the account's own ways in. */
    WRITE,
    /** Has the daily check run. */
    RUN,
    /** Calendar programs: everything under {@code /caldav}. */
    CALDAV,
    /** A directory: everything under {@code /scim}. It keeps accounts, so it is never meant where nothing was said. */
    SCIM;

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern CALENDARS = Pattern.compile("/(caldav|\\.well-known/caldav)(/.*)?");
    private static final Pattern DIRECTORY = Pattern.compile("/scim(/.*)?");
    private static final Pattern RUNS = Pattern.compile("/api/check-runs(/.*)?");
    /** Computes and stores nothing. */
    private static final Pattern QUESTIONS = Pattern.compile("/api/(periods|subscriptions/preview)/?");
    private static final Pattern WAYS_IN = Pattern
            .compile("/api/account(/(password|email|sessions|keys|second-factor)(/.*)?)?/?");

    /**
     * @param path without matrix parameters and escapes
     * @return what a key needs there; empty where no key is let in, so that one that was stolen makes no further way in
     */
    public static Optional<KeyScope> needed(String method, String path) {
        if (CALENDARS.matcher(path).matches()) {
            return Optional.of(CALDAV);
        }
        if (DIRECTORY.matcher(path).matches()) {
            return Optional.of(SCIM);
        }
        if (SAFE.contains(method) || QUESTIONS.matcher(path).matches()) {
            return Optional.of(READ);
        }
        if (WAYS_IN.matcher(path).matches()) {
            return Optional.empty();
        }
        return Optional.of(RUNS.matcher(path).matches() ? RUN : WRITE);
    }

    /** @return what a key is for of which nothing was said */
    public static Set<KeyScope> unsaid() {
        return EnumSet.complementOf(EnumSet.of(SCIM));
    }

    /** @return in one text; null for all but SCIM */
    static String text(Collection<KeyScope> scopes) {
        return scopes == null || scopes.isEmpty() ? null
                : EnumSet.copyOf(scopes).stream().map(KeyScope::name).collect(Collectors.joining(","));
    }

    static Set<KeyScope> of(String text) {
        return text == null ? unsaid()
                : Stream.of(text.split(",")).map(KeyScope::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(KeyScope.class)));
    }
}
