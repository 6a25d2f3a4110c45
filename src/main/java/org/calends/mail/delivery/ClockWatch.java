package org.calends.mail.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongSupplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.calends.mail.delivery.HealthProblem.Kind;
import org.calends.reminder.delivery.DeliveryHold;

/**
 * Notices that the clock was set, or that the machine slept: the date moved otherwise than the time that passed. Nothing is
 * lost or told twice by it, but what is due is decided by the date, so a person should know, and what can wait an hour waits
 * for it.
 */
@Singleton
public class ClockWatch implements DeliveryHold {

    private static final Duration TOLERANCE = Duration.ofMinutes(10);
    /** Long enough for the alarm to leave though the mail server is away for a moment, and for a person to look. */
    private static final Duration STANDS = Duration.ofHours(1);
    /** A machine that slept over night is nothing unusual. */
    private static final Duration DOUBTFUL = Duration.ofDays(1);

    private final Clock clock;
    private final LongSupplier nanos;
    private final boolean holds;
    private Instant lastSeen;
    private long lastNanos;
    private long jumpedAt;
    private Jump jump;

    @Inject
    ClockWatch(Clock clock, AlarmSettings settings) {
        this(clock, System::nanoTime, settings.watch());
    }

    /**
     * @param nanos a stopwatch that nobody sets
     * @param holds whether anything waits for it
     */
    public ClockWatch(Clock clock, LongSupplier nanos, boolean holds) {
        this.clock = clock;
        this.nanos = nanos;
        this.holds = holds;
    }

    /** From what the clock should have shown to what it showed. */
    private record Jump(Instant expected, Instant shown) {

        Duration length() {
            return Duration.between(expected, shown);
        }
    }

    /** Compares with the last look. */
    public synchronized Optional<HealthProblem> look() {
        return latest().map(latest -> new HealthProblem(Kind.CLOCK_SET, latest.expected() + " -> " + latest.shown()));
    }

    /**
     * Compares with the last look.
     *
     * @return after a leap ahead of more than a day, the last day whose deadlines are told of in any case; null at all other
     *         times
     */
    @Override
    public synchronized LocalDate urgentThrough() {
        return latest().filter(latest -> holds && latest.length().compareTo(DOUBTFUL) > 0)
                .map(latest -> LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(1)).orElse(null);
    }

    private Optional<Jump> latest() {
        Instant now = clock.instant();
        long passed = nanos.getAsLong();
        if (lastSeen != null) {
            Jump here = new Jump(lastSeen.plusNanos(passed - lastNanos), now);
            if (here.length().abs().compareTo(TOLERANCE) > 0) {
                jump = here;
                jumpedAt = passed;
            }
        }
        lastSeen = now;
        lastNanos = passed;
        return Optional.ofNullable(jump).filter(stands -> passed - jumpedAt < STANDS.toNanos());
    }
}
