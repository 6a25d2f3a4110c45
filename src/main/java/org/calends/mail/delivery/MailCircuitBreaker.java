package org.calends.mail.delivery;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.calends.reminder.delivery.CircuitBreaker;

/** The mail server's, which all that send mails share with those that watch. */
final class MailCircuitBreaker {

    MailCircuitBreaker() {
    }

    @Produces
    @Singleton
    static CircuitBreaker ofTheMailServer(Clock clock) {
        return new CircuitBreaker(clock);
    }
}
