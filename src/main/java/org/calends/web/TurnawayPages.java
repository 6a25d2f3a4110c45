package org.calends.web;

import java.util.Locale;

import jakarta.inject.Singleton;

import org.calends.http.Turnaway;
import org.calends.http.TurnawayAnswer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Tells who is turned away why: programs in a problem or a line of text, people in a page, or on the way to sign in. */
@Singleton
class TurnawayPages implements TurnawayAnswer {

    private static final String SOON = "60";

    private final ObjectMapper json;

    TurnawayPages(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void give(RoutingContext context, Turnaway why) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(why.status());
        if (why == Turnaway.NO_ROOM || why == Turnaway.TOO_MANY) {
            response.putHeader(HttpHeaders.RETRY_AFTER, SOON);
        }
        if (why != Turnaway.TOO_MANY) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        tell(context, response, why);
    }

    private void tell(RoutingContext context, HttpServerResponse response, Turnaway why) {
        String path = context.normalizedPath();
        Problem problem = Problem.of(why.status(), why.detail());
        if (path.startsWith("/api")) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE.toString()).end(asJson(problem));
        } else if (path.startsWith("/caldav") || path.startsWith("/feeds") || path.startsWith("/q/")) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8").end(why.detail());
        } else if (why == Turnaway.SIGN_IN_FIRST) {
            response.setStatusCode(303).putHeader(HttpHeaders.LOCATION, "/login").end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8").end(ErrorPages.page(problem, context
                    .acceptableLanguages().stream().map(each -> Locale.forLanguageTag(each.value())).toList()));
        }
    }

    private String asJson(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
