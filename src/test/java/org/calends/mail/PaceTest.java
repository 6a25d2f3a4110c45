package org.calends.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.calends.MovableClock;
import org.junit.jupiter.api.Test;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class PaceTest {

    private final MovableClock clock = new MovableClock();

    @Test
    void no_minute_sees_more_mails_than_the_limit() {
        Pace pace = new Pace(clock, settings("calends.mail.per-minute", "7"));

        assertThat(pace.take(5)).isEqualTo(5);
        clock.advance(Duration.ofSeconds(30));
        assertThat(pace.take(5)).isEqualTo(2);
        pace.giveBack(1);
        assertThat(pace.take(5)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(29));
        assertThat(pace.take(5)).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(pace.take(9)).isEqualTo(5);
    }

    @Test
    void without_a_limit_there_is_none() {
        Pace pace = new Pace(clock, settings("calends.mail.every", "30s"));

        assertThat(pace.take(5_000)).isEqualTo(5_000);
        assertThat(pace.take(5_000)).isEqualTo(5_000);
    }

    private static MailSettings settings(String name, String value) {
        return new SmallRyeConfigBuilder().withMapping(MailSettings.class)
                .withSources(new PropertiesConfigSource(java.util.Map.of(name, value), "test", 100)).build()
                .getConfigMapping(MailSettings.class);
    }
}
