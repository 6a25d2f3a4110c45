package org.calends.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.calends.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** So often within any window, and not once more. */
class RateLimiterTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MovableClock clock = new MovableClock();
    private final RateLimiter limiter = new RateLimiter(clock, MINUTE, 1_000);

    private void pass(String time) {
        clock.advance(Duration.parse(time));
    }

    private void happens(int times) {
        assertThat(limiter.takeUpTo("it", times, Long.MAX_VALUE)).isEqualTo(times);
    }

    @Test
    void the_limit_is_reached_and_passed_by_none() {
        happens(2);

        assertThat(limiter.take("it", 3)).isZero();
        assertThat(limiter.take("it", 3)).isEqualTo(MINUTE);
        assertThat(limiter.take("another", 3)).isZero();
    }

    @Test
    void there_is_room_again_when_the_window_has_passed_and_not_a_nanosecond_before() {
        happens(3);

        pass("PT59.999999999S");
        assertThat(limiter.take("it", 3)).isEqualTo(Duration.ofNanos(1));
        pass("PT0.000000001S");
        assertThat(limiter.take("it", 3)).isZero();
    }

    /** A bucket of tokens, full at first and filled up evenly, would let 20 through. */
    @Test
    void no_minute_sees_more_wherever_it_begins() {
        int withinTheMinute = 0;
        for (int second = 0; second < 60; second++) {
            withinTheMinute += limiter.takeUpTo("it", 10, 10);
            pass("PT1S");
        }
        assertThat(withinTheMinute).isEqualTo(10);
    }

    /** As with minutes of the clock: ten at the end of one, and ten at the beginning of the next. */
    @Test
    void the_turn_of_the_minute_makes_no_room() {
        clock.moveTo("2021-04-29T09:00:59+08:00");
        assertThat(limiter.takeUpTo("it", 10, 10)).isEqualTo(10);
        clock.moveTo("2021-04-29T09:01:00+08:00");
        assertThat(limiter.takeUpTo("it", 10, 10)).isZero();
    }

    @Test
    void what_happened_within_a_second_passes_when_the_last_of_it_does() {
        happens(1);
        pass("PT0.999S");
        happens(1);
        pass("PT0.001S");
        happens(1);

        pass("PT58.999S");
        assertThat(limiter.waitFor("it", 3)).isEqualTo(Duration.ofMillis(1_000));
        pass("PT0.999S");
        assertThat(limiter.waitFor("it", 3)).isEqualTo(Duration.ofMillis(1));
        pass("PT0.001S");
        assertThat(limiter.waitFor("it", 3)).isZero();
        assertThat(limiter.waitFor("it", 1)).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void whoever_is_refused_is_not_counted_and_looking_counts_nothing() {
        happens(3);
        for (int i = 0; i < 50; i++) {
            limiter.take("it", 3);
            limiter.waitFor("it", 3);
        }
        pass("PT1M");
        assertThat(limiter.takeUpTo("it", 9, 3)).isEqualTo(3);
    }

    @Test
    void what_is_counted_all_the_same_has_to_pass_before_there_is_room() {
        for (int i = 0; i < 5; i++) {
            limiter.count("it");
            pass("PT2S");
        }

        assertThat(limiter.waitFor("it", 3)).isEqualTo(Duration.ofSeconds(54));
        pass("PT54S");
        assertThat(limiter.waitFor("it", 3)).isZero();
    }

    @Test
    void what_is_given_back_did_not_happen() {
        happens(2);
        pass("PT10S");
        happens(1);
        limiter.giveBack("it", 2);

        assertThat(limiter.takeUpTo("it", 9, 3)).isEqualTo(2);
        limiter.giveBack("it", 99);
        assertThat(limiter.takeUpTo("it", 9, 3)).isEqualTo(3);
        limiter.giveBack("nothing of this", 1);
    }

    @Test
    void a_clock_that_is_set_back_holds_nobody_up() {
        happens(3);
        pass("PT-1H");

        assertThat(limiter.take("it", 3)).isZero();
    }

    @Test
    void a_limit_of_none_lets_none_through() {
        assertThat(limiter.take("it", 0)).isEqualTo(MINUTE);
        assertThat(limiter.takeUpTo("it", 1, 0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({ "PT0S, 0", "PT0.000000001S, 1", "PT1S, 1", "PT1.000000001S, 2", "PT59.999S, 60" })
    void waits_are_told_in_whole_seconds_and_never_too_short(Duration wait, long seconds) {
        assertThat(RateLimiter.seconds(wait)).isEqualTo(seconds);
    }
}
