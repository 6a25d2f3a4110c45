package org.calends.feed.answer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a client already has, as it says in its conditional request (RFC 9110, 13).
 *
 * @param ifNoneMatch one entity tag, several, {@code *}, or null
 * @param ifModifiedSince an HTTP date, or null; what is no date counts as null
 * @param ifMatch entity tags one of which the client wants, or null
 * @param ifUnmodifiedSince an HTTP date, or null; what is no date counts as null
 */
record Validators(String ifNoneMatch, String ifModifiedSince, String ifMatch, String ifUnmodifiedSince) {

    /** An HTTP date (RFC 9110, 5.6.7), always with two digits for the day. */
    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final String ZIPPED = "-gzip";

    static String tag(String hash, boolean zipped) {
        return '"' + hash + (zipped ? ZIPPED : "") + '"';
    }

    /** @return whether the client has this very text; entity tags win over dates, and are compared weakly (8.8.3.2) */
    boolean match(String hash, Instant lastModified) {
        if (ifNoneMatch != null) {
            return ifNoneMatch.strip().equals("*") || Stream.of(ifNoneMatch.split(",")).map(String::strip)
                    .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                    .anyMatch(tag -> tag.equals(tag(hash, false)) || tag.equals(tag(hash, true)));
        }
        return ifModifiedSince != null && !lastModified.isAfter(moment(ifModifiedSince, Instant.MIN));
    }

    /**
     * @return whether the client wants another text than this one (13.1.1 and 13.1.4); entity tags win over dates, and are
     *         compared strongly
     */
    boolean wantAnother(String hash, Instant lastModified) {
        if (ifMatch != null) {
            return !ifMatch.strip().equals("*") && Stream.of(ifMatch.split(",")).map(String::strip)
                    .noneMatch(tag -> tag.equals(tag(hash, false)) || tag.equals(tag(hash, true)));
        }
        return ifUnmodifiedSince != null && lastModified.isAfter(moment(ifUnmodifiedSince, Instant.MAX));
    }

    private static Instant moment(String date, Instant ofGarbage) {
        try {
            return Instant.from(DATE.parse(date.strip()));
        } catch (DateTimeException garbage) {
            return ofGarbage;
        }
    }
}
