package org.calends.web.api;

import java.net.URI;
import java.util.OptionalLong;

import jakarta.inject.Singleton;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.calends.account.guess.TooManyGuessesException;
import org.calends.account.signin.PageAuthentication;
import org.calends.input.RequestRefusedException;
import org.calends.language.Languages;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;

/**
 * Every failure becomes an answer: problem+json under {@code /api}, a page that helps for people in a browser. Who is not
 * signed in is led to the sign-in page and back.
 */
@Singleton
class ErrorAnswers {

    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class);

    private final ErrorPages pages;
    private final ProblemAnswers answers;
    private final AllowedMethods allowed;

    ErrorAnswers(ErrorPages pages, ProblemAnswers answers, AllowedMethods allowed) {
        this.allowed = allowed;
        this.pages = pages;
        this.answers = answers;
    }

    @ServerExceptionMapper(priority = 1)
    Response http(WebApplicationException thrown, UriInfo uri, HttpHeaders headers) {
        return thrown.getResponse().getStatus() < 400 ? thrown.getResponse()
                : named(thrown, comeAgain(thrown.getResponse().getHeaders().getFirst(HttpHeaders.RETRY_AFTER),
                        answer(thrown, uri, headers)), uri);
    }

    private Response named(WebApplicationException thrown, Response answer, UriInfo uri) {
        return thrown.getResponse().getStatus() != 405 ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowed.at("/" + uri.getPath().replaceFirst("^/", "")))
                        .build();
    }

    @ServerExceptionMapper(priority = 1)
    Response refused(RequestRefusedException thrown, UriInfo uri, HttpHeaders headers) {
        OptionalLong seconds = thrown.retryAfterSeconds();
        return comeAgain(seconds.isPresent() ? seconds.getAsLong() : null, answer(thrown, uri, headers));
    }

    /** When there will be room again is part of the answer. */
    private static Response comeAgain(Object seconds, Response answer) {
        return seconds == null ? answer : Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, seconds).build();
    }

    @ServerExceptionMapper(priority = 1)
    Response unreadable(MismatchedInputException thrown, UriInfo uri, HttpHeaders headers) {
        return answer(thrown, uri, headers);
    }

    @ServerExceptionMapper(priority = 1)
    Response invalid(ValidationException thrown, UriInfo uri, HttpHeaders headers) {
        return answer(thrown, uri, headers);
    }

    @ServerExceptionMapper(priority = 1)
    Response anything(Throwable thrown, UriInfo uri, HttpHeaders headers) {
        return answer(thrown, uri, headers);
    }

    @ServerExceptionMapper(priority = 1)
    Response nobody(UnauthorizedException thrown, UriInfo uri, HttpHeaders headers, RoutingContext context) {
        return pages.isFor(uri.getPath(), headers) ? toSignIn(context)
                : unauthorized(uri, headers, "request.credentials-missing");
    }

    @ServerExceptionMapper(priority = 1)
    Response wrongCredentials(AuthenticationFailedException thrown, UriInfo uri, HttpHeaders headers) {
        return unauthorized(uri, headers, "request.credentials-wrong");
    }

    @ServerExceptionMapper(priority = 1)
    Response tooManyGuesses(TooManyGuessesException thrown, UriInfo uri, HttpHeaders headers) {
        Problem problem = Problem.of(429, "request.too-many-guesses");
        return Response.fromResponse(answer(problem, uri, headers)).header(HttpHeaders.RETRY_AFTER, thrown.seconds()).build();
    }

    @ServerExceptionMapper(priority = 1)
    Response notAllowed(ForbiddenException thrown, UriInfo uri, HttpHeaders headers) {
        return answer(Problem.of(403, "request.role-forbids"), uri, headers);
    }

    /** A fragment that a script asked for must not become a sign-in page inside a page, so htmx is told to move on. */
    private static Response toSignIn(RoutingContext context) {
        return context.request().getHeader("HX-Request") == null
                ? Response.status(Response.Status.FOUND).location(URI.create(PageAuthentication.signInFor(context))).build()
                : Response.status(Response.Status.UNAUTHORIZED).header("HX-Redirect", "/login").build();
    }

    private Response unauthorized(UriInfo uri, HttpHeaders headers, String code) {
        Problem problem = Problem.of(401, code);
        return Response.fromResponse(uri.getPath().startsWith("/scim/") ? scim(problem)
                : answers.answer(problem, headers.getAcceptableLanguages()))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Calends\", charset=\"UTF-8\"").build();
    }

    private Response answer(Throwable thrown, UriInfo uri, HttpHeaders headers) {
        Problem problem = Problems.of(thrown);
        if (problem.status() >= 500) {
            LOG.errorf(thrown, "Failed (%s): %s", problem.instance(), uri.getPath());
        }
        return answer(problem, uri, headers);
    }

    private Response scim(Problem problem) {
        return Response.status(problem.status()).type(ProblemAnswers.SCIM).entity(answers.asScim(problem)).build();
    }

    private Response answer(Problem problem, UriInfo uri, HttpHeaders headers) {
        if (uri.getPath().startsWith("/scim/")) {
            return scim(problem);
        }
        if (uri.getPath().startsWith("/caldav")) {
            return Response.status(problem.status()).type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                    .entity(problem.inWords(Languages.choose(null, headers.getAcceptableLanguages()))).build();
        }
        return pages.isFor(uri.getPath(), headers) ? pages.page(problem, headers)
                : answers.answer(problem, headers.getAcceptableLanguages());
    }
}
