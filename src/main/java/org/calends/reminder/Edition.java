package org.calends.reminder;

import java.nio.ByteBuffer;

import org.apache.commons.codec.digest.DigestUtils;

/** Boils many values down to a number that differs when any of them differs. */
final class Edition {

    private static final char END = 0;

    private final StringBuilder values = new StringBuilder();

    /** @param more in an order that is the same each time; what they print must say all that matters of them */
    Edition of(Object... more) {
        for (Object value : more) {
            values.append(value).append(END);
        }
        return this;
    }

    long number() {
        return ByteBuffer.wrap(DigestUtils.sha256(values.toString())).getLong();
    }
}
