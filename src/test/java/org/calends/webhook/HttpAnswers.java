package org.calends.webhook;

import org.calends.reminder.ledger.DeliveryAttempt.Outcome;

/** What an answer means (RFC 9110, 15): whose fault it is, and whether to try again. */
final class HttpAnswers {

    private static final int GONE = 410;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;
    private static final int TIMEOUT = 408;

    private HttpAnswers() {
    }

    static Outcome outcomeOf(int status) {
        if (status / 100 == 2) {
            return Outcome.ACCEPTED;
        }
        if (status == GONE) {
            return Outcome.DEAD_ADDRESS;
        }
        boolean later = status / 100 == 5 || status == TIMEOUT || status == TOO_EARLY || status == TOO_MANY;
        return later ? Outcome.TEMPORARY : Outcome.PERMANENT;
    }
}
