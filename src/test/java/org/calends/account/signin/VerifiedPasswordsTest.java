package org.calends.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.calends.MovableClock;
import org.junit.jupiter.api.Test;

class VerifiedPasswordsTest {

    private static final String HERE = "192.0.2.1";

    private final MovableClock clock = new MovableClock();
    private final VerifiedPasswords verified = new VerifiedPasswords(clock);

    @Test
    void a_right_password_is_remembered_for_half_a_day_to_the_second() {
        verified.remember("hash", "right".toCharArray(), HERE);

        clock.advance(Duration.ofHours(12).minusSeconds(1));
        assertThat(verified.knows("hash", "right".toCharArray(), HERE)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(verified.knows("hash", "right".toCharArray(), HERE)).isFalse();
    }

    @Test
    void nothing_else_is_known_by_it() {
        verified.remember("hash", "right".toCharArray(), HERE);

        assertThat(verified.knows("hash", "wrong".toCharArray(), HERE)).isFalse();
        assertThat(verified.knows("hash of a new password", "right".toCharArray(), HERE)).isFalse();
        assertThat(verified.knows("hash", "right".toCharArray(), "192.0.2.2")).isFalse();
    }

    @Test
    void it_remembers_no_more_than_ten_thousand() {
        for (int i = 0; i < 11_000; i++) {
            verified.remember("hash " + i, "right".toCharArray(), HERE);
        }

        assertThat(IntStream.range(0, 11_000).filter(i -> verified.knows("hash " + i, "right".toCharArray(), HERE)).count())
                .isBetween(9_000L, 10_000L);
    }
}
