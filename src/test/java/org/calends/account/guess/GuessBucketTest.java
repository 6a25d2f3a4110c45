package org.calends.account.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class GuessBucketTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final GuessRules RULES = new GuessRules(3, Duration.ofSeconds(1), Duration.ofSeconds(30),
            Duration.ofMinutes(6));
    private static final Instant START = Instant.parse("2021-04-26T01:00:00Z");

    private final GuessBucket bucket = new GuessBucket(RULES);

    @Test
    void the_first_guesses_are_free_then_each_waits_twice_as_long_up_to_the_longest() {
        assertThat(IntStream.rangeClosed(1, 10).mapToObj(RULES::delayAfter).map(Duration::toSeconds))
                .containsExactly(0L, 0L, 1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
        assertThat(RULES.delayAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void guesses_that_come_together_get_turns_one_after_the_other_and_the_rest_none() {
        List<Long> waits = IntStream.range(0, 9).mapToObj(guess -> bucket.take(START, PATIENCE).toSeconds()).toList();

        assertThat(waits).containsExactly(0L, 0L, 0L, 1L, 3L, 7L, 15L, 31L, 31L);
    }

    @Test
    void a_guess_that_got_no_turn_does_not_move_the_turns_of_others() {
        IntStream.range(0, 100).forEach(guess -> bucket.take(START, PATIENCE));

        assertThat(bucket.take(START.plusSeconds(1), PATIENCE)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_turn_comes_exactly_at_its_time() {
        guess(3, START);

        assertThat(bucket.take(START.plusMillis(999), Duration.ZERO)).isEqualTo(Duration.ofMillis(1));
        assertThat(bucket.take(START.plusMillis(1000), Duration.ZERO)).isZero();
        assertThat(bucket.take(START.plusMillis(1001), Duration.ZERO)).isEqualTo(Duration.ofMillis(1999));
    }

    @Test
    void whoever_knows_the_secret_has_the_free_guesses_again() {
        guess(8, START);

        bucket.reset();

        assertThat(guess(3, START)).containsOnly(Duration.ZERO);
        assertThat(bucket.take(START, PATIENCE)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_right_one_does_not_count() {
        for (int i = 0; i < 20; i++) {
            assertThat(bucket.take(START, PATIENCE)).isZero();
            bucket.giveBack();
        }
    }

    @Test
    void guesses_are_forgotten_one_by_one() {
        guess(3, START);

        assertThat(bucket.take(START.plus(Duration.ofMinutes(6)).minusMillis(1), PATIENCE)).isZero();
        assertThat(bucket.take(START.plus(Duration.ofMinutes(6)), PATIENCE)).isEqualTo(Duration.ofMillis(1999));
        Instant later = START.plus(Duration.ofMinutes(40));
        assertThat(List.of(bucket.take(later, PATIENCE), bucket.take(later, PATIENCE), bucket.take(later, PATIENCE)))
                .containsOnly(Duration.ZERO);
    }

    @Test
    void a_clock_that_is_set_back_locks_nobody_out() {
        guess(8, START);

        assertThat(bucket.take(START.minus(Duration.ofDays(1)), PATIENCE)).isZero();
    }

    private List<Duration> guess(int times, Instant at) {
        return IntStream.range(0, times).mapToObj(guess -> bucket.take(at, PATIENCE)).toList();
    }
}
