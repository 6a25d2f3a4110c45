package org.calends.reminder.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

class ResponsibilityTest {

    private static final Responsibility OWNER_THERE = new Responsibility("lin@example.com", "zhao@example.com", true, Set.of(),
            Set.of());
    private static final Responsibility OWNER_AWAY = new Responsibility("lin@example.com", "zhao@example.com", false,
            Set.of("chen@example.com"), Set.of());

    @Test
    void the_owner_answers_for_it_there_or_away_however_the_address_is_written() {
        assertThat(OWNER_THERE.includes("lin@example.com")).isTrue();
        assertThat(OWNER_THERE.includes(" LIN@Example.com")).isTrue();
        assertThat(OWNER_AWAY.includes("lin@example.com")).isTrue();
    }

    @Test
    void somebody_else_does_not_nor_does_nobody() {
        assertThat(OWNER_THERE.includes("visitor@example.com")).isFalse();
        assertThat(OWNER_THERE.includes("lin@example.com.evil.example")).isFalse();
        assertThat(OWNER_AWAY.includes("visitor@example.com")).isFalse();
        assertThat(OWNER_THERE.includes(null)).isFalse();
        assertThat(new Responsibility(null, null, false, Set.of(), Set.of()).includes("")).isFalse();
    }

    @Test
    void a_deputy_answers_for_it_only_while_the_owner_is_not_there() {
        assertThat(OWNER_THERE.includes("zhao@example.com")).isFalse();
        assertThat(OWNER_AWAY.includes("zhao@example.com")).isTrue();
        assertThat(new Responsibility(null, "zhao@example.com", false, Set.of(), Set.of()).includes("zhao@example.com"))
                .isTrue();
    }

    @Test
    void who_stands_in_does_and_so_does_whom_an_escalation_reached() {
        assertThat(OWNER_AWAY.includes("Chen@example.com")).isTrue();
        assertThat(OWNER_THERE.includes("chen@example.com")).isFalse();
        assertThat(new Responsibility("lin@example.com", null, true, Set.of(), Set.of("head@example.com"))
                .includes("HEAD@example.com")).isTrue();
    }
}
