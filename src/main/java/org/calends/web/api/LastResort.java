package org.calends.web.api;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.calends.language.Languages;
import org.jboss.logging.Logger;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers what fails before a request reaches our pages, API and feeds, or after it left them. It stands before the handler of
 * Quarkus, which would write the whole address of the request into the log and a page of its own, and leaves to that only who
 * must sign in.
 */
@Singleton
class LastResort {

    private static final Logger LOG = Logger.getLogger(LastResort.class);

    private final ProblemAnswers answers;

    LastResort(ProblemAnswers answers) {
        this.answers = answers;
    }

    void register(@Observes io.vertx.ext.web.Router router) {
        router.route().last().failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        Throwable thrown = context.failure();
        if (thrown instanceof UnauthorizedException || thrown instanceof ForbiddenException
                || thrown instanceof AuthenticationException) {
            context.next();
            return;
        }
        Problem problem = problem(context, thrown);
        note(context, problem, thrown);
        HttpServerResponse response = context.response();
        if (response.headWritten()) {
            // half an answer must not look like a whole one
            context.request().connection().close();
        } else if (!response.ended()) {
            response.setStatusCode(problem.status());
            end(context, problem);
        }
    }

    private static Problem problem(RoutingContext context, Throwable thrown) {
        if (thrown instanceof RejectedExecutionException) {
            return Problem.of(503, "request.too-much-to-do");
        }
        int status = context.statusCode();
        return thrown == null || status >= 400 && status < 500 ? Problem.of(status < 400 ? 500 : status, null)
                : Problems.of(thrown);
    }

    /** Who goes away in the middle of an answer is no fault of ours. */
    private static void note(RoutingContext context, Problem problem, Throwable thrown) {
        if (thrown instanceof IOException) {
            LOG.debugf(thrown, "Broken off (%s): %s", problem.instance(), context.normalizedPath());
        } else if (problem.status() >= 500) {
            LOG.errorf(thrown, "Failed (%s): %s", problem.instance(), context.normalizedPath());
        }
    }

    private void end(RoutingContext context, Problem problem) {
        String path = context.normalizedPath();
        String accepted = String.valueOf(context.request().getHeader("Accept"));
        if (path.startsWith("/feeds/") || path.startsWith("/caldav")) {
            end(context, "text/plain; charset=utf-8", problem.title() + "\n");
        } else if (path.startsWith("/scim/")) {
            end(context, ProblemAnswers.SCIM, answers.asScim(problem));
        } else if (!path.startsWith("/api/") && !path.startsWith("/q/") && accepted.contains("text/html")) {
            end(context, "text/html; charset=utf-8", ErrorPages.page(problem, languages(context)));
        } else {
            end(context, Problem.MEDIA_TYPE.toString(), answers.asJson(problem, Languages.choose(null, languages(context))));
        }
    }

    private static void end(RoutingContext context, String type, String body) {
        context.response().putHeader("Content-Type", type).end(body);
    }

    /** What was wrong may have been this very header. */
    private static List<Locale> languages(RoutingContext context) {
        String accepted = context.request().getHeader("Accept-Language");
        return accepted == null ? List.of() : List.of(Locale.forLanguageTag(accepted.split("[-,;]", 2)[0].strip()));
    }
}
