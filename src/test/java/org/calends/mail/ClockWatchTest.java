package org.calends.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.calends.MovableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clock that is set is noticed and told (acceptance row R14). */
class ClockWatchTest {

    private final MovableClock clock = new MovableClock();
    private long passed;
    private final ClockWatch watch = new ClockWatch(clock, () -> passed);

    @ParameterizedTest
    @ValueSource(strings = { "PT2H", "PT-2H", "PT72H" })
    void a_jump_is_told_for_an_hour(Duration jump) {
        assertThat(watch.look()).isEmpty();
        clock.advance(jump);

        assertThat(watch.look()).hasValueSatisfying(trouble -> assertThat(trouble.kind()).isEqualTo(Trouble.Kind.CLOCK_SET));
        pass(Duration.ofMinutes(59));
        assertThat(watch.look()).isPresent();
        pass(Duration.ofMinutes(1));
        assertThat(watch.look()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "PT0S", "PT9M59S", "PT-9M59S" })
    void a_clock_that_is_put_right_by_a_little_is_nothing(Duration correction) {
        watch.look();
        pass(Duration.ofDays(1));
        clock.advance(correction);

        assertThat(watch.look()).isEmpty();
    }

    private void pass(Duration time) {
        clock.advance(time);
        passed += time.toNanos();
    }
}
