package org.calends.web.security;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Counts wrong guesses at secret addresses, by the network that they come from. In one process;
 * several replicas allow as many times more.
 */
@Singleton
class FailedAttempts {

    private static final int GUESSERS = 50_000;
    private static final long WINDOW = Duration.ofMinutes(1).toMillis();

    private final Clock clock;
    private final int perMinute;
    private final Cache<String, Minute> minutes = Caffeine.newBuilder().maximumSize(GUESSERS).build();

    /** @param perMinute how many wrong guesses an address has in a minute */
    FailedAttempts(Clock clock, @ConfigProperty(name = "calends.guesses-per-minute") int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    private record Minute(long number, AtomicInteger wrong) {
    }

    void noteWrong(String guesser) {
        long number = clock.millis() / WINDOW;
        minutes.asMap().compute(guesser, (key, known) -> known == null || known.number() != number
                ? new Minute(number, new AtomicInteger())
                : known).wrong().incrementAndGet();
    }

    /**
     * @param patience how many times the usual number is allowed
     * @return 0 while there are guesses left
     */
    long secondsToWait(String guesser, int patience) {
        Minute minute = minutes.getIfPresent(guesser);
        long now = clock.millis();
        boolean used = minute != null && minute.number() == now / WINDOW && minute.wrong().get() >= perMinute * patience;
        return used ? ((now / WINDOW + 1) * WINDOW - now) / 1000 + 1 : 0;
    }
}
