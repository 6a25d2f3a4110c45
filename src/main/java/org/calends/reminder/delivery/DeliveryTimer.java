package org.calends.reminder.delivery;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.calends.background.Bulkheads;
import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Wakes the delivery, each channel on a thread of its own, and waits for none: a slow one must not hold up the next waking. */
@Singleton
class DeliveryTimer {

    private static final Logger LOG = Logger.getLogger(DeliveryTimer.class);

    private final Deliveries deliveries;
    private final Bulkheads threads;

    DeliveryTimer(Deliveries deliveries, Bulkheads threads) {
        this.deliveries = deliveries;
        this.threads = threads;
    }

    @Scheduled(identity = "mail", every = "{calends.mail.every}", concurrentExecution = ConcurrentExecution.SKIP)
    CompletionStage<Void> wake() {
        deliveries.all().forEach(this::wake);
        return CompletableFuture.completedFuture(null);
    }

    private void wake(ChannelDelivery<?> delivery) {
        threads.timers().run(delivery::deliverUnlessBusy).whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.errorf(failure, "Delivery by %s failed; the timer tries again", delivery.courier().channel());
            }
        });
    }
}
