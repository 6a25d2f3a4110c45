package org.calends.feed.content;

import java.util.Arrays;
import java.util.List;

import org.calends.obligation.model.Obligation;

/** Which versions of which obligations a feed shows, in its order. */
public final class FeedSnapshot {

    private static final int WORDS = 3;

    private final long[] words;

    private FeedSnapshot(long[] words) {
        this.words = words;
    }

    public static FeedSnapshot of(List<Obligation> shown) {
        long[] words = new long[shown.size() * WORDS];
        int i = 0;
        for (Obligation obligation : shown) {
            words[i++] = obligation.id().getMostSignificantBits();
            words[i++] = obligation.id().getLeastSignificantBits();
            words[i++] = obligation.version();
        }
        return new FeedSnapshot(words);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeedSnapshot feedSnapshot && Arrays.equals(words, feedSnapshot.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
