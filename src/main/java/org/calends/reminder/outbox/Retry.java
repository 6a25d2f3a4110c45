package org.calends.reminder.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.calends.reminder.ledger.ReminderState;

/**
 * When to try again. Quicker than one mail server with another (RFC 5321, 4.5.4.1), since this is the organisation's own relay.
 *
 * @param first the pause after the first try; later ones are longer
 * @param spread from 0 to 1: moves each wait by up to a fifth, so that a thousand mails do not come back at once
 */
record Retry(Duration first, double spread) {

    /** How many times the first pause; of one minute, they are an hour in the end. */
    private static final List<Integer> LADDER = List.of(1, 2, 5, 10, 15, 30, 60);
    private static final double JITTER = 0.2;

    /** @param nextAt null when there is no next time */
    record Verdict(ReminderState state, Instant nextAt) {
    }

    /** @param attempts how many tries were held against the reminder, this one included */
    Verdict after(Outcome outcome, int attempts, Instant now, Instant notAfter) {
        return switch (outcome) {
            case ACCEPTED -> new Verdict(ReminderState.SENT, null);
            case PERMANENT, DEAD_ADDRESS -> new Verdict(ReminderState.FAILED, null);
            case SYSTEM -> new Verdict(ReminderState.PENDING, now.plus(jittered(first)));
            case TEMPORARY, UNKNOWN -> again(attempts, now, notAfter);
        };
    }

    private Verdict again(int attempts, Instant now, Instant notAfter) {
        Instant next = now.plus(jittered(first.multipliedBy(LADDER.get(Math.min(attempts, LADDER.size()) - 1))));
        return next.isAfter(notAfter) ? new Verdict(ReminderState.FAILED, null) : new Verdict(ReminderState.PENDING, next);
    }

    private Duration jittered(Duration wait) {
        return wait.plusMillis(Math.round(wait.toMillis() * JITTER * spread));
    }
}
