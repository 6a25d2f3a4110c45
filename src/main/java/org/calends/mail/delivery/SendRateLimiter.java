package org.calends.mail.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Keeps to the number of mails that may leave this process within any minute. */
@Singleton
class SendRateLimiter {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final OptionalInt perMinute;
    private final Deque<Instant> lately = new ArrayDeque<>();

    @Inject
    SendRateLimiter(Clock clock, MailSettings settings) {
        this(clock, settings.perMinute());
    }

    SendRateLimiter(Clock clock, OptionalInt perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** @return how many of the wanted mails may leave now; they count as gone */
    synchronized int take(int wanted) {
        if (perMinute.isEmpty()) {
            return wanted;
        }
        Instant now = clock.instant();
        while (!lately.isEmpty() && !lately.peekFirst().plus(MINUTE).isAfter(now)) {
            lately.removeFirst();
        }
        int taken = Math.max(0, Math.min(wanted, perMinute.getAsInt() - lately.size()));
        for (int i = 0; i < taken; i++) {
            lately.addLast(now);
        }
        return taken;
    }

    /** Gives back what was taken and not used. */
    synchronized void giveBack(int unused) {
        for (int i = 0; i < unused && !lately.isEmpty(); i++) {
            lately.removeLast();
        }
    }
}
