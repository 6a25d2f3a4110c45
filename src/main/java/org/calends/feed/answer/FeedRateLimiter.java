package org.calends.feed.answer;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Singleton;

import org.calends.feed.format.FeedSettings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * How often one address may be fetched. Counts addresses that do not exist just the same, so that being refused tells nothing.
 */
@Singleton
class FeedRateLimiter {

    private static final int ADDRESSES = 50_000;
    private static final long MINUTE = TimeUnit.MINUTES.toMillis(1);

    private final Clock clock;
    private final int perMinute;
    private final Cache<String, Minute> minutes = Caffeine.newBuilder().maximumSize(ADDRESSES).build();

    FeedRateLimiter(Clock clock, FeedSettings settings) {
        this.clock = clock;
        this.perMinute = settings.requestsPerMinute();
    }

    private record Minute(long number, AtomicInteger requests) {
    }

    /** @return 0 when this request may be answered, and counts it */
    long secondsToWait(String secret) {
        long now = clock.millis();
        long number = now / MINUTE;
        Minute minute = minutes.getIfPresent(secret);
        if (minute == null || minute.number() != number) {
            minute = new Minute(number, new AtomicInteger());
            minutes.put(secret, minute);
        }
        boolean allowed = minute.requests().incrementAndGet() <= perMinute;
        return allowed ? 0 : TimeUnit.MILLISECONDS.toSeconds((number + 1) * MINUTE - now) + 1;
    }
}
