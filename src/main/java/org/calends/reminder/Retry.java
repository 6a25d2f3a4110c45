package org.calends.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.calends.reminder.Attempt.Outcome;

/**
 * When to try again. Quicker than one mail server with another (RFC 5321, 4.5.4.1), since this is the organisation's own relay.
 *
 * @param spread from 0 to 1: moves each wait by up to a fifth, so that a thousand mails do not come back at once
 */
record Retry(double spread) {

    private static final List<Duration> LADDER = Stream.of(1, 2, 5, 10, 15, 30, 60).map(Duration::ofMinutes).toList();
    private static final Duration SYSTEM_PAUSE = Duration.ofMinutes(1);
    private static final double JITTER = 0.2;

    /** @param nextAt null when there is no next time */
    record Verdict(ReminderState state, Instant nextAt) {
    }

    /** @param attempts how many tries were held against the reminder, this one included */
    Verdict after(Outcome outcome, int attempts, Instant now, Instant notAfter) {
        return switch (outcome) {
            case ACCEPTED -> new Verdict(ReminderState.SENT, null);
            case PERMANENT, DEAD_ADDRESS -> new Verdict(ReminderState.FAILED, null);
            case SYSTEM -> new Verdict(ReminderState.PENDING, now.plus(jittered(SYSTEM_PAUSE)));
            case TEMPORARY, UNKNOWN -> again(attempts, now, notAfter);
        };
    }

    private Verdict again(int attempts, Instant now, Instant notAfter) {
        Instant next = now.plus(jittered(LADDER.get(Math.min(attempts, LADDER.size()) - 1)));
        return next.isAfter(notAfter) ? new Verdict(ReminderState.FAILED, null) : new Verdict(ReminderState.PENDING, next);
    }

    private Duration jittered(Duration wait) {
        return wait.plusMillis(Math.round(wait.toMillis() * JITTER * spread));
    }
}
