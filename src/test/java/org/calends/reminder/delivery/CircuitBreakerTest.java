package org.calends.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.calends.MovableClock;
import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private final MovableClock clock = new MovableClock();
    private final CircuitBreaker circuitBreaker = new CircuitBreaker(clock);

    @Test
    void a_server_that_lets_nothing_through_is_asked_less_and_less_often() {
        int asked = 0;
        for (int second = 0; second < 3600; second += 30) {
            if (circuitBreaker.mayTry()) {
                asked++;
                circuitBreaker.note(ended(Outcome.SYSTEM));
            }
            clock.advance(Duration.ofSeconds(30));
        }

        assertThat(asked).isBetween(12, 16);
        assertThat(circuitBreaker.fault()).hasValueSatisfying(fault -> {
            assertThat(fault.since()).isEqualTo(MovableClock.BEGINNING);
            assertThat(fault.reason()).isEqualTo("so it ended");
        });
    }

    @Test
    void one_mail_that_gets_as_far_as_an_answer_closes_the_circuit() {
        circuitBreaker.note(ended(Outcome.SYSTEM));
        circuitBreaker.note(ended(Outcome.TEMPORARY));

        assertThat(circuitBreaker.mayTry()).isTrue();
        assertThat(circuitBreaker.fault()).isEmpty();
    }

    private static DeliveryAttempt ended(Outcome outcome) {
        return new DeliveryAttempt(Instant.EPOCH, Instant.EPOCH, outcome, "so it ended");
    }
}
