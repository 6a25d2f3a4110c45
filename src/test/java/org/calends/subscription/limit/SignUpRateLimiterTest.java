package org.calends.subscription.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.calends.MovableClock;
import org.junit.jupiter.api.Test;

class SignUpRateLimiterTest {

    private final MovableClock clock = new MovableClock();
    private final SignUpRateLimiter limiter = new SignUpRateLimiter(clock);

    @Test
    void one_asker_may_ask_so_often_and_not_once_more() {
        for (int i = 0; i < SignUpRateLimiter.MOST_OF_ONE; i++) {
            assertThat(limiter.waitFor("10.0.0.1")).isZero();
        }
        assertThat(limiter.waitFor("10.0.0.1")).isPositive();
        assertThat(limiter.waitFor("10.0.0.2")).isZero();
    }

    @Test
    void all_together_may_ask_so_often_and_not_once_more_however_many_they_are() {
        for (int i = 0; i < SignUpRateLimiter.MOST_OF_ALL; i++) {
            assertThat(limiter.waitFor("asker " + i)).isZero();
        }
        assertThat(limiter.waitFor("one who never asked")).isEqualTo(SignUpRateLimiter.WINDOW);
    }

    @Test
    void the_limit_of_all_is_not_forgotten_over_more_askers_than_are_remembered() {
        for (int i = 0; i < SignUpRateLimiter.MOST_OF_ALL; i++) {
            limiter.waitFor("asker " + i);
        }
        for (int i = 0; i < 20_000; i++) {
            assertThat(limiter.waitFor("other " + i)).isPositive();
        }
    }

    @Test
    void the_wait_ends_with_the_window_and_not_before() {
        for (int i = 0; i < SignUpRateLimiter.MOST_OF_ONE; i++) {
            limiter.waitFor("10.0.0.1");
        }
        clock.advance(SignUpRateLimiter.WINDOW.minusMillis(1));
        assertThat(limiter.waitFor("10.0.0.1")).isEqualTo(Duration.ofMillis(1));
        clock.advance(Duration.ofMillis(1));
        assertThat(limiter.waitFor("10.0.0.1")).isZero();
    }

    @Test
    void whoever_is_refused_is_not_counted() {
        for (int i = 0; i < SignUpRateLimiter.MOST_OF_ONE + 50; i++) {
            limiter.waitFor("10.0.0.1");
        }
        clock.advance(SignUpRateLimiter.WINDOW);
        assertThat(limiter.waitFor("10.0.0.1")).isZero();
    }
}
