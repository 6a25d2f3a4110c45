package org.calends.mail.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

/** Beats whenever the delivery's timer wakes it, and with every mail that it handles. */
@Singleton
public class DeliveryLiveness {

    private final Clock clock;
    private volatile Instant last;

    DeliveryLiveness(Clock clock) {
        this.clock = clock;
    }

    public void beat() {
        last = clock.instant();
    }

    /** @return whether it did beat once and has not for so long */
    public boolean isGone(Duration silence) {
        Instant beaten = last;
        return beaten != null && beaten.plus(silence).isBefore(clock.instant());
    }
}
