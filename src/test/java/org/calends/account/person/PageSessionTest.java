package org.calends.account.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class PageSessionTest {

    private static final Instant START = Instant.parse("2021-04-26T01:00:00Z");
    private static final Instant END = START.plus(Duration.ofHours(12));

    private final Account account = new Account(new AccountDraft("lin", null, null, null, Role.VIEWER, null, null), "hash",
            START);
    private final PageSession session = new PageSession(account, "secret's hash", START, END);

    @Test
    void a_session_ends_exactly_at_its_time() {
        assertThat(session.opensTheDoor(START)).isTrue();
        assertThat(session.opensTheDoor(END.minusNanos(1))).isTrue();
        assertThat(session.opensTheDoor(END)).isFalse();
        assertThat(session.opensTheDoor(END.plusNanos(1))).isFalse();
    }

    @Test
    void a_session_ends_with_its_account() {
        account.deactivate();

        assertThat(session.opensTheDoor(START)).isFalse();
    }
}
