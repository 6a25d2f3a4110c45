package org.calends.account.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class GuessOverflowTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration EACH = Duration.ofMinutes(10);
    private static final Instant START = Instant.parse("2021-04-26T01:00:00Z");

    private final GuessOverflow overflow = new GuessOverflow(3, 7, EACH);

    @Test
    void so_many_wait_at_once_and_a_place_is_free_when_the_first_has_waited() {
        assertThat(taken(4, START)).isEqualTo(3);

        assertThat(taken(1, START.plus(PATIENCE).minusMillis(1))).isZero();
        assertThat(taken(4, START.plus(PATIENCE))).isEqualTo(3);
    }

    @Test
    void when_all_turns_are_used_up_they_come_back_one_by_one() {
        assertThat(taken(3, START) + taken(3, START.plusSeconds(30)) + taken(3, START.plusSeconds(60))).isEqualTo(7);

        Instant last = START.plusSeconds(60);
        assertThat(taken(3, last.plus(EACH).minusMillis(1))).isZero();
        assertThat(taken(3, last.plus(EACH))).isEqualTo(1);
        assertThat(taken(3, last.plus(EACH).plus(EACH))).isEqualTo(1);
    }

    @Test
    void a_clock_that_is_set_back_locks_nobody_out() {
        taken(3, START);

        assertThat(taken(1, START.minus(Duration.ofDays(1)))).isEqualTo(1);
    }

    private long taken(int times, Instant at) {
        return IntStream.range(0, times).filter(time -> overflow.take(at, PATIENCE)).count();
    }
}
