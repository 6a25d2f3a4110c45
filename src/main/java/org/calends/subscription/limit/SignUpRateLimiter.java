package org.calends.subscription.limit;

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
 * what holds over several replicas is {@link ConfirmationLimit}.
 */
@ApplicationScoped
public class SignUpRateLimiter {

    static final int MOST_OF_ONE = 20;
    static final int MOST_OF_ALL = 300;
    private static final int ASKERS = 10_000;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private final Clock clock;
    /** Apart from the askers, of whom those who have not come for the longest time are forgotten when there are many. */
    private final Deque<Instant> all = new ArrayDeque<>();
    private final Cache<String, Deque<Instant>> lately = Caffeine.newBuilder().maximumSize(ASKERS).build();

    SignUpRateLimiter(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param asker the network that the request comes from
     * @return zero when it may go ahead, and it is counted; or how long to wait
     */
    public synchronized Duration waitFor(String asker) {
        Instant now = clock.instant();
        Duration wait = Duration.ofSeconds(Math.max(waitOf(of(asker), MOST_OF_ONE, now), waitOf(all, MOST_OF_ALL, now)));
        if (wait.isZero()) {
            of(asker).addLast(now);
            all.addLast(now);
        }
        return wait;
    }

    private static long waitOf(Deque<Instant> asked, int most, Instant now) {
        asked.removeIf(at -> !at.plus(WINDOW).isAfter(now) || at.isAfter(now));
        return asked.size() < most ? 0 : Duration.between(now, asked.peekFirst().plus(WINDOW)).toSeconds() + 1;
    }

    private Deque<Instant> of(String asker) {
        return lately.get(asker, nobody -> new ArrayDeque<>());
    }
}
