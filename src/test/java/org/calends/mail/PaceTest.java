package org.calends.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;

import org.calends.MovableClock;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final MovableClock clock = new MovableClock();

    @Test
    void no_minute_sees_more_mails_than_the_limit() {
        Pace pace = new Pace(clock, OptionalInt.of(7));

        assertThat(pace.take(5)).isEqualTo(5);
        clock.advance(Duration.ofSeconds(30));
        assertThat(pace.take(5)).isEqualTo(2);
        pace.giveBack(1);
        assertThat(pace.take(5)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(29));
        assertThat(pace.take(5)).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(pace.take(9)).isEqualTo(5);
    }

    @Test
    void without_a_limit_there_is_none() {
        Pace pace = new Pace(clock, OptionalInt.empty());

        assertThat(pace.take(5_000)).isEqualTo(5_000);
        assertThat(pace.take(5_000)).isEqualTo(5_000);
    }
}
