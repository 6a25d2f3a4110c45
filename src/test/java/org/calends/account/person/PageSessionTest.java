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
    private final PageSession session = new PageSession(account, "secret's hash", START, END, "Firefox", false);

    private static final Duration LONG = Duration.ofDays(2);
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void a_session_ends_exactly_at_its_time() {
        assertThat(session.opensTheDoor(START, LONG)).isTrue();
        assertThat(session.opensTheDoor(END.minusNanos(1), LONG)).isTrue();
        assertThat(session.opensTheDoor(END, LONG)).isFalse();
        assertThat(session.opensTheDoor(END.plusNanos(1), LONG)).isFalse();
    }

    @Test
    void a_session_ends_exactly_when_nobody_came_for_too_long() {
        assertThat(session.opensTheDoor(START.plus(HOUR).minusNanos(1), HOUR)).isTrue();
        assertThat(session.opensTheDoor(START.plus(HOUR), HOUR)).isFalse();
    }

    @Test
    void a_session_ends_with_its_account() {
        account.deactivate();

        assertThat(session.opensTheDoor(START, LONG)).isFalse();
    }

    @Test
    void only_the_newest_secret_opens_it() {
        session.openBy("another hash");

        assertThat(session.isOpenedBy("another hash")).isTrue();
        assertThat(session.isOpenedBy("secret's hash")).isFalse();
    }
}
