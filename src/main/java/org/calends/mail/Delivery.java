package org.calends.mail;

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
import org.calends.reminder.Courier;
import org.calends.reminder.Delivered;
import org.calends.reminder.Outbox;
import org.calends.reminder.Outcomes;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;

/**
 * Empties the ledger's outbox: several workers, each with a line of its own to the mail server. One delivery at a time in this
 * process; between processes the ledger's leases keep order.
 */
@ApplicationScoped
class Delivery implements Courier {

    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final Clock clock;
    private final MailSettings settings;
    private final MailRoute route;
    private final Outbox outbox;
    private final Recorder recorder;
    private final LetterWriter writer;
    private final ConfirmationMails confirmations;
    private final Circuit circuit;
    private final Pace pace;
    private final Pulse pulse;
    private final ClockWatch clockWatch;
    private final Bulkhead threads;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean stopping;

    Delivery(Clock clock, MailSettings settings, MailRoute route, Outbox outbox, Outcomes outcomes,
            LetterWriter writer, ConfirmationMails confirmations, Circuit circuit, Pace pace, Pulse pulse,
            ClockWatch clockWatch, Bulkheads threads) {
        this.clockWatch = clockWatch;
        this.pace = pace;
        this.pulse = pulse;
        this.circuit = circuit;
        this.clock = clock;
        this.settings = settings;
        this.route = route;
        this.outbox = outbox;
        this.recorder = new Recorder(outcomes);
        this.writer = writer;
        this.confirmations = confirmations;
        this.threads = threads.build("delivery", settings.connections());
    }

    @Override
    public Delivered deliverAfter(Runnable check) {
        turn.lock();
        try {
            check.run();
            return deliverDue();
        } finally {
            turn.unlock();
        }
    }

    /** By the timer. */
    Delivered deliverUnlessBusy() {
        pulse.beat();
        if (!circuit.mayTry() || !turn.tryLock()) {
            return Delivered.NOTHING;
        }
        try {
            return deliverDue();
        } finally {
            turn.unlock();
        }
    }

    private Delivered deliverDue() {
        outbox.releaseExpired();
        outbox.retryRefused();
        Optional<MailServer> server = route.server();
        if (server.isEmpty() || stopping) {
            return Delivered.NOTHING;
        }
        Delivered delivered = deliver(server.get());
        if (circuit.mayTry()) {
            confirmations.deliver(line(server.get()), server.get().from());
        }
        return delivered;
    }

    /** The first worker tries alone: when nothing gets through, or little is to be done, no other is needed. */
    private Delivered deliver(MailServer server) {
        Round round = new Round(outbox, recorder, writer, circuit, pace, pulse, () -> stopping,
                clockWatch.urgentThrough());
        Delivered delivered = round.firstBatch(line(server), server.from());
        if (!round.hasMore()) {
            return delivered;
        }
        List<Future<Delivered>> others = new ArrayList<>();
        for (int i = 0; i < settings.connections(); i++) {
            others.add(CompletableFuture.supplyAsync(() -> round.allBatches(line(server), server.from()), threads));
        }
        for (Future<Delivered> other : others) {
            delivered = delivered.plus(result(other));
        }
        return delivered;
    }

    private SmtpLine line(MailServer server) {
        return new SmtpLine(server, new SmtpLine.Limits(settings.connectTimeout(), settings.readTimeout(),
                outbox.lease().dividedBy(2)), clock);
    }

    private static Delivered result(Future<Delivered> worker) {
        try {
            return worker.get();
        } catch (ExecutionException e) {
            LOG.error("A delivery worker stopped; what it held is taken over when its lease ends", e.getCause());
            return Delivered.NOTHING;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Delivered.NOTHING;
        }
    }

    /** What is being sent is sent to its end and written down; nothing new is begun. */
    void finishBeforeStopping(@Observes ShutdownEvent stop) {
        stopping = true;
        turn.lock();
        turn.unlock();
    }
}
