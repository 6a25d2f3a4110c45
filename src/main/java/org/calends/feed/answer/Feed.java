package org.calends.feed.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.codec.digest.DigestUtils;
import org.calends.feed.format.FeedFormat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * A feed as it is sent, outside the heap, so that the network card's driver reads it without another copy. It is zipped once,
 * when someone first wants it so.
 */
final class Feed {

    private static final int HASH_BYTES = 16;

    private final FeedFormat feedFormat;
    private final ByteBuf text;
    private final String hash;
    private final String lastModified;
    private final Instant changedAt;
    private volatile ByteBuf zipped;

    /**
     * @param hash of the text
     * @param changedAt since when the text is this one, to the second
     */
    Feed(FeedFormat feedFormat, byte[] text, String hash, Instant changedAt) {
        this.feedFormat = feedFormat;
        this.text = outside(text);
        this.hash = hash;
        this.changedAt = changedAt;
        this.lastModified = Validators.DATE.format(changedAt);
    }

    private static ByteBuf outside(byte[] bytes) {
        ByteBuffer memory = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(memory));
    }

    static String hash(byte[] text) {
        byte[] start = Arrays.copyOf(DigestUtils.sha256(text), HASH_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
    }

    FeedFormat form() {
        return feedFormat;
    }

    String hash() {
        return hash;
    }

    Instant changedAt() {
        return changedAt;
    }

    String lastModified() {
        return lastModified;
    }

    /** @return the bytes, to be read once */
    ByteBuf text() {
        return text.duplicate();
    }

    boolean isZipped() {
        return zipped != null;
    }

    /** @return the bytes compressed (RFC 1952), to be read once */
    synchronized ByteBuf zipped() {
        if (zipped == null) {
            zipped = outside(zip(bytes(text())));
        }
        return zipped.duplicate();
    }

    static byte[] bytes(ByteBuf buffer) {
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    /** Reckons with the zipped text, which is about a tenth. */
    int size() {
        return text.capacity() + text.capacity() / 8;
    }

    private static byte[] zip(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length / 4 + 64);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toByteArray();
    }
}
