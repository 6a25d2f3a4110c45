package org.calends.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class ExchangeTest {

    private final Exchange exchange = new Exchange(true);
    private final List<String> done = new ArrayList<>();

    @Test
    void its_end_comes_once_the_last_task_first() {
        exchange.atEnd(() -> done.add("first"));
        exchange.atEnd(() -> done.add("last"));
        exchange.end();
        exchange.end();
        assertThat(done).containsExactly("last", "first");
    }

    @Test
    void what_comes_too_late_is_done_at_once() {
        exchange.end();
        exchange.atEnd(() -> done.add("late"));
        exchange.whenHandedOver(() -> done.add("later"));
        assertThat(done).containsExactly("late", "later");
    }

    @Test
    void a_place_is_free_when_the_answer_is_handed_over_and_a_file_is_kept_until_it_has_left() {
        exchange.whenHandedOver(() -> done.add("place"));
        exchange.atEnd(() -> done.add("file"));
        exchange.handOver();
        assertThat(done).containsExactly("place");
        exchange.end();
        assertThat(done).containsExactly("place", "file");
    }
}
