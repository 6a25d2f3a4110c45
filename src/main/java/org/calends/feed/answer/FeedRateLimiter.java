package org.calends.feed.answer;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import org.calends.expiry.RateLimiter;
import org.calends.feed.format.FeedSettings;

/**
 * How often one address may be fetched. Counts addresses that do not exist just the same, so that being refused tells nothing.
 */
@Singleton
class FeedRateLimiter {

    private static final int ADDRESSES = 50_000;

    private final RateLimiter limiter;
    private final int perMinute;

    FeedRateLimiter(Clock clock, FeedSettings settings) {
        this.limiter = new RateLimiter(clock, Duration.ofMinutes(1), ADDRESSES);
        this.perMinute = settings.requestsPerMinute();
    }

    /** @return 0 when this request may be answered, and counts it */
    long secondsToWait(String secret) {
        return RateLimiter.seconds(limiter.take(secret, perMinute));
    }
}
