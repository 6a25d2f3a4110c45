package org.calends.http.connection;

import java.time.Duration;

/**
 * How long somebody is waited for who sends or fetches bytes: a while after the last one, and altogether that while and a
 * second for so many bytes. Whoever drips is cut off as soon as whoever sends nothing; a slow line that goes on is not.
 *
 * @param grace in nanoseconds
 * @param bytesPerSecond what a line must do in the long run
 * @param longest in nanoseconds, however much is sent
 */
record TransferTimeout(long grace, long bytesPerSecond, long longest) {

    private static final long SECOND = 1_000_000_000L;

    static TransferTimeout of(Duration grace, int bytesPerSecond, Duration longest) {
        return new TransferTimeout(grace.toNanos(), bytesPerSecond, longest.toNanos());
    }

    /**
     * @param running nanoseconds since the first byte could have come
     * @param silent nanoseconds since the last one
     * @param bytes how many have come
     * @return nanoseconds until the time is up if nothing more comes; zero or less: it has ended
     */
    long left(long running, long silent, long bytes) {
        double owed = (double) bytes * SECOND / bytesPerSecond;
        long whole = owed < longest - grace ? grace + (long) owed : longest;
        return Math.min(grace - silent, whole - running);
    }
}
