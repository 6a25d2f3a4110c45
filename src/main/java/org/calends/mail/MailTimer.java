package org.calends.mail;

import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.calends.background.Bulkheads;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Wakes the delivery. */
@Singleton
class MailTimer {

    private final Delivery delivery;
    private final Bulkheads threads;

    MailTimer(Delivery delivery, Bulkheads threads) {
        this.delivery = delivery;
        this.threads = threads;
    }

    @Scheduled(identity = "mail", every = "{calends.mail.every}", concurrentExecution = ConcurrentExecution.SKIP)
    CompletionStage<Void> wake() {
        return threads.timers().run(delivery::deliverUnlessBusy);
    }
}
