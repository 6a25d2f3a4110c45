package org.calends.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.calends.MovableClock;
import org.calends.reminder.Attempt;
import org.calends.reminder.Attempt.Outcome;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private final MovableClock clock = new MovableClock();
    private final Circuit circuit = new Circuit(clock);

    @Test
    void a_server_that_lets_nothing_through_is_asked_less_and_less_often() {
        int asked = 0;
        for (int second = 0; second < 3600; second += 30) {
            if (circuit.mayTry()) {
                asked++;
                circuit.note(ended(Outcome.SYSTEM));
            }
            clock.advance(Duration.ofSeconds(30));
        }

        assertThat(asked).isBetween(12, 16);
        assertThat(circuit.fault()).hasValueSatisfying(fault -> {
            assertThat(fault.since()).isEqualTo(MovableClock.BEGINNING);
            assertThat(fault.reason()).isEqualTo("so it ended");
        });
    }

    @Test
    void one_mail_that_gets_as_far_as_an_answer_closes_the_circuit() {
        circuit.note(ended(Outcome.SYSTEM));
        circuit.note(ended(Outcome.TEMPORARY));

        assertThat(circuit.mayTry()).isTrue();
        assertThat(circuit.fault()).isEmpty();
    }

    private static Attempt ended(Outcome outcome) {
        return new Attempt(Instant.EPOCH, Instant.EPOCH, outcome, null, null, "so it ended");
    }
}
