package org.calends.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.calends.MovableClock;
import org.junit.jupiter.api.Test;

class WrongPasswordsTest {

    private static final String HERE = "192.0.2.1";

    private final MovableClock clock = new MovableClock();
    private final WrongPasswords wrong = new WrongPasswords(clock);

    private static SignInAttempt attempt(String username, String password, String network) {
        return new SignInAttempt(username, password.toCharArray(), network, null, null);
    }

    @Test
    void a_wrong_password_is_known_again_for_half_a_day_to_the_second() {
        wrong.remember("hash", attempt("lin", "old", HERE));

        clock.advance(Duration.ofHours(12).minusSeconds(1));
        assertThat(wrong.known("hash", attempt("lin", "old", HERE))).isNotNull();
        clock.advance(Duration.ofSeconds(1));
        assertThat(wrong.known("hash", attempt("lin", "old", HERE))).isNull();
    }

    @Test
    void another_password_name_or_network_or_a_changed_password_is_a_new_guess() {
        wrong.remember("hash", attempt("lin", "old", HERE));

        assertThat(wrong.known("hash", attempt("lin", "older", HERE))).isNull();
        assertThat(wrong.known("hash", attempt("wang", "old", HERE))).isNull();
        assertThat(wrong.known("hash", attempt("lin", "old", "192.0.2.2"))).isNull();
        assertThat(wrong.known("hash of a new password", attempt("lin", "old", HERE))).isNull();
    }
}
