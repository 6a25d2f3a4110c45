package org.calends.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;

import org.calends.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clock that is set is noticed and told (acceptance row R14). */
class ClockWatchTest {

    private final MovableClock clock = new MovableClock();
    private long passed;
    private final ClockWatch watch = new ClockWatch(clock, () -> passed, true);

    @ParameterizedTest
    @ValueSource(strings = { "PT2H", "PT-2H", "PT72H" })
    void a_jump_is_told_for_an_hour(Duration jump) {
        assertThat(watch.look()).isEmpty();
        clock.advance(jump);

        assertThat(watch.look())
                .hasValueSatisfying(healthProblem -> assertThat(healthProblem.kind()).isEqualTo(HealthProblem.Kind.CLOCK_SET));
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

    @ParameterizedTest
    @ValueSource(strings = { "PT24H", "PT2H", "PT-72H" })
    void nothing_waits_for_a_jump_back_or_of_a_night(Duration jump) {
        watch.urgentThrough();
        clock.advance(jump);

        assertThat(watch.urgentThrough()).isNull();
    }

    @Test
    void after_a_leap_ahead_of_days_what_is_not_urgent_waits_for_an_hour() {
        assertThat(watch.urgentThrough()).isNull();
        clock.advance(Duration.ofDays(3));
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(1);

        assertThat(watch.urgentThrough()).isEqualTo(tomorrow);
        pass(Duration.ofMinutes(59));
        assertThat(watch.urgentThrough()).isEqualTo(tomorrow);
        pass(Duration.ofMinutes(1));
        assertThat(watch.urgentThrough()).isNull();
    }

    @Test
    void a_leap_that_is_taken_back_holds_nothing_any_more() {
        watch.urgentThrough();
        clock.advance(Duration.ofDays(3));
        watch.urgentThrough();
        clock.advance(Duration.ofDays(-3));

        assertThat(watch.urgentThrough()).isNull();
    }

    private void pass(Duration time) {
        clock.advance(time);
        passed += time.toNanos();
    }
}
