package org.calends.mail.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.calends.background.Bulkhead;
import org.calends.background.Bulkheads;
import org.calends.mail.letter.MailComposer;
import org.calends.mail.smtp.MailRoute;
import org.calends.mail.smtp.MailServer;
import org.calends.mail.smtp.SmtpLine;
import org.calends.reminder.outbox.Courier;
import org.calends.reminder.outbox.DeliveryCounts;
import org.calends.reminder.outbox.Outbox;
import org.calends.reminder.outbox.Outcomes;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;

/**
 * Empties the ledger's outbox: several workers, each with a line of its own to the mail server. One delivery at a time in this
 * process; between processes the ledger's leases keep order.
 */
@ApplicationScoped
class MailDelivery implements Courier {

    private static final Logger LOG = Logger.getLogger(MailDelivery.class);

    private final Clock clock;
    private final MailSettings settings;
    private final MailRoute route;
    private final Outbox outbox;
    private final AttemptRecorder attemptRecorder;
    private final MailComposer writer;
    private final ConfirmationMails confirmations;
    private final AccountMails accountMails;
    private final CircuitBreaker circuitBreaker;
    private final SendRateLimiter sendRateLimiter;
    private final DeliveryLiveness deliveryLiveness;
    private final ClockWatch clockWatch;
    private final Bulkhead threads;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean stopping;

    MailDelivery(Clock clock, MailSettings settings, MailRoute route, Outbox outbox, Outcomes outcomes,
            MailComposer writer, ConfirmationMails confirmations, AccountMails accountMails, CircuitBreaker circuitBreaker,
            SendRateLimiter sendRateLimiter, DeliveryLiveness deliveryLiveness,
            ClockWatch clockWatch, Bulkheads threads) {
        this.clockWatch = clockWatch;
        this.sendRateLimiter = sendRateLimiter;
        this.deliveryLiveness = deliveryLiveness;
        this.circuitBreaker = circuitBreaker;
        this.clock = clock;
        this.settings = settings;
        this.route = route;
        this.outbox = outbox;
        this.attemptRecorder = new AttemptRecorder(outcomes);
        this.writer = writer;
        this.confirmations = confirmations;
        this.accountMails = accountMails;
        this.threads = threads.build("delivery", settings.connections());
    }

    @Override
    public DeliveryCounts deliverAfter(Runnable check) {
        turn.lock();
        try {
            check.run();
            return deliverDue();
        } finally {
            turn.unlock();
        }
    }

    /** By the timer. */
    DeliveryCounts deliverUnlessBusy() {
        deliveryLiveness.beat();
        if (!circuitBreaker.mayTry() || !turn.tryLock()) {
            return DeliveryCounts.NOTHING;
        }
        try {
            return deliverDue();
        } finally {
            turn.unlock();
        }
    }

    private DeliveryCounts deliverDue() {
        outbox.releaseExpired();
        outbox.retryRefused();
        Optional<MailServer> server = route.server();
        if (server.isEmpty() || stopping) {
            return DeliveryCounts.NOTHING;
        }
        accountMails.deliver(line(server.get()), server.get().from());
        DeliveryCounts deliveryCounts = deliver(server.get());
        if (circuitBreaker.mayTry()) {
            confirmations.deliver(line(server.get()), server.get().from());
        }
        return deliveryCounts;
    }

    /** The first worker tries alone: when nothing gets through, or little is to be done, no other is needed. */
    private DeliveryCounts deliver(MailServer server) {
        DeliveryRun deliveryRun = new DeliveryRun(outbox, attemptRecorder, writer, circuitBreaker, sendRateLimiter,
                deliveryLiveness, () -> stopping,
                clockWatch.urgentThrough());
        DeliveryCounts deliveryCounts = deliveryRun.firstBatch(line(server), server.from());
        if (!deliveryRun.hasMore()) {
            return deliveryCounts;
        }
        List<Future<DeliveryCounts>> others = new ArrayList<>();
        for (int i = 0; i < settings.connections(); i++) {
            others.add(CompletableFuture.supplyAsync(() -> deliveryRun.allBatches(line(server), server.from()), threads));
        }
        for (Future<DeliveryCounts> other : others) {
            deliveryCounts = deliveryCounts.plus(result(other));
        }
        return deliveryCounts;
    }

    private SmtpLine line(MailServer server) {
        return new SmtpLine(server, new SmtpLine.Limits(settings.connectTimeout(), settings.readTimeout(),
                outbox.lease().dividedBy(2)), clock);
    }

    private static DeliveryCounts result(Future<DeliveryCounts> worker) {
        try {
            return worker.get();
        } catch (ExecutionException e) {
            LOG.error("A delivery worker stopped; what it held is taken over when its lease ends", e.getCause());
            return DeliveryCounts.NOTHING;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DeliveryCounts.NOTHING;
        }
    }

    /** What is being sent is sent to its end and written down; nothing new is begun. */
    void finishBeforeStopping(@Observes ShutdownEvent stop) {
        stopping = true;
        turn.lock();
        turn.unlock();
    }
}
