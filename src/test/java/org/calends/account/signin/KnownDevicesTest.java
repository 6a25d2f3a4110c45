package org.calends.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.calends.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownDevicesTest {

    private final MovableClock clock = new MovableClock();
    private final KnownDevices devices = new KnownDevices(clock, null);

    @Test
    void a_browser_is_known_for_the_account_and_the_password_that_signed_in_there() {
        String cookie = devices.make("lin", "hash");

        assertThat(devices.known(cookie, "lin", "hash")).isPresent();
        assertThat(devices.known(cookie, "wang", "hash")).isEmpty();
        assertThat(devices.known(cookie, "lin", "hash of a new password")).isEmpty();
    }

    @Test
    void it_is_forgotten_after_half_a_year_to_the_second() {
        String cookie = devices.make("lin", "hash");

        clock.advance(Duration.ofDays(180).minusSeconds(1));
        assertThat(devices.known(cookie, "lin", "hash")).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(devices.known(cookie, "lin", "hash")).isEmpty();
    }

    @Test
    void nobody_can_make_it_last_longer_or_be_another_device() {
        String[] parts = devices.make("lin", "hash").split("\\.");

        assertThat(devices.known(parts[0] + ".99999999999." + parts[2], "lin", "hash")).isEmpty();
        assertThat(devices.known("x" + parts[0] + "." + parts[1] + "." + parts[2], "lin", "hash")).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", ".", "..", "a.b.c", "a.b.c.d", "...", "é.1.x" })
    void what_is_no_cookie_of_ours_is_nothing(String shown) {
        assertThat(devices.known(shown, "lin", "hash")).isEmpty();
    }
}
