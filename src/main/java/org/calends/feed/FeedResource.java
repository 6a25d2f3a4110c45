package org.calends.feed;

import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.calends.obligation.CalendarStyle.Type;
import org.calends.obligation.CalendarText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Feeds for calendar programs. The address is the secret: no session, no cookie, no redirect, and nothing in an answer tells
 * whether a secret ever existed.
 */
@Path("/feeds")
@PermitAll
@Tag(name = "Feeds")
class FeedResource {

    private final Feeds feeds;

    FeedResource(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Path("/{secret}.ics")
    @Operation(summary = "A subscription's calendar", description = "type=todo gives tasks, lang=en or zh-CN the language. "
            + "ETag, Last-Modified and gzip are understood.")
    public Response calendar(String secret, @RestQuery String type, @RestQuery String lang,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @HeaderParam(HttpHeaders.IF_MODIFIED_SINCE) String ifModifiedSince,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String acceptEncoding) {
        Feed feed = feeds.at(secret, owner -> new FeedVariant(Type.asked(type), language(lang, owner.locale())))
                .orElseThrow(NotFoundException::new);
        boolean zipped = wantsGzip(acceptEncoding);
        if (new Validators(ifNoneMatch, ifModifiedSince).match(feed.hash(), feed.lastModified())) {
            return validators(Response.notModified(), feed, zipped).build();
        }
        byte[] body = zipped ? feed.zipped() : feed.text();
        ResponseBuilder answer = validators(Response.ok(body), feed, zipped).header(HttpHeaders.CONTENT_LENGTH, body.length);
        if (zipped) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.header(HttpHeaders.CONTENT_TYPE, CalendarText.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"calends.ics\"").build();
    }

    private static ResponseBuilder validators(ResponseBuilder answer, Feed feed, boolean zipped) {
        return answer.header(HttpHeaders.ETAG, Validators.tag(feed.hash(), zipped))
                .header(HttpHeaders.LAST_MODIFIED, Validators.DATE.format(feed.lastModified()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache").header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    /** An unknown language is the subscriber's own: a calendar program cannot be told that it is wrong. */
    private static Locale language(String wanted, Locale own) {
        if (wanted == null) {
            return own;
        }
        return switch (Locale.forLanguageTag(wanted).getLanguage()) {
            case "en" -> Locale.ENGLISH;
            case "zh" -> Locale.SIMPLIFIED_CHINESE;
            default -> own;
        };
    }

    /** Some fetchers fail on gzip that they did not ask for, and {@code q=0} means "no" (RFC 9110, 12.5.3). */
    private static boolean wantsGzip(String acceptEncoding) {
        return acceptEncoding != null
                && acceptEncoding.toLowerCase(Locale.ROOT)
                        .matches("(.*,)?\\s*gzip\\s*(;\\s*q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*))?\\s*(,.*)?");
    }
}
