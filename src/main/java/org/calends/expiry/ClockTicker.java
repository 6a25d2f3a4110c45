package org.calends.expiry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.github.benmanes.caffeine.cache.Ticker;

/** Lets caches measure time by the injected clock, so that what they forget is forgotten when that clock says so. */
public final class ClockTicker implements Ticker {

    private final Clock clock;
    private final Instant start;

    public ClockTicker(Clock clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    /** @return nanoseconds since this was made, which fit for 292 years to either side */
    @Override
    public long read() {
        return Duration.between(start, clock.instant()).toNanos();
    }
}
