package org.calends.web.security;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import org.calends.expiry.RateLimiter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts wrong guesses at secret addresses, by the network that they come from. */
@Singleton
class FailedAttempts {

    private static final int GUESSERS = 50_000;

    private final RateLimiter limiter;
    private final int perMinute;

    /** @param perMinute how many wrong guesses an address has in a minute */
    FailedAttempts(Clock clock, @ConfigProperty(name = "calends.guesses-per-minute") int perMinute) {
        this.limiter = new RateLimiter(clock, Duration.ofMinutes(1), GUESSERS);
        this.perMinute = perMinute;
    }

    void noteWrong(String guesser) {
        limiter.count(guesser);
    }

    /**
     * @param patience how many times the usual number is allowed
     * @return 0 while there are guesses left
     */
    long secondsToWait(String guesser, int patience) {
        return RateLimiter.seconds(limiter.waitFor(guesser, (long) perMinute * patience));
    }
}
