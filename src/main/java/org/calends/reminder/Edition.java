package org.calends.reminder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Boils many values down to a number that differs when any of them differs. */
final class Edition {

    private static final byte END = 0;

    private final MessageDigest digest;

    Edition() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** @param values in an order that is the same each time; what they print must say all that matters of them */
    Edition of(Object... values) {
        for (Object value : values) {
            digest.update(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
            digest.update(END);
        }
        return this;
    }

    long number() {
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
