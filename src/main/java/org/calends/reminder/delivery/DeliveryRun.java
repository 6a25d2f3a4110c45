package org.calends.reminder.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.calends.reminder.delivery.Courier.Line;
import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.calends.reminder.outbox.DeliveryCounts;
import org.calends.reminder.outbox.DeliveryOutcome;
import org.calends.reminder.outbox.Outbox;
import org.calends.reminder.outbox.OutgoingMessage;
import org.jboss.logging.Logger;

/**
 * One emptying of the outbox by one channel. Ends early when its server lets nothing through: the next round finds out whether
 * it does.
 */
final class DeliveryRun<M> {

    private static final Logger LOG = Logger.getLogger(DeliveryRun.class);
    /** Few, so that a process that dies holds little back for the length of a lease; enough to take them cheaply. */
    private static final int BATCH = 40;

    private final Clock clock;
    private final Courier<M> courier;
    private final Outbox outbox;
    private final AttemptRecorder attemptRecorder;
    private final BooleanSupplier stopping;
    private final LocalDate urgentThrough;
    private final boolean settled;
    private volatile boolean broken;
    private volatile boolean exhausted;

    /**
     * @param urgentThrough see {@link DeliveryHold}
     * @param settled whether changes that are still coming in are waited for
     */
    DeliveryRun(Clock clock, Courier<M> courier, Outbox outbox, AttemptRecorder attemptRecorder, BooleanSupplier stopping,
            LocalDate urgentThrough, boolean settled) {
        this.settled = settled;
        this.clock = clock;
        this.courier = courier;
        this.outbox = outbox;
        this.attemptRecorder = attemptRecorder;
        this.stopping = stopping;
        this.urgentThrough = urgentThrough;
    }

    boolean hasMore() {
        return !broken && !exhausted && !stopping.getAsBoolean();
    }

    DeliveryCounts firstBatch(Line<M> line) {
        try (line) {
            return batch(line);
        }
    }

    DeliveryCounts allBatches(Line<M> line) {
        DeliveryCounts deliveryCounts = DeliveryCounts.NOTHING;
        try (line) {
            while (hasMore()) {
                deliveryCounts = deliveryCounts.plus(batch(line));
            }
        }
        return deliveryCounts;
    }

    private DeliveryCounts batch(Line<M> line) {
        int allowed = courier.allowance(BATCH);
        long asked = System.nanoTime();
        List<OutgoingMessage> parcels = allowed == 0 ? List.of()
                : outbox.take(courier.channel(), allowed, urgentThrough, settled);
        courier.giveBack(allowed - parcels.size());
        exhausted = parcels.isEmpty();
        DeliveryCounts deliveryCounts = DeliveryCounts.NOTHING;
        for (OutgoingMessage outgoingMessage : parcels) {
            if (broken || stopping.getAsBoolean() || isLate(asked)) {
                outbox.putBack(outgoingMessage);
            } else {
                deliveryCounts = deliveryCounts.plus(deliver(outgoingMessage, line));
            }
        }
        return deliveryCounts;
    }

    /** What is begun late might still be on its way when the lease ends and somebody else sends it too. */
    private boolean isLate(long asked) {
        return Duration.ofNanos(System.nanoTime() - asked).compareTo(outbox.lease().dividedBy(4)) > 0;
    }

    private DeliveryCounts deliver(OutgoingMessage outgoingMessage, Line<M> line) {
        DeliveryAttempt deliveryAttempt = attempt(outgoingMessage, line);
        attemptRecorder.record(new DeliveryOutcome(outgoingMessage, deliveryAttempt));
        courier.beat();
        broken |= deliveryAttempt.outcome() == Outcome.SYSTEM;
        int reminders = outgoingMessage.items().size();
        return deliveryAttempt.outcome() == Outcome.ACCEPTED ? new DeliveryCounts(reminders, 0)
                : new DeliveryCounts(0, reminders);
    }

    /** A message that cannot be written fails by itself, where everyone can see it, and keeps no other back. */
    private DeliveryAttempt attempt(OutgoingMessage outgoingMessage, Line<M> line) {
        M message;
        try {
            message = courier.compose(outgoingMessage);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The message %s cannot be written", outgoingMessage.messageId());
            return ended(clock.instant(), Outcome.PERMANENT, "The message cannot be written: " + e);
        }
        DeliveryAttempt deliveryAttempt = send(message, outgoingMessage.messageId(), line);
        courier.circuitBreaker().note(deliveryAttempt);
        return deliveryAttempt;
    }

    /** A courier that fails by itself cannot say whether the message has left. */
    private DeliveryAttempt send(M message, String messageId, Line<M> line) {
        Instant started = clock.instant();
        try {
            return line.send(message, messageId);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Sending the message %s failed by itself", messageId);
            return ended(started, Outcome.UNKNOWN, "Sending failed: " + e);
        }
    }

    private DeliveryAttempt ended(Instant started, Outcome outcome, String words) {
        return new DeliveryAttempt(started, clock.instant(), outcome, words);
    }
}
