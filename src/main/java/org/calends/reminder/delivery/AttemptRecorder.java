package org.calends.reminder.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import org.calends.reminder.outbox.DeliveryOutcome;
import org.calends.reminder.outbox.Outcomes;
import org.jboss.logging.Logger;

/**
 * Writes down what a server answered to several workers. Whoever comes while others' answers are being written waits,
 * and is then written together with all who wait: under load one commit serves every connection. A worker goes on to its next
 * message only when its last one is written down, so a process that dies leaves no more messages in doubt than it has
 * connections.
 */
final class AttemptRecorder {

    private static final Logger LOG = Logger.getLogger(AttemptRecorder.class);
    private static final List<Duration> PAUSES = Stream.of(1, 2, 4, 8).map(Duration::ofSeconds).toList();

    private final Outcomes outcomes;
    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final Object pen = new Object();

    AttemptRecorder(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** One answer that waits; its state belongs to whoever holds the pen. */
    private static final class Entry {

        private final DeliveryOutcome deliveryOutcome;
        private boolean seen;
        private boolean written;

        Entry(DeliveryOutcome deliveryOutcome) {
            this.deliveryOutcome = deliveryOutcome;
        }
    }

    /** Returns when it is written down. */
    void record(DeliveryOutcome deliveryOutcome) {
        Entry own = new Entry(deliveryOutcome);
        waiting.add(own);
        synchronized (pen) {
            if (!own.seen) {
                writeAllThatWait();
            }
        }
        if (!own.written) {
            recordAlone(deliveryOutcome);
        }
    }

    /** One that cannot be written must not keep the others back: then each tries by itself. */
    private void writeAllThatWait() {
        List<Entry> group = new ArrayList<>();
        for (Entry next = waiting.poll(); next != null; next = waiting.poll()) {
            next.seen = true;
            group.add(next);
        }
        try {
            outcomes.record(group.stream().map(entry -> entry.deliveryOutcome).toList());
            group.forEach(entry -> {
                entry.written = true;
                DeliveryMetrics.count(entry.deliveryOutcome);
            });
        } catch (RuntimeException e) {
            LOG.warnf("How %d messages ended cannot be written down together just now: %s", group.size(), e);
        }
    }

    /** While the database is away for a moment the answer is kept: better written down late than told twice. */
    private void recordAlone(DeliveryOutcome deliveryOutcome) {
        for (Duration pause : PAUSES) {
            try {
                outcomes.record(List.of(deliveryOutcome));
                DeliveryMetrics.count(deliveryOutcome);
                return;
            } catch (RuntimeException e) {
                LOG.warnf("How %s ended (%s) cannot be written down just now: %s", deliveryOutcome.parcel().messageId(),
                        deliveryOutcome.attempt().outcome(), e);
                sleep(pause);
            }
        }
        outcomes.record(List.of(deliveryOutcome));
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
