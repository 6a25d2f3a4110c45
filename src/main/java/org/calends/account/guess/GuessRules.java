package org.calends.account.guess;

import java.time.Duration;

/**
 * What wrong guesses cost.
 *
 * @param free how many cost nothing
 * @param first how long the next one has to wait; each further one twice as long
 * @param longest where that ends
 * @param forgetting how long until one guess is forgotten
 */
record GuessRules(int free, Duration first, Duration longest, Duration forgetting) {

    private static final int MANY_DOUBLINGS = 30;

    /** @return the time from this many guesses to the next */
    Duration delayAfter(int guesses) {
        if (guesses < free) {
            return Duration.ZERO;
        }
        Duration delay = first.multipliedBy(1L << Math.min(guesses - free, MANY_DOUBLINGS));
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}
