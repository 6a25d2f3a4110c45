package org.calends.reminder.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.calends.background.Bulkhead;
import org.calends.background.Bulkheads;
import org.calends.reminder.delivery.Courier.Line;
import org.calends.reminder.outbox.DeliveryCounts;
import org.calends.reminder.outbox.Outbox;
import org.calends.reminder.outbox.Outcomes;
import org.calends.visibility.Visibility;
import org.jboss.logging.Logger;

/**
 * Empties one channel's part of the outbox: several workers, each with a line of its own to the server. One delivery at a time
 * in this process; between processes the ledger's leases keep order. Channels do not wait for each other.
 */
final class ChannelDelivery<M> {

    private static final Logger LOG = Logger.getLogger(ChannelDelivery.class);

    private final Clock clock;
    private final Courier<M> courier;
    private final Outbox outbox;
    private final AttemptRecorder attemptRecorder;
    private final DeliveryHold hold;
    private final Bulkhead threads;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicBoolean awake = new AtomicBoolean();
    private volatile boolean stopping;

    ChannelDelivery(Clock clock, Courier<M> courier, Outbox outbox, Outcomes outcomes, DeliveryHold hold, Bulkheads threads) {
        this.clock = clock;
        this.courier = courier;
        this.outbox = outbox;
        this.attemptRecorder = new AttemptRecorder(outcomes);
        this.hold = hold;
        this.threads = threads.build("delivery " + courier.channel(), courier.connections());
    }

    Courier<M> courier() {
        return courier;
    }

    /** Waits until no other delivery by this channel is on; from here to {@link #end} there is none. */
    void begin() {
        turn.lock();
    }

    void end() {
        turn.unlock();
    }

    /** By the timer, which wakes it again and again however long it takes. */
    void deliverUnlessBusy() {
        if (!awake.compareAndSet(false, true)) {
            return;
        }
        try {
            courier.beat();
            if (courier.circuitBreaker().mayTry() && turn.tryLock()) {
                deliverOnce();
            }
        } finally {
            awake.set(false);
        }
    }

    private void deliverOnce() {
        try {
            deliverDue(true);
        } finally {
            turn.unlock();
        }
    }

    /** @param settled whether changes that are still coming in are waited for: by nobody who asks for a check */
    DeliveryCounts deliverDue(boolean settled) {
        outbox.releaseExpired();
        outbox.retryRefused();
        Optional<Supplier<Line<M>>> lines = courier.lines();
        if (lines.isEmpty() || stopping) {
            return DeliveryCounts.NOTHING;
        }
        courier.sendFirst();
        DeliveryCounts deliveryCounts = deliver(lines.get(), settled);
        if (courier.circuitBreaker().mayTry()) {
            courier.sendOthers();
        }
        return deliveryCounts;
    }

    /** The first worker tries alone: when nothing gets through, or little is to be done, no other is needed. */
    private DeliveryCounts deliver(Supplier<Line<M>> lines, boolean settled) {
        DeliveryRun<M> deliveryRun = new DeliveryRun<>(clock, courier, outbox, attemptRecorder, () -> stopping,
                hold.urgentThrough(), settled);
        DeliveryCounts deliveryCounts = deliveryRun.firstBatch(lines.get());
        if (!deliveryRun.hasMore()) {
            return deliveryCounts;
        }
        List<Future<DeliveryCounts>> others = new ArrayList<>();
        for (int i = 0; i < courier.connections(); i++) {
            others.add(CompletableFuture
                    .supplyAsync(() -> Visibility.EVERYTHING.during(() -> deliveryRun.allBatches(lines.get())), threads));
        }
        for (Future<DeliveryCounts> other : others) {
            deliveryCounts = deliveryCounts.plus(result(other));
        }
        return deliveryCounts;
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

    /** Nothing new is begun. */
    void stop() {
        stopping = true;
    }

    /** What is being sent is sent to its end and written down. */
    void awaitEnd() {
        turn.lock();
        turn.unlock();
    }
}
