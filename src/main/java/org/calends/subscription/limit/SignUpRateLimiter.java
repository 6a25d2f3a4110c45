package org.calends.subscription.limit;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.expiry.RateLimiter;

/**
 * Limits how often strangers may ask: each network address, and all together, since addresses are cheap. In one process;
 * what holds over several replicas is {@link ConfirmationLimit}.
 */
@ApplicationScoped
public class SignUpRateLimiter {

    static final int MOST_OF_ONE = 20;
    static final int MOST_OF_ALL = 300;
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int ASKERS = 10_000;
    private static final String ALL = "all";

    private final RateLimiter ofOne;
    /** By itself, so that it is not forgotten over many askers. */
    private final RateLimiter ofAll;

    SignUpRateLimiter(Clock clock) {
        this.ofOne = new RateLimiter(clock, WINDOW, ASKERS);
        this.ofAll = new RateLimiter(clock, WINDOW, 1);
    }

    /**
     * @param asker the network that the request comes from
     * @return zero when it may go ahead, and it is counted; or how long to wait
     */
    public synchronized Duration waitFor(String asker) {
        Duration ofAsker = ofOne.waitFor(asker, MOST_OF_ONE);
        Duration ofEverybody = ofAll.waitFor(ALL, MOST_OF_ALL);
        Duration wait = ofAsker.compareTo(ofEverybody) > 0 ? ofAsker : ofEverybody;
        if (wait.isZero()) {
            ofOne.count(asker);
            ofAll.count(ALL);
        }
        return wait;
    }
}
