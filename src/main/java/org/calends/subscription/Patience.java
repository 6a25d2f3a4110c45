package org.calends.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Limits how often strangers may ask: each network address, and all together, since addresses are cheap. In one process;
 * several replicas allow as many times more.
 */
@ApplicationScoped
class Patience {

    private static final int MOST_OF_ONE = 20;
    private static final int MOST_OF_ALL = 300;
    private static final int ASKERS = 10_000;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final String ALL = "";

    private final Clock clock;
    private final Cache<String, Deque<Instant>> lately = Caffeine.newBuilder().maximumSize(ASKERS).build();

    Patience(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param asker the address that the connection comes from
     * @return zero when it may go ahead, and it is counted; or how long to wait
     */
    synchronized Duration waitFor(String asker) {
        Instant now = clock.instant();
        Duration wait = Duration.ofSeconds(Math.max(waitOf(asker, MOST_OF_ONE, now), waitOf(ALL, MOST_OF_ALL, now)));
        if (wait.isZero()) {
            of(asker).addLast(now);
            of(ALL).addLast(now);
        }
        return wait;
    }

    private long waitOf(String asker, int most, Instant now) {
        Deque<Instant> asked = of(asker);
        asked.removeIf(at -> !at.plus(WINDOW).isAfter(now) || at.isAfter(now));
        return asked.size() < most ? 0 : Duration.between(now, asked.peekFirst().plus(WINDOW)).toSeconds() + 1;
    }

    private Deque<Instant> of(String asker) {
        return lately.get(asker, nobody -> new ArrayDeque<>());
    }
}
