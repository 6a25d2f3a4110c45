package org.calends.account.guess;

import java.time.Duration;
import java.time.Instant;

/**
 * The guesses of one kind from one place. Each is counted before anybody looks whether it is right, and gets a turn: a moment
 * before which it is not looked at. Guesses that arrive together get turns one after the other.
 */
final class GuessBucket {

    private final GuessRules rules;
    private int guesses;
    private Instant forgottenUntil = Instant.MIN;
    private Instant nextTurn = Instant.MIN;

    GuessBucket(GuessRules rules) {
        this.rules = rules;
    }

    /**
     * Counts one guess, if it may have a turn.
     *
     * @param patience how long a guess may wait at most
     * @return how long it has to wait for its turn; more than the patience means that it has none and was not counted
     */
    synchronized Duration take(Instant now, Duration patience) {
        forget(now);
        Duration wait = now.isBefore(nextTurn) ? Duration.between(now, nextTurn) : Duration.ZERO;
        if (wait.compareTo(patience.plus(rules.longest())) > 0) {
            wait = Duration.ZERO; // the clock was set back
        }
        if (wait.compareTo(patience) <= 0) {
            guesses++;
            nextTurn = now.plus(wait).plus(rules.delayAfter(guesses));
        }
        return wait;
    }

    private void forget(Instant now) {
        if (guesses == 0 || now.isBefore(forgottenUntil)) {
            forgottenUntil = now;
            return;
        }
        long forgotten = Duration.between(forgottenUntil, now).dividedBy(rules.forgetting());
        guesses = (int) Math.max(0, guesses - forgotten);
        forgottenUntil = guesses == 0 ? now : forgottenUntil.plus(rules.forgetting().multipliedBy(forgotten));
    }

    /** One guess was right, and it does not count. */
    synchronized void giveBack() {
        guesses = Math.max(0, guesses - 1);
        if (rules.delayAfter(guesses).isZero()) {
            nextTurn = Instant.MIN;
        }
    }

    /** Whoever knows the secret has the free guesses again. */
    synchronized void reset() {
        guesses = 0;
        nextTurn = Instant.MIN;
    }
}
