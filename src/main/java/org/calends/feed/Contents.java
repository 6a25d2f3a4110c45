package org.calends.feed;

import java.util.Arrays;
import java.util.List;

import org.calends.obligation.Obligation;

/** Which versions of which obligations a feed shows, in its order. */
final class Contents {

    private static final int WORDS = 3;

    private final long[] words;

    private Contents(long[] words) {
        this.words = words;
    }

    static Contents of(List<Obligation> shown) {
        long[] words = new long[shown.size() * WORDS];
        int i = 0;
        for (Obligation obligation : shown) {
            words[i++] = obligation.id().getMostSignificantBits();
            words[i++] = obligation.id().getLeastSignificantBits();
            words[i++] = obligation.version();
        }
        return new Contents(words);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contents contents && Arrays.equals(words, contents.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
