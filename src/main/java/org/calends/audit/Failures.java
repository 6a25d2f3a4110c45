package org.calends.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.calends.audit.SecurityEventKind.Outcome;

/**
 * What strangers can cause waits here for at most a minute and is written down together: one line for each kind, person and
 * network, with a count. However many they send, the log grows by a bounded number of lines.
 */
@Singleton
class Failures {

    /** Different lines at a time. What comes on top is counted in one line of its kind, without person and network. */
    static final int LINES = 60;
    /** Lines of a day, of which each tells one kind, person and network; after that only the kinds are told apart. */
    static final int LINES_A_DAY = 10_000;

    private static final String MANY = "several";

    private final Clock clock;
    private Map<Key, Count> waiting = new LinkedHashMap<>();
    private LocalDate day = LocalDate.MIN;
    private int linesOfTheDay;

    Failures(Clock clock) {
        this.clock = clock;
    }

    private record Key(SecurityEventKind kind, String who, String network, String subject, String detail) {
    }

    private record Count(Instant first, String address, int times) {

        Count more() {
            return new Count(first, address, times + 1);
        }
    }

    /** @return whether this is the first of its line */
    synchronized boolean add(SecurityEventKind kind, Caller caller, String subject, String detail) {
        Key key = room(new Key(kind, caller.who(), Network.of(caller.address()), subject, detail));
        Count count = waiting.merge(key, new Count(clock.instant(), key.network().equals(MANY) ? MANY : addressOf(caller), 1),
                (known, one) -> known.more());
        return count.times() == 1;
    }

    /** Puts back what could not be written, to be tried again. */
    synchronized void restore(List<SecurityEvent> unwritten) {
        for (SecurityEvent event : unwritten) {
            Key key = new Key(event.kind(), event.who(), event.address().equals(MANY) ? MANY : Network.of(event.address()),
                    event.subject(), event.detail());
            waiting.merge(key, new Count(event.happenedAt(), event.address(), event.times()),
                    (later, earlier) -> new Count(earlier.first(), earlier.address(), earlier.times() + later.times()));
        }
    }

    private static String addressOf(Caller caller) {
        return caller.address() == null ? Network.UNKNOWN : caller.address();
    }

    private Key room(Key key) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (!today.equals(day)) {
            day = today;
            linesOfTheDay = 0;
        }
        if (waiting.containsKey(key)) {
            return key;
        }
        boolean room = waiting.size() < LINES && linesOfTheDay < LINES_A_DAY;
        linesOfTheDay++;
        return room ? key : new Key(key.kind(), null, MANY, null, null);
    }

    /** Empties what waits. */
    synchronized List<SecurityEvent> take() {
        List<SecurityEvent> taken = new ArrayList<>();
        waiting.forEach((key, count) -> taken.add(new SecurityEvent(count.first(), key.kind(), Outcome.FAILURE,
                new Caller(key.who(), count.address()), key.subject(), key.detail(), count.times())));
        waiting = new LinkedHashMap<>();
        return taken;
    }
}
