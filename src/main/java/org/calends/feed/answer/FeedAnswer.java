package org.calends.feed.answer;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import io.netty.buffer.ByteBuf;
import io.vertx.core.http.HttpHeaders;

/**
 * The answer to a request for a feed: whole, zipped, that nothing has changed, or that it is not the one that is wanted. The
 * same for both ways that lead here.
 */
final class FeedAnswer {

    static final int OK = 200;
    static final int NOT_MODIFIED = 304;
    static final int PRECONDITION_FAILED = 412;

    /** Some fetchers fail on gzip that they did not ask for, and {@code q=0} means "no" (RFC 9110, 12.5.3). */
    private static final Pattern GZIP = Pattern
            .compile("(.*,)?\\s*gzip\\s*(;\\s*q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*))?\\s*(,.*)?");

    private final Feed feed;
    private final boolean zipped;
    private final boolean known;
    private final boolean unwanted;

    FeedAnswer(Feed feed, Validators validators, String acceptEncoding) {
        this.feed = feed;
        this.zipped = wantsGzip(acceptEncoding);
        this.unwanted = validators.wantAnother(feed.hash(), feed.changedAt());
        this.known = validators.match(feed.hash(), feed.changedAt());
    }

    private static boolean wantsGzip(String acceptEncoding) {
        return acceptEncoding != null && GZIP.matcher(acceptEncoding.toLowerCase(Locale.ROOT)).matches();
    }

    /** @return whether nothing must be computed that takes longer than a moment */
    boolean isReady() {
        return status() != OK || !zipped || feed.isZipped();
    }

    boolean isZipped() {
        return zipped;
    }

    int status() {
        return unwanted ? PRECONDITION_FAILED : known ? NOT_MODIFIED : OK;
    }

    ByteBuf body() {
        return zipped ? feed.zipped() : feed.text();
    }

    void headers(BiConsumer<CharSequence, CharSequence> put) {
        put.accept(HttpHeaders.ETAG, Validators.tag(feed.hash(), zipped));
        put.accept(HttpHeaders.LAST_MODIFIED, feed.lastModified());
        put.accept(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        put.accept(HttpHeaders.VARY, "Accept-Encoding");
        if (status() == OK) {
            content(put);
        }
    }

    private void content(BiConsumer<CharSequence, CharSequence> put) {
        put.accept(HttpHeaders.CONTENT_TYPE, feed.form().mediaType());
        put.accept("Content-Disposition", feed.form().disposition());
        put.accept(HttpHeaders.CONTENT_LENGTH, Integer.toString(body().readableBytes()));
        if (zipped) {
            put.accept(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
    }
}
