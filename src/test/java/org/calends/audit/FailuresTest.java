package org.calends.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.calends.MovableClock;
import org.calends.audit.SecurityEventKind.Outcome;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private final MovableClock clock = new MovableClock();
    private final Failures failures = new Failures(clock);

    @Test
    void what_comes_from_one_network_is_told_together_with_a_count() {
        assertThat(add("lin", "2001:db8::1")).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(add("lin", "2001:db8::2")).isFalse();
        assertThat(add("wang", "2001:db8::1")).isTrue();
        assertThat(add("lin", "2001:db8:0:1::1")).isTrue();

        assertThat(failures.take()).extracting(SecurityEvent::who, SecurityEvent::address, SecurityEvent::times,
                SecurityEvent::happenedAt, SecurityEvent::outcome)
                .containsExactly(row("lin", "2001:db8::1", 2), row("wang", "2001:db8::1", 1), row("lin", "2001:db8:0:1::1", 1));
        assertThat(failures.take()).isEmpty();
    }

    private org.assertj.core.groups.Tuple row(String who, String address, int times) {
        return org.assertj.core.groups.Tuple.tuple(who, address, times,
                address.endsWith("::1") && who.equals("lin") && times == 2 ? MovableClock.BEGINNING : clock.instant(),
                Outcome.FAILURE);
    }

    @Test
    void however_many_networks_there_are_the_lines_are_few_and_none_is_lost() {
        for (int i = 0; i < 100_000; i++) {
            add(null, "10." + i / 65536 + "." + i / 256 % 256 + "." + i % 256);
        }

        var lines = failures.take();

        assertThat(lines).hasSize(Failures.LINES + 1);
        assertThat(lines.stream().mapToInt(SecurityEvent::times).sum()).isEqualTo(100_000);
    }

    @Test
    void after_many_lines_of_a_day_only_the_kinds_are_told_apart_until_the_next_day() {
        for (int i = 0; i < Failures.LINES_A_DAY; i++) {
            add(null, "10.0." + i / 256 + "." + i % 256);
            failures.take();
        }

        add("lin", "192.0.2.1");
        add("wang", "192.0.2.2");
        assertThat(failures.take()).extracting(SecurityEvent::who, SecurityEvent::address, SecurityEvent::times)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(null, "several", 2));
        clock.advance(Duration.ofDays(1));
        add("lin", "192.0.2.1");
        assertThat(failures.take()).extracting(SecurityEvent::who).containsExactly("lin");
    }

    @Test
    void what_could_not_be_written_waits_on_and_counts_together_with_what_came_since() {
        add("lin", "192.0.2.1");
        var unwritten = failures.take();
        clock.advance(Duration.ofSeconds(1));
        add("lin", "192.0.2.1");

        failures.restore(unwritten);

        assertThat(failures.take()).extracting(SecurityEvent::times, SecurityEvent::happenedAt)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, MovableClock.BEGINNING));
    }

    private boolean add(String who, String address) {
        return failures.add(SecurityEventKind.SIGN_IN, new Caller(who, address), who, null);
    }
}
