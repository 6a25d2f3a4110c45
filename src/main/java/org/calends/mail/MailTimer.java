package org.calends.mail;

import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Wakes the delivery. */
@Singleton
class MailTimer {

    private final Delivery delivery;

    MailTimer(Delivery delivery) {
        this.delivery = delivery;
    }

    @Scheduled(identity = "mail", every = "{calends.mail.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void wake() {
        delivery.deliverUnlessBusy();
    }
}
