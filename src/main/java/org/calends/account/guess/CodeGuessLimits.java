package org.calends.account.guess;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import org.calends.expiry.ClockTicker;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Counts guesses at codes of six digits. Who comes as far knows the password, so those of one account are counted wherever they
 * come from; but a browser that was here before by itself, so that its person gets in beside a thief of the password.
 */
@Singleton
public class CodeGuessLimits {

    private static final int GUESSERS = 100_000;
    /** A hundred codes of a million in a day. */
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(1);

    private final Clock clock;
    private final GuessRules rules;
    private final Cache<String, GuessBucket> guessers;

    CodeGuessLimits(Clock clock, SignInSettings settings) {
        this.clock = clock;
        this.rules = new GuessRules(settings.freeGuesses(), settings.firstDelay(), LONGEST, LONGEST);
        this.guessers = Caffeine.newBuilder().maximumSize(GUESSERS).expireAfterAccess(KEPT).ticker(new ClockTicker(clock))
                .build();
    }

    /**
     * Counts one before anybody looks at it.
     *
     * @param device of a browser that has signed in to this account before, or null
     * @throws TooManyGuessesException when it may not be looked at yet; it is not counted then
     */
    public void take(String username, String device) {
        Duration wait = bucket(username, device).take(clock.instant(), Duration.ZERO);
        if (!wait.isZero()) {
            throw new TooManyGuessesException(wait);
        }
    }

    /** Whoever knows the code begins again. */
    public void wasRight(String username, String device) {
        bucket(username, device).reset();
    }

    private GuessBucket bucket(String username, String device) {
        return guessers.get(username + (device == null ? "" : " device " + device), key -> new GuessBucket(rules));
    }
}
