package org.calends;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** Time in tests is a verb: it stands still until a test moves it. Every test begins in Shanghai, on a Monday morning. */
@Alternative
@Priority(1)
@Singleton
public class MovableClock extends Clock {

    /** Monday 26 April 2021, nine in the morning in Shanghai. */
    public static final Instant BEGINNING = OffsetDateTime.parse("2021-04-26T09:00:00+08:00").toInstant();

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private volatile Instant now = BEGINNING;

    public void moveTo(String moment) {
        now = OffsetDateTime.parse(moment).toInstant();
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    public void reset() {
        now = BEGINNING;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
