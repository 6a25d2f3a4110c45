package org.calends.reminder.delivery;

import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.outbox.DeliveryOutcome;

import io.micrometer.core.instrument.Metrics;

/** Counts deliveries by channel, by how they ended, and by the class of the server's answer (RFC 5321, 4.2.1). */
final class DeliveryMetrics {

    private static final int CLASS = 100;

    private DeliveryMetrics() {
    }

    static void count(DeliveryOutcome outcome) {
        DeliveryAttempt attempt = outcome.attempt();
        Metrics.counter("calends.deliveries", "channel", outcome.parcel().channel().name(), "outcome", attempt.outcome().name(),
                "reply", replyClass(attempt.code())).increment();
    }

    /** @return such as {@code 2xx}, or {@code none} where no server answered */
    static String replyClass(Integer code) {
        return code == null ? "none" : code / CLASS + "xx";
    }
}
