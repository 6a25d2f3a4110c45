package org.calends.feed.answer;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.calends.feed.format.FeedRequest;
import org.calends.input.ProblemTypes;
import org.calends.language.LocalizableMessage;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers for feeds straight from the thread that reads the network, as long as what is known is fresh; all else goes on to
 * {@link FeedResource}. Stands before everything, so that it also holds back those who ask too often.
 */
@Singleton
class FeedShortcut {

    /** Who holds the secret need not be asked who they are; the headers of every answer (1000) are set by then. */
    private static final int BEFORE_SIGN_IN = 900;
    private static final String FEEDS = "/feeds/";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final LocalizableMessage TOO_OFTEN = LocalizableMessage.of("request.feed-too-often");

    private final Feeds feeds;
    private final FeedRateLimiter limit;
    private final ProblemTypes types;

    FeedShortcut(Feeds feeds, FeedRateLimiter limit, ProblemTypes types) {
        this.types = types;
        this.feeds = feeds;
        this.limit = limit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_SIGN_IN);
    }

    private void handle(RoutingContext context) {
        String path = context.request().path();
        HttpMethod method = context.request().method();
        if (path.startsWith(FEEDS) && (method == HttpMethod.GET || method == HttpMethod.HEAD)) {
            answer(context, path.substring(FEEDS.length()));
        } else {
            context.next();
        }
    }

    private void answer(RoutingContext context, String name) {
        String query = context.request().query();
        FeedRequest feedRequest = FeedRequest.of(name, query == null ? null : parameter(context, "type"),
                query == null ? null : parameter(context, "lang")).orElse(null);
        long wait = feedRequest == null ? 0 : limit.secondsToWait(feedRequest.secret());
        if (wait > 0) {
            refuse(context.response(), wait);
        } else if (feedRequest == null || !answered(feedRequest, context.request(), context.response())) {
            context.next();
        }
    }

    private static String parameter(RoutingContext context, String name) {
        return context.queryParams().get(name);
    }

    private boolean answered(FeedRequest feedRequest, HttpServerRequest request, HttpServerResponse response) {
        Feed feed = feeds.known(feedRequest).orElse(null);
        if (feed == null) {
            return false;
        }
        Validators validators = new Validators(request.getHeader(HttpHeaders.IF_NONE_MATCH),
                request.getHeader(HttpHeaders.IF_MODIFIED_SINCE), request.getHeader("If-Match"),
                request.getHeader("If-Unmodified-Since"));
        FeedAnswer answer = new FeedAnswer(feed, validators, request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        if (!answer.isReady()) {
            return false;
        }
        response.setStatusCode(answer.status());
        boolean whole = answer.status() == FeedAnswer.OK && request.method().equals(HttpMethod.GET);
        if (whole) {
            // Keeps the server from compressing what was not asked for so; it is taken off before a body is sent.
            response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        } else {
            response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        }
        answer.headers(response::putHeader);
        if (whole) {
            response.end(BufferImpl.buffer(answer.body()));
        } else {
            response.end();
        }
        return true;
    }

    private void refuse(HttpServerResponse response, long wait) {
        response.setStatusCode(TOO_MANY_REQUESTS).putHeader("Retry-After", Long.toString(wait))
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(new JsonObject().put("type", types.of(TOO_OFTEN)).put("title", "Too Many Requests")
                        .put("status", TOO_MANY_REQUESTS).put("detail", TOO_OFTEN.toString()).put("code", TOO_OFTEN.code())
                        .encode());
    }
}
