package org.calends.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.calends.MovableClock;
import org.calends.audit.SecurityEventKind.Outcome;
import org.junit.jupiter.api.Test;

class SecurityEventTest {

    @Test
    void a_line_is_one_line_whatever_its_parts_hold_and_none_can_pretend_to_be_another() {
        SecurityEvent event = new SecurityEvent(MovableClock.BEGINNING, SecurityEventKind.TEAM_FEED_OPENED, Outcome.SUCCESS,
                new Caller("lin", "192.0.2.1"), "a\r\nSIGN_IN\u2028\u202e\" who=\"admin", null, 1);

        assertThat(event.line()).isEqualTo("TEAM_FEED_OPENED SUCCESS who=\"lin\" from=\"192.0.2.1\" "
                + "subject=\"a??SIGN_IN??' who='admin\" detail=- times=1");
    }

    @Test
    void what_is_too_long_is_cut_off() {
        SecurityEvent event = new SecurityEvent(MovableClock.BEGINNING, SecurityEventKind.ACCESS, Outcome.FAILURE,
                new Caller(null, null), "x".repeat(301), "y".repeat(300), 1);

        assertThat(event.subject()).hasSize(300);
        assertThat(event.detail()).hasSize(300);
    }
}
