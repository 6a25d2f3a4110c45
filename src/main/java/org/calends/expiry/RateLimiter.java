package org.calends.expiry;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * How often something may happen within any window of so many minutes, for each key by itself. The window slides: no more than
 * the limit happens within it wherever it begins, which a bucket of tokens would not keep to. In one process: several replicas
 * allow as many times more. When there are more keys than are remembered, those seen least are forgotten.
 */
public final class RateLimiter {

    private final Clock clock;
    private final Duration window;
    private final Cache<String, SlidingWindow> windows;

    /** @param mostKeys how many keys are told apart, which bounds what strangers can make us remember */
    public RateLimiter(Clock clock, Duration window, int mostKeys) {
        this.clock = clock;
        this.window = window;
        this.windows = Caffeine.newBuilder().maximumSize(mostKeys).expireAfterAccess(window).ticker(new ClockTicker(clock))
                .build();
    }

    /**
     * @param most how often it may happen within a window
     * @return zero when it may happen, and it is counted; or how long until it may, and it is not
     */
    public Duration take(String key, long most) {
        return in(key, counted -> counted.take(clock.instant(), 1, most) == 1 ? Duration.ZERO
                : counted.waitFor(clock.instant(), most));
    }

    /** @return how many of the wanted ones may happen now; they are counted */
    public int takeUpTo(String key, int wanted, long most) {
        return in(key, counted -> counted.take(clock.instant(), wanted, most));
    }

    /** Counts what has happened, be it too often or not. */
    public void count(String key) {
        in(key, counted -> counted.take(clock.instant(), 1, Long.MAX_VALUE));
    }

    /** @return how long until it may happen; zero when it may now. Counts nothing. */
    public Duration waitFor(String key, long most) {
        return in(key, counted -> counted.waitFor(clock.instant(), most));
    }

    /** What was counted and did not happen. */
    public void giveBack(String key, int unused) {
        in(key, counted -> {
            counted.giveBack(unused);
            return null;
        });
    }

    /** @return in whole seconds, as Retry-After says it (RFC 9110, 10.2.3): no earlier, and 0 only when there is no wait */
    public static long seconds(Duration wait) {
        return wait.plusNanos(999_999_999).toSeconds();
    }

    private <T> T in(String key, Function<SlidingWindow, T> use) {
        SlidingWindow counted = windows.get(key, first -> new SlidingWindow(window));
        synchronized (counted) {
            return use.apply(counted);
        }
    }
}
