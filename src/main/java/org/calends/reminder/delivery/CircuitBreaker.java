package org.calends.reminder.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;

/**
 * Open while a channel's server lets nothing through: then the timer asks it less and less often, with one message, and the
 * others wait without an attempt being held against them. A person who asks for delivery is not kept waiting.
 */
public class CircuitBreaker {

    private static final List<Duration> PAUSES = Stream.of(30, 60, 120, 300).map(Duration::ofSeconds).toList();

    private final Clock clock;
    private Fault fault;
    private int failures;
    private Instant nextTry = Instant.MIN;

    public CircuitBreaker(Clock clock) {
        this.clock = clock;
    }

    /**
     * Why nothing gets through.
     *
     * @param since when that was first seen
     */
    public record Fault(Instant since, String reason) {
    }

    public synchronized void note(DeliveryAttempt deliveryAttempt) {
        if (deliveryAttempt.outcome() == Outcome.SYSTEM) {
            fault = new Fault(fault == null ? clock.instant() : fault.since(), deliveryAttempt.reply());
            nextTry = clock.instant().plus(PAUSES.get(Math.min(failures++, PAUSES.size() - 1)));
        } else {
            fault = null;
            failures = 0;
        }
    }

    public synchronized boolean mayTry() {
        return fault == null || !clock.instant().isBefore(nextTry);
    }

    /** @return what stands in the way of all messages, or empty */
    public synchronized Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }
}
