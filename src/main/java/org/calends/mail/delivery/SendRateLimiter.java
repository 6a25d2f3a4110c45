package org.calends.mail.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.calends.expiry.RateLimiter;

/** Keeps to the number of mails that may leave this process within any minute. */
@Singleton
class SendRateLimiter {

    private static final String ALL = "mails";

    private final RateLimiter limiter;
    private final OptionalInt perMinute;

    @Inject
    SendRateLimiter(Clock clock, MailSettings settings) {
        this(clock, settings.perMinute());
    }

    SendRateLimiter(Clock clock, OptionalInt perMinute) {
        this.limiter = new RateLimiter(clock, Duration.ofMinutes(1), 1);
        this.perMinute = perMinute;
    }

    /** @return how many of the wanted mails may leave now; they count as gone */
    int take(int wanted) {
        return perMinute.isEmpty() ? wanted : limiter.takeUpTo(ALL, wanted, perMinute.getAsInt());
    }

    /** Gives back what was taken and not used. */
    void giveBack(int unused) {
        limiter.giveBack(ALL, unused);
    }
}
