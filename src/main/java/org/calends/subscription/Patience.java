package org.calends.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Limits how often strangers may ask, all together: an address that a proxy reports can be forged, a total cannot. In one
 * process; several replicas allow as many times more.
 */
@ApplicationScoped
class Patience {

    private static final int MOST = 30;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Clock clock;
    private final Deque<Instant> lately = new ArrayDeque<>();

    Patience(Clock clock) {
        this.clock = clock;
    }

    /** @return zero when it may go ahead, or how long to wait */
    synchronized Duration waitFor() {
        Instant now = clock.instant();
        lately.removeIf(at -> !at.plus(WINDOW).isAfter(now) || at.isAfter(now));
        if (lately.size() >= MOST) {
            return Duration.between(now, lately.peekFirst().plus(WINDOW));
        }
        lately.addLast(now);
        return Duration.ZERO;
    }
}
