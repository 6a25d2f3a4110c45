package org.calends.account.guess;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Turns for those who come when all others are given away for as long as anybody waits: each is looked at when that time is
 * over. So whoever knows the secret is not refused because others guess beside them. There are places for a crowd, and as
 * many turns as keep guessing hopeless; when they are used up, they come back one by one.
 */
final class GuessOverflow {

    private final int places;
    private final Deque<Instant> ends = new ArrayDeque<>();
    private final GuessBucket turns;

    /**
     * @param places for those who wait at the same time
     * @param turns how many there are
     * @param each how long until one of them comes back
     */
    GuessOverflow(int places, int turns, Duration each) {
        this.places = places;
        this.turns = new GuessBucket(new GuessRules(turns, each, each, each));
    }

    /**
     * @param patience how long everybody waits here
     * @return whether there is a turn when the patience is over
     */
    synchronized boolean take(Instant now, Duration patience) {
        Instant end = now.plus(patience);
        ends.removeIf(other -> !now.isBefore(other) || other.isAfter(end)); // after: the clock was set back
        if (ends.size() >= places || !turns.take(now, Duration.ZERO).isZero()) {
            return false;
        }
        ends.add(end);
        return true;
    }
}
