package org.calends.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten seconds, 1,000 bytes a second, a minute at most. */
class TransferTimeoutTest {

    private static final TransferTimeout PATIENCE = TransferTimeout.of(Duration.ofSeconds(10), 1_000, Duration.ofMinutes(1));

    @ParameterizedTest
    @CsvSource({
            // running, silent, bytes, left (seconds but for the bytes)
            "0,  0,  0,      10",
            "9,  9,  0,       1",
            "10, 10, 0,       0",
            "11, 11, 0,      -1",
            // drips count for nothing
            "9,  0,  9,       1.009",
            "11, 0,  11,     -0.989",
            // what is sent at the expected pace may go on
            "10, 0,  10000,  10",
            "20, 0,  10000,   0",
            "20, 0,  20000,  10",
            // a pause may not be longer than at the beginning, however much came before
            "30, 9,  900000,  1",
            "30, 10, 900000,  0",
            // and the whole not longer than the longest
            "59, 0,  900000,  1",
            "60, 0,  900000,  0" })
    void patience_ends_with_silence_with_drips_and_with_the_longest_time(double running, double silent, long bytes,
            double left) {
        assertThat(PATIENCE.left(nanos(running), nanos(silent), bytes)).isEqualTo(nanos(left));
    }

    @Test
    void no_number_of_bytes_is_too_large() {
        assertThat(PATIENCE.left(0, 0, Long.MAX_VALUE)).isEqualTo(nanos(10));
        assertThat(new TransferTimeout(nanos(10), 1, Long.MAX_VALUE).left(nanos(3), 0, 5_000_000_000L)).isEqualTo(nanos(10));
    }

    private static long nanos(double seconds) {
        return Math.round(seconds * 1e9);
    }
}
