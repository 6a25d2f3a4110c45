package org.calends.reminder.outbox;

import java.time.Duration;
import java.time.Instant;

import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.ledger.SendAttempt;

/**
 * What the ledger keeps of a reminder once one try to deliver it has ended.
 *
 * @param nextAt when it is tried again, or null
 * @param attempts how many tries were held against it; what would have befallen any mail is not
 * @param possibleRepeat whether a try ended without our knowing how
 * @param error what the server said, or null once the mail has left
 * @param reply what the server said
 * @param sentAt null unless the mail has left
 * @param retryAt when one that failed is tried once more by itself, or null when that is of no use, or would be too late
 */
record DeliveryResult(ReminderState state, Instant nextAt, int attempts, boolean possibleRepeat, String error, String reply,
        Instant sentAt, Instant retryAt) {

    /** @param taken the reminder as it was before the try */
    static DeliveryResult of(Reminder taken, DeliveryAttempt deliveryAttempt, Retry retry, Instant now) {
        int attempts = taken.attempts() + (deliveryAttempt.outcome() == Outcome.SYSTEM ? 0 : 1);
        Retry.Verdict verdict = retry.after(deliveryAttempt.outcome(), attempts, now, taken.notAfter());
        boolean sent = verdict.state() == ReminderState.SENT;
        String reply = SendAttempt.cut(deliveryAttempt.reply());
        return new DeliveryResult(verdict.state(), verdict.nextAt(), attempts,
                taken.isPossibleRepeat() || deliveryAttempt.outcome() == Outcome.UNKNOWN, sent ? null : reply, reply,
                sent ? now : null, verdict.state() == ReminderState.FAILED ? retryAt(taken, deliveryAttempt, now) : null);
    }

    private static Instant retryAt(Reminder taken, DeliveryAttempt deliveryAttempt, Instant now) {
        Duration wait = deliveryAttempt.refusal() == null ? null : deliveryAttempt.refusal().retryAfter();
        Instant at = wait == null ? null : now.plus(wait);
        return at == null || at.isAfter(taken.notAfter()) ? null : at;
    }
}
