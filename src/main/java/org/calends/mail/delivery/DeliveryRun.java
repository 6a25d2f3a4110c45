package org.calends.mail.delivery;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.calends.mail.letter.MailComposer;
import org.calends.mail.smtp.SmtpLine;
import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.calends.reminder.outbox.DeliveryCounts;
import org.calends.reminder.outbox.DeliveryOutcome;
import org.calends.reminder.outbox.Outbox;
import org.calends.reminder.outbox.OutgoingMail;
import org.jboss.logging.Logger;

import io.quarkus.mailer.Mail;

/** One emptying of the outbox. Ends early when the server lets nothing through: the next round finds out whether it does. */
final class DeliveryRun {

    private static final Logger LOG = Logger.getLogger(DeliveryRun.class);
    /** Few, so that a process that dies holds little back for the length of a lease; enough to take them cheaply. */
    private static final int BATCH = 40;

    private final Outbox outbox;
    private final AttemptRecorder attemptRecorder;
    private final MailComposer writer;
    private final CircuitBreaker circuitBreaker;
    private final SendRateLimiter sendRateLimiter;
    private final DeliveryLiveness deliveryLiveness;
    private final BooleanSupplier stopping;
    private final LocalDate urgentThrough;
    private volatile boolean broken;
    private volatile boolean exhausted;

    /** @param urgentThrough see {@link Outbox#take(int, LocalDate)} */
    DeliveryRun(Outbox outbox, AttemptRecorder attemptRecorder, MailComposer writer, CircuitBreaker circuitBreaker,
            SendRateLimiter sendRateLimiter, DeliveryLiveness deliveryLiveness,
            BooleanSupplier stopping, LocalDate urgentThrough) {
        this.urgentThrough = urgentThrough;
        this.attemptRecorder = attemptRecorder;
        this.sendRateLimiter = sendRateLimiter;
        this.deliveryLiveness = deliveryLiveness;
        this.circuitBreaker = circuitBreaker;
        this.outbox = outbox;
        this.writer = writer;
        this.stopping = stopping;
    }

    boolean hasMore() {
        return !broken && !exhausted && !stopping.getAsBoolean();
    }

    DeliveryCounts firstBatch(SmtpLine line, String from) {
        try (line) {
            return batch(line, from);
        }
    }

    DeliveryCounts allBatches(SmtpLine line, String from) {
        DeliveryCounts deliveryCounts = DeliveryCounts.NOTHING;
        try (line) {
            while (hasMore()) {
                deliveryCounts = deliveryCounts.plus(batch(line, from));
            }
        }
        return deliveryCounts;
    }

    private DeliveryCounts batch(SmtpLine line, String from) {
        int allowed = sendRateLimiter.take(BATCH);
        long asked = System.nanoTime();
        List<OutgoingMail> parcels = allowed == 0 ? List.of() : outbox.take(allowed, urgentThrough);
        sendRateLimiter.giveBack(allowed - parcels.size());
        exhausted = parcels.isEmpty();
        DeliveryCounts deliveryCounts = DeliveryCounts.NOTHING;
        for (OutgoingMail outgoingMail : parcels) {
            if (broken || stopping.getAsBoolean() || isLate(asked)) {
                outbox.putBack(outgoingMail);
            } else {
                deliveryCounts = deliveryCounts.plus(deliver(outgoingMail, line, from));
            }
        }
        return deliveryCounts;
    }

    /** What is begun late might still be on its way when the lease ends and somebody else sends it too. */
    private boolean isLate(long asked) {
        return Duration.ofNanos(System.nanoTime() - asked).compareTo(outbox.lease().dividedBy(4)) > 0;
    }

    private DeliveryCounts deliver(OutgoingMail outgoingMail, SmtpLine line, String from) {
        DeliveryAttempt deliveryAttempt = attempt(outgoingMail, line, from);
        attemptRecorder.record(new DeliveryOutcome(outgoingMail, deliveryAttempt));
        deliveryLiveness.beat();
        broken |= deliveryAttempt.outcome() == Outcome.SYSTEM;
        int reminders = outgoingMail.items().size();
        return deliveryAttempt.outcome() == Outcome.ACCEPTED ? new DeliveryCounts(reminders, 0)
                : new DeliveryCounts(0, reminders);
    }

    /** A mail that cannot be written fails by itself, where everyone can see it, and keeps no other back. */
    private DeliveryAttempt attempt(OutgoingMail outgoingMail, SmtpLine line, String from) {
        Mail mail;
        try {
            mail = writer.write(outgoingMail).setFrom(from);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The mail %s cannot be written", outgoingMail.messageId());
            return writer.failure(e);
        }
        DeliveryAttempt deliveryAttempt = line.send(mail, outgoingMail.messageId());
        circuitBreaker.note(deliveryAttempt);
        return deliveryAttempt;
    }
}
