package org.calends.mail.delivery;

import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.calends.background.Bulkheads;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Wakes the delivery. */
@Singleton
class MailTimer {

    private final MailDelivery mailDelivery;
    private final Bulkheads threads;

    MailTimer(MailDelivery mailDelivery, Bulkheads threads) {
        this.mailDelivery = mailDelivery;
        this.threads = threads;
    }

    @Scheduled(identity = "mail", every = "{calends.mail.every}", concurrentExecution = ConcurrentExecution.SKIP)
    CompletionStage<Void> wake() {
        return threads.timers().run(mailDelivery::deliverUnlessBusy);
    }
}
