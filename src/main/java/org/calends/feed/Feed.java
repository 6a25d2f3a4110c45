package org.calends.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * A feed as it is sent.
 *
 * @param text the calendar
 * @param zipped the same, compressed once (RFC 1952)
 * @param hash says whether two texts are the same
 * @param lastModified since when the text is this one, to the second
 */
record Feed(byte[] text, byte[] zipped, String hash, Instant lastModified) {

    private static final int HASH_BYTES = 16;

    static Feed of(byte[] text, Instant lastModified) {
        return new Feed(text, zip(text), hash(text), lastModified);
    }

    static String hash(byte[] text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    int size() {
        return text.length + zipped.length;
    }

    private static byte[] zip(byte[] text) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(text.length / 4 + 64);
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return zipped.toByteArray();
    }
}
