package org.calends.account.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.calends.MovableClock;
import org.junit.jupiter.api.Test;

class GuessLimitsTest {

    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private final MovableClock clock = new MovableClock();
    private final GuessLimits limits = new GuessLimits(clock, settings(10, 50));

    static SignInSettings settings(int perName, int perNetwork) {
        return new SignInSettings() {
            @Override
            public int freeGuesses() {
                return perName;
            }

            @Override
            public int freeGuessesPerNetwork() {
                return perNetwork;
            }

            @Override
            public Duration firstDelay() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Duration longestDelay() {
                return Duration.ofSeconds(30);
            }

            @Override
            public int placesBesideTheLine() {
                return 200;
            }
        };
    }

    @Test
    void the_eleventh_guess_at_a_name_waits() {
        guess("lin", HERE, 10);

        assertThat(limits.take("lin", HERE, null, null).delay()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void guesses_from_elsewhere_hold_nobody_up() {
        hammer("lin", ELSEWHERE);

        assertThat(limits.take("lin", HERE, null, null).delay()).isZero();
    }

    @Test
    void a_browser_that_was_here_before_does_not_wait_for_others_of_its_network() {
        hammer("lin", HERE);

        assertThat(limits.take("lin", HERE, "device", null).delay()).isZero();
        assertThat(limits.take("lin", HERE, "another", null).delay()).isZero();
    }

    @Test
    void a_browser_that_was_here_before_has_no_more_guesses_than_others() {
        IntStream.range(0, 10).forEach(guess -> limits.take("lin", HERE, "device", null));

        assertThat(limits.take("lin", HERE, "device", null).delay()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_password_that_was_wrong_before_takes_nobodys_turn() {
        for (int i = 0; i < 1_000; i++) {
            try {
                limits.take("lin", HERE, null, "an old password");
            } catch (TooManyGuessesException refused) {
                assertThat(refused.seconds()).isGreaterThan(30);
            }
        }

        assertThat(limits.take("lin", HERE, null, null).delay()).isZero();
        assertThat(limits.take("lin", HERE, null, "another old one").delay()).isZero();
    }

    @Test
    void a_password_that_was_wrong_before_is_free_as_often_as_others_are_its_first_time_included() {
        limits.take("lin", HERE, null, null);
        IntStream.range(0, 9).forEach(guess -> assertThat(limits.take("lin", HERE, null, "old").delay()).isZero());

        assertThat(limits.take("lin", HERE, null, "old").delay()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void beside_a_guesser_who_waits_for_each_answer_there_is_a_turn_for_somebody_else() {
        for (int guess = 0; guess < 40; guess++) {
            clock.advance(limits.take("lin", HERE, null, null).delay());
        }

        limits.take("lin", HERE, null, null);
        assertThat(limits.take("lin", HERE, null, null).delay()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void who_comes_beside_a_crowd_of_guessers_is_looked_at_after_the_longest_delay() {
        guess("lin", HERE, 10 + 5);

        for (int other = 0; other < 200; other++) {
            assertThat(limits.take("lin", HERE, null, null).delay()).isEqualTo(Duration.ofSeconds(30));
        }
        assertThatExceptionOfType(TooManyGuessesException.class).isThrownBy(() -> limits.take("lin", HERE, null, null));
        clock.advance(Duration.ofSeconds(30));
        assertThat(limits.take("lin", HERE, null, null).delay()).isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void beside_twenty_guessers_with_different_passwords_nobody_is_refused_for_five_hours() {
        nobodyIsRefusedBeside(20, Duration.ofHours(5));
    }

    @Test
    void beside_nearly_two_hundred_guessers_nobody_is_refused_for_half_an_hour() {
        nobodyIsRefusedBeside(195, Duration.ofMinutes(30));
    }

    private void nobodyIsRefusedBeside(int guessers, Duration during) {
        Duration[] back = new Duration[guessers];
        Arrays.fill(back, Duration.ZERO);
        for (Duration time = Duration.ZERO; time.compareTo(during) < 0; time = time.plusSeconds(1)) {
            for (int guesser = 0; guesser < back.length; guesser++) {
                if (back[guesser].compareTo(time) <= 0) {
                    back[guesser] = time.plus(limits.take("lin", HERE, null, null).delay());
                }
            }
            if (time.toSeconds() % 60 == 6) {
                assertThat(limits.take("lin", HERE, null, null).delay()).isLessThanOrEqualTo(Duration.ofSeconds(30));
            }
            clock.advance(Duration.ofSeconds(1));
        }
    }

    @Test
    void in_a_day_some_twenty_thousand_guesses_at_a_name_are_looked_at_from_one_network_however_many_come() {
        int looked = 0;
        for (int second = 0; second < 24 * 60 * 60; second++) {
            for (int guesser = 0; guesser < 3; guesser++) {
                looked += isLookedAt() ? 1 : 0;
            }
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(looked).isBetween(19_000, 21_000);
    }

    private boolean isLookedAt() {
        try {
            limits.take("lin", HERE, null, null);
            return true;
        } catch (TooManyGuessesException refused) {
            return false;
        }
    }

    @Test
    void a_password_that_was_wrong_before_has_no_place_beside_the_line() {
        IntStream.range(0, 9 + 5).forEach(guess -> limits.take("lin", HERE, null, "old"));

        assertThatExceptionOfType(TooManyGuessesException.class).isThrownBy(() -> limits.take("lin", HERE, null, "old"));
    }

    @Test
    void who_comes_beside_a_crowd_that_tries_many_names_is_looked_at_too() {
        IntStream.range(0, 120).forEach(name -> limits.take("name" + name, HERE, null, null));

        assertThat(limits.take("lin", HERE, null, null).delay()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void hammering_at_one_name_does_not_hold_up_another_one() {
        hammer("lin", HERE);

        assertThat(limits.take("wang", HERE, null, null).delay()).isZero();
    }

    @Test
    void one_password_tried_with_many_names_is_slowed_down_but_not_for_who_signed_in_from_there() {
        limits.take("wang", HERE, null, null).wasRight();
        IntStream.range(0, 50).forEach(name -> limits.take("name" + name, HERE, null, null));

        assertThat(limits.take("another", HERE, null, null).delay()).isEqualTo(Duration.ofMillis(100));
        assertThat(limits.take("wang", HERE, null, null).delay()).isZero();
        assertThat(limits.take("another", ELSEWHERE, null, null).delay()).isZero();
    }

    @Test
    void many_names_wait_two_seconds_each_at_most() {
        for (int name = 0; name < 1_000; name++) {
            assertThat(limits.take("name" + name, HERE, null, null).delay()).isLessThanOrEqualTo(Duration.ofSeconds(2));
            clock.advance(Duration.ofSeconds(2));
        }
    }

    @Test
    void whoever_knows_the_password_begins_again_and_frees_no_other_name() {
        guess("wang", HERE, 10);
        guess("lin", HERE, 9);

        limits.take("lin", HERE, null, null).wasRight();

        guess("lin", HERE, 9);
        assertThat(limits.take("lin", HERE, null, null).delay()).isZero();
        assertThat(limits.take("wang", HERE, null, null).delay()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void of_guesses_that_come_at_the_same_moment_each_is_counted() throws Exception {
        var threads = Executors.newFixedThreadPool(24);
        Callable<Boolean> guess = () -> {
            try {
                return limits.take("lin", HERE, null, null).delay().isZero();
            } catch (TooManyGuessesException refused) {
                return false;
            }
        };

        var free = threads.invokeAll(Stream.generate(() -> guess).limit(240).toList());
        threads.shutdown();

        assertThat(free.stream().map(GuessLimitsTest::outcome).filter(Boolean::booleanValue)).hasSize(10);
    }

    private static boolean outcome(Future<Boolean> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_password_that_was_right_lately_can_be_looked_for_a_thousand_times_and_no_more() {
        IntStream.range(0, 1_000).forEach(guess -> assertThat(limits.mayProve("lin", HERE)).isTrue());

        assertThat(limits.mayProve("lin", HERE)).isFalse();
        assertThat(limits.mayProve("lin", ELSEWHERE)).isTrue();
        clock.advance(Duration.ofSeconds(36));
        assertThat(limits.mayProve("lin", HERE)).isTrue();
    }

    @Test
    void whoever_knows_it_may_go_on_as_long_as_they_like() {
        for (int i = 0; i < 5_000; i++) {
            assertThat(limits.mayProve("lin", HERE)).isTrue();
            limits.proved("lin", HERE);
        }
    }

    @Test
    void wrong_keys_are_refused_after_a_while_and_for_a_moment() {
        IntStream.range(0, 50).forEach(guess -> limits.wrongSecret(HERE));

        assertThatExceptionOfType(TooManyGuessesException.class).isThrownBy(() -> limits.wrongSecret(HERE))
                .satisfies(refused -> assertThat(refused.seconds()).isEqualTo(1));
        assertThatNoException().isThrownBy(() -> limits.wrongSecret(ELSEWHERE));
        clock.advance(Duration.ofSeconds(1));
        assertThatNoException().isThrownBy(() -> limits.wrongSecret(HERE));
    }

    @Test
    void a_name_of_a_million_letters_takes_no_more_room_than_the_longest_one() {
        limits.take("n".repeat(1_000_000), HERE, null, null);
        guess("n".repeat(200), HERE, 9);

        assertThat(limits.take("n".repeat(100), HERE, null, null).delay()).isEqualTo(Duration.ofSeconds(1));
    }

    private void guess(String name, String network, int times) {
        IntStream.range(0, times).forEach(guess -> limits.take(name, network, null, null));
    }

    private void hammer(String name, String network) {
        for (int i = 0; i < 1_000; i++) {
            try {
                limits.take(name, network, null, null);
            } catch (TooManyGuessesException refused) {
                assertThat(refused.seconds()).isGreaterThan(30);
            }
        }
    }
}
