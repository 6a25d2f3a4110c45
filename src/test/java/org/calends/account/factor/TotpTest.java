package org.calends.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** RFC 6238, appendix B; its codes have eight digits, of which the last six are ours. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({ "59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
            "20000000000, 353130" })
    void codes_are_those_of_the_standard(long seconds, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
    }

    @Test
    void a_code_is_good_one_step_early_and_one_step_late() {
        Instant now = Instant.ofEpochSecond(1_111_111_110); // a step begins
        long step = Totp.step(now);
        String code = Totp.code(SECRET, step);

        assertThat(Totp.stepOf(code, SECRET, now.minusSeconds(31), 0)).isEmpty();
        assertThat(Totp.stepOf(code, SECRET, now.minusSeconds(30), 0)).hasValue(step);
        assertThat(Totp.stepOf(code, SECRET, now, 0)).hasValue(step);
        assertThat(Totp.stepOf(code, SECRET, now.plusSeconds(59), 0)).hasValue(step);
        assertThat(Totp.stepOf(code, SECRET, now.plusSeconds(60), 0)).isEmpty();
    }

    @Test
    void no_code_is_good_twice_nor_an_older_one_after_it() {
        Instant now = Instant.ofEpochSecond(1_111_111_110);
        long step = Totp.step(now);

        assertThat(Totp.stepOf(Totp.code(SECRET, step), SECRET, now, step)).isEmpty();
        assertThat(Totp.stepOf(Totp.code(SECRET, step - 1), SECRET, now, step)).isEmpty();
        assertThat(Totp.stepOf(Totp.code(SECRET, step + 1), SECRET, now, step)).hasValue(step + 1);
    }
}
