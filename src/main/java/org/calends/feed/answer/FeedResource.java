package org.calends.feed.answer;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.calends.feed.format.FeedRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.micrometer.core.instrument.Metrics;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/**
 * Feeds for calendar programs. The address is the secret: no session, no cookie, no redirect, and nothing in an answer tells
 * whether a secret ever existed. What {@link FeedShortcut} can answer never comes here.
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
    @Path("/{name}")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    @Operation(operationId = "getFeed", summary = "A feed", description = "The name is the secret and a suffix: .ics for iCalendar, .json for jCal, "
            + ".atom for Atom and .feed.json for JSON Feed. type=todo gives tasks, lang=en, zh-CN or de the language. "
            + "ETag, Last-Modified and gzip are understood; who asks too often is answered 429 with Retry-After.")
    public Response feed(String name, @RestQuery String type, @RestQuery String lang,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @HeaderParam(HttpHeaders.IF_MODIFIED_SINCE) String ifModifiedSince,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_UNMODIFIED_SINCE) String ifUnmodifiedSince,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String acceptEncoding, @Context HttpServerRequest request) {
        Feed feed = FeedRequest.of(name, type, lang).flatMap(feeds::at).orElseThrow(NotFoundException::new);
        FeedAnswer answer = new FeedAnswer(feed, new Validators(ifNoneMatch, ifModifiedSince, ifMatch, ifUnmodifiedSince),
                acceptEncoding);
        Metrics.counter("calends.feed.answers", "status", Integer.toString(answer.status())).increment();
        if (answer.isZipped() || answer.status() != FeedAnswer.OK || request.method().equals(HttpMethod.HEAD)) {
            // Quarkus has put "identity" there to keep its own compression away, and takes it off only before a body.
            request.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        }
        ResponseBuilder response = Response.status(answer.status());
        answer.headers((header, value) -> response.header(header.toString(), value.toString()));
        return answer.status() == FeedAnswer.OK ? response.entity(Feed.bytes(answer.body())).build() : response.build();
    }
}
