package org.calends.account.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.stream.IntStream;

import org.calends.MovableClock;
import org.junit.jupiter.api.Test;

class CodeGuessLimitsTest {

    private final MovableClock clock = new MovableClock();
    private final CodeGuessLimits limits = new CodeGuessLimits(clock, GuessLimitsTest.settings(10, 50));

    @Test
    void a_thief_of_the_password_tries_a_hundred_codes_a_day_and_locks_no_known_browser_out() {
        int looked = 0;
        for (int minute = 0; minute < 24 * 60; minute++) {
            try {
                limits.take("lin", null);
                looked++;
            } catch (TooManyGuessesException refused) {
                assertThat(refused.seconds()).isLessThanOrEqualTo(15 * 60);
            }
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(looked).isBetween(90, 120);
        assertThatExceptionOfType(TooManyGuessesException.class).isThrownBy(() -> limits.take("lin", null));
        assertThatNoException().isThrownBy(() -> limits.take("lin", "device"));
        assertThatNoException().isThrownBy(() -> limits.take("wang", null));
    }

    @Test
    void who_knows_the_code_begins_again() {
        IntStream.range(0, 9).forEach(guess -> limits.take("lin", null));
        limits.take("lin", null);
        limits.wasRight("lin", null);

        IntStream.range(0, 10).forEach(guess -> limits.take("lin", null));
        assertThatExceptionOfType(TooManyGuessesException.class).isThrownBy(() -> limits.take("lin", null))
                .satisfies(refused -> assertThat(refused.seconds()).isEqualTo(1));
    }
}
