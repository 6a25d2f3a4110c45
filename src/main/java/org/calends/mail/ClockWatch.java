package org.calends.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.calends.mail.Trouble.Kind;

/**
 * Notices that the clock was set, or that the machine slept: the date moved otherwise than the time that passed. Nothing is
 * lost
 * or told twice by it, but what is due is decided by the date, so a person should know. For one thread.
 */
final class ClockWatch {

    private static final Duration TOLERANCE = Duration.ofMinutes(10);
    /** Long enough for the alarm to leave though the mail server is away for a moment. */
    private static final Duration STANDS = Duration.ofHours(1);

    private final Clock clock;
    private final LongSupplier nanos;
    private Instant lastSeen;
    private long lastNanos;
    private long jumpedAt;
    private Trouble jump;

    /** @param nanos a stopwatch that nobody sets */
    ClockWatch(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    /** Compares with the last look. */
    Optional<Trouble> look() {
        Instant now = clock.instant();
        long passed = nanos.getAsLong();
        if (lastSeen != null) {
            Instant expected = lastSeen.plusNanos(passed - lastNanos);
            if (Duration.between(expected, now).abs().compareTo(TOLERANCE) > 0) {
                jump = new Trouble(Kind.CLOCK_SET, expected + " -> " + now);
                jumpedAt = passed;
            }
        }
        lastSeen = now;
        lastNanos = passed;
        return Optional.ofNullable(jump).filter(stands -> passed - jumpedAt < STANDS.toNanos());
    }
}
