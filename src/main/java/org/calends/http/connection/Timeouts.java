package org.calends.http.connection;

import java.time.Duration;

import org.calends.http.address.HttpSettings;

/** {@link HttpSettings} in nanoseconds. */
final class Timeouts {

    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final Duration LAGGING = Duration.ofSeconds(2);
    private static final long SECOND = 1_000_000_000L;
    private static final Duration IN_A_HURRY = Duration.ofSeconds(2);
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final long bytesPerSecond;
    private final long headers;
    private final long idle;
    private final TransferTimeout withBodies;
    private final TransferTimeout withAnswers;
    private final TransferTimeout inAHurry;
    private volatile boolean hurry;

    Timeouts(HttpSettings settings) {
        this.bytesPerSecond = settings.bytesPerSecond();
        this.headers = settings.headerTimeout().toNanos();
        this.idle = settings.idleTimeout().toNanos();
        this.withBodies = TransferTimeout.of(settings.bodyTimeout(), settings.bytesPerSecond(), settings.uploadTimeout());
        this.withAnswers = TransferTimeout.of(settings.answerTimeout(), settings.bytesPerSecond(), FOR_EVER);
        this.inAHurry = TransferTimeout.of(IN_A_HURRY, settings.bytesPerSecond(), FOR_EVER);
    }

    /** @param hurry whether unread answers must go soon, since they take too much memory */
    void hurry(boolean hurry) {
        this.hurry = hurry;
    }

    /** @return whether so little has come in such a time that others are to be preferred */
    boolean isLaggard(long running, long bytes) {
        return running > LAGGING.toNanos() && bytes < running / SECOND * bytesPerSecond;
    }

    long headers() {
        return headers;
    }

    long of(WaitState waitState) {
        return switch (waitState) {
            case IDLE -> idle;
            case HEADERS -> headers;
            case FAREWELL -> FAREWELL.toNanos();
            case LAGGARD, BODY, ANSWER, NOTHING -> FOR_EVER.toNanos();
        };
    }

    long ofBody(long running, long silent, long bytes) {
        return withBodies.left(running, silent, bytes);
    }

    long ofAnswer(long running, long silent, long bytes) {
        return (hurry ? inAHurry : withAnswers).left(running, silent, bytes);
    }
}
