package org.calends.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;

import org.calends.MovableClock;
import org.junit.jupiter.api.Test;

class SendRateLimiterTest {

    private final MovableClock clock = new MovableClock();

    @Test
    void no_minute_sees_more_mails_than_the_limit() {
        SendRateLimiter sendRateLimiter = new SendRateLimiter(clock, OptionalInt.of(7));

        assertThat(sendRateLimiter.take(5)).isEqualTo(5);
        clock.advance(Duration.ofSeconds(30));
        assertThat(sendRateLimiter.take(5)).isEqualTo(2);
        sendRateLimiter.giveBack(1);
        assertThat(sendRateLimiter.take(5)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(29));
        assertThat(sendRateLimiter.take(5)).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(sendRateLimiter.take(9)).isEqualTo(5);
    }

    @Test
    void without_a_limit_there_is_none() {
        SendRateLimiter sendRateLimiter = new SendRateLimiter(clock, OptionalInt.empty());

        assertThat(sendRateLimiter.take(5_000)).isEqualTo(5_000);
        assertThat(sendRateLimiter.take(5_000)).isEqualTo(5_000);
    }
}
