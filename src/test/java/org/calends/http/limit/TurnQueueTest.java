package org.calends.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Two at once, three in line. */
class TurnQueueTest {

    private final TurnQueue turnQueue = new TurnQueue(2, 3);
    private final List<Integer> begun = new ArrayList<>();

    private boolean come(int number) {
        return turnQueue.take(() -> begun.add(number));
    }

    @Test
    void a_few_begin_at_once_others_wait_and_beyond_the_line_nobody_does() {
        for (int number = 1; number <= 5; number++) {
            assertThat(come(number)).isTrue();
        }
        assertThat(come(6)).isFalse();
        assertThat(begun).containsExactly(1, 2);
    }

    @Test
    void who_came_first_begins_first_when_another_is_done() {
        for (int number = 1; number <= 4; number++) {
            come(number);
        }
        turnQueue.done();
        assertThat(begun).containsExactly(1, 2, 3);
        turnQueue.done();
        assertThat(begun).containsExactly(1, 2, 3, 4);
    }

    @Test
    void when_all_are_done_as_many_can_begin_as_before() {
        come(1);
        come(2);
        come(3);
        turnQueue.done();
        turnQueue.done();
        turnQueue.done();

        come(4);
        come(5);
        come(6);

        assertThat(begun).containsExactly(1, 2, 3, 4, 5);
    }
}
