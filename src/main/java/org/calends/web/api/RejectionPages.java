package org.calends.web.api;

import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import org.calends.http.limit.RejectionResponder;
import org.calends.http.limit.RequestRejection;
import org.calends.language.Languages;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Tells who is turned away why: programs in a problem or a line of text, people in a page, or on the way to sign in. */
@Singleton
class RejectionPages implements RejectionResponder {

    private static final String SOON = "60";

    private final ProblemAnswers answers;

    RejectionPages(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void give(RoutingContext context, RequestRejection why) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(why.status());
        if (why == RequestRejection.NO_ROOM || why == RequestRejection.TOO_MANY) {
            response.putHeader(HttpHeaders.RETRY_AFTER, SOON);
        }
        if (why != RequestRejection.TOO_MANY) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        tell(context, response, why);
    }

    private void tell(RoutingContext context, HttpServerResponse response, RequestRejection why) {
        String path = context.normalizedPath();
        Problem problem = Problem.of(why.status(), why.detail());
        List<Locale> accepted = context.acceptableLanguages().stream().map(each -> Locale.forLanguageTag(each.value()))
                .toList();
        Locale locale = Languages.choose(null, accepted);
        if (path.startsWith("/scim/")) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemAnswers.SCIM).end(answers.asScim(problem));
        } else if (path.startsWith("/api")) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE.toString()).end(answers.asJson(problem, locale));
        } else if (path.startsWith("/caldav") || path.startsWith("/feeds") || path.startsWith("/q/")) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8").end(problem.inWords(locale));
        } else if (why == RequestRejection.SIGN_IN_FIRST) {
            response.setStatusCode(303).putHeader(HttpHeaders.LOCATION, "/login").end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8").end(ErrorPages.page(problem, accepted));
        }
    }
}
