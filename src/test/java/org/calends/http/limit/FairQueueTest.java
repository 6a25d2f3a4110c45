package org.calends.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** One at once, five in line; ten seconds further back for each, a minute at most. */
class FairQueueTest {

    private static final Instant NOW = Instant.parse("2021-04-26T01:00:00Z");

    private final FairQueue queue = new FairQueue(1, 5, Duration.ofSeconds(10), Duration.ofMinutes(1));
    private final List<String> begun = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private void come(String sender, Instant at) {
        queue.take(sender, at, () -> begun.add(sender), () -> refused.add(sender));
    }

    private void come(String sender, int times, Instant at) {
        IntStream.range(0, times).forEach(time -> come(sender, at));
    }

    private void finish(int times) {
        IntStream.range(0, times).forEach(time -> queue.done());
    }

    @Test
    void who_brings_one_passes_by_who_brought_many() {
        come("guesser", 5, NOW);
        come("person", NOW.plusMillis(1));

        finish(2);

        assertThat(begun).containsExactly("guesser", "person", "guesser");
    }

    @Test
    void when_the_line_is_full_who_brought_most_has_to_go() {
        come("guesser", 6, NOW);
        come("person", NOW.plusSeconds(1));
        come("guesser", NOW.plusSeconds(1));
        finish(6);

        assertThat(refused).containsExactly("guesser", "guesser");
        assertThat(begun).contains("person");
    }

    @Test
    void nobody_who_came_once_is_refused_for_who_comes_later() {
        IntStream.range(0, 6).forEach(each -> come("network " + each, NOW.plusMillis(each)));
        come("later", NOW.plusMillis(7));

        assertThat(refused).containsExactly("later");
    }

    @Test
    void two_hundred_networks_that_guess_hold_up_nobody_who_comes_for_the_first_time() {
        FairQueue wide = new FairQueue(2, 1_000, Duration.ofSeconds(10), Duration.ofMinutes(1));
        IntStream.range(0, 5).forEach(round -> IntStream.range(0, 200).forEach(network -> wide.take("network " + network, NOW,
                () -> begun.add("guesser"), () -> refused.add("guesser"))));
        wide.take("person", NOW.plusSeconds(1), () -> begun.add("person"), () -> refused.add("person"));
        IntStream.range(0, 199).forEach(verified -> wide.done());

        assertThat(begun).endsWith("person").hasSize(201);
        assertThat(refused).isEmpty();
    }

    @Test
    void what_was_brought_counts_for_ten_seconds_each_and_not_at_all_when_it_was_worth_it() {
        come("first", NOW);
        come("twice", 2, NOW);
        come("forgiven", 2, NOW);
        queue.forgive("forgiven");
        queue.forgive("forgiven");
        finish(5);
        come("busy", NOW.plusSeconds(1));

        come("twice", NOW.plusSeconds(10).minusMillis(1));
        come("forgiven", NOW.plusSeconds(10).minusMillis(1));
        finish(2);
        assertThat(begun).endsWith("busy", "forgiven", "twice");
    }

    @Test
    void however_many_somebody_brought_the_turn_comes_after_a_minute() {
        come("guesser", 100, NOW);
        finish(6);
        come("busy", NOW);

        come("guesser", NOW);
        come("early", NOW.plusSeconds(60).minusMillis(1));
        come("late", NOW.plusSeconds(60).plusMillis(1));
        finish(3);

        assertThat(begun).endsWith("busy", "early", "guesser", "late");
    }

    @Test
    void a_clock_that_is_set_back_locks_nobody_out() {
        come("busy", NOW);
        come("person", NOW);
        Instant before = NOW.minus(Duration.ofDays(1));
        come("person", before);
        come("other", before.plusSeconds(60).plusMillis(1));
        finish(3);

        assertThat(begun).endsWith("person", "other", "person");
    }

    @Test
    void when_all_are_done_as_many_can_begin_as_before() {
        come("a", 3, NOW);
        finish(3);

        come("b", 2, NOW);

        assertThat(begun).containsExactly("a", "a", "a", "b");
    }

    @Test
    void senders_who_have_been_quiet_are_forgotten() {
        IntStream.range(0, 10_000).forEach(each -> {
            come("sender " + each, NOW.plusSeconds(each));
            queue.done();
        });

        assertThat(queue.senders()).isLessThan(2_100);
    }
}
