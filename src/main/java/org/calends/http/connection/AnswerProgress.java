package org.calends.http.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;

/**
 * How fast the answers of one connection are fetched. All but {@link #areFetched}, {@link #isLaggard} and {@link #unread}
 * belongs to the event loop of the connection; moments are those of {@link System#nanoTime()}.
 */
final class AnswerProgress {

    private static final long NEXT_LOOK = 500_000_000L;

    private final Channel channel;
    private final Timeouts timeouts;
    private volatile boolean fetching;
    private volatile long last;
    private volatile long unread;
    private long since;
    private long before;
    private long fetched;
    private long handedOver;

    AnswerProgress(Channel channel, Timeouts timeouts) {
        this.channel = channel;
        this.timeouts = timeouts;
    }

    /** @return whether something was handed over that had not been fetched when it was looked at last */
    boolean areFetched() {
        return fetching;
    }

    boolean isLaggard(long now) {
        return timeouts.isLaggard(now - last, 0);
    }

    /** @return bytes that lay in our memory when it was looked at last */
    long unread() {
        return unread;
    }

    /** @return bytes that lie in our memory now */
    long pending() {
        ChannelOutboundBuffer output = channel.unsafe().outboundBuffer();
        return output == null ? 0 : output.totalPendingWriteBytes();
    }

    void handOver(long bytes) {
        handedOver += bytes;
    }

    /** @return whether this began just now; otherwise it goes on */
    boolean begin(long now) {
        if (fetching) {
            return false;
        }
        since = now;
        last = now;
        before = progress();
        fetched = before;
        fetching = true;
        return true;
    }

    /** @return whether what is not fetched yet may be waited for */
    boolean look(long now) {
        unread = pending();
        if (isEmpty()) {
            fetching = false;
            return true;
        }
        long progress = progress();
        last = progress > fetched ? now : last;
        fetched = Math.max(fetched, progress);
        return timeouts.ofAnswer(now - since, now - last, fetched - before) > 0;
    }

    /** @return nanoseconds until it should be looked at again */
    long nextLook() {
        return fetching ? NEXT_LOOK : Long.MAX_VALUE;
    }

    /** @return whether nothing waits; a file that is being sent counts as something, though it takes no memory */
    boolean isEmpty() {
        ChannelOutboundBuffer output = channel.unsafe().outboundBuffer();
        return output == null || output.isEmpty();
    }

    private long progress() {
        ChannelOutboundBuffer output = channel.unsafe().outboundBuffer();
        return output == null ? fetched : handedOver - output.totalPendingWriteBytes() + output.currentProgress();
    }
}
