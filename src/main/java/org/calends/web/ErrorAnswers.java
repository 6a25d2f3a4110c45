package org.calends.web;

import jakarta.inject.Singleton;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

/** Every failure becomes an answer: problem+json under {@code /api}. */
@Singleton
class ErrorAnswers {

    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class);

    @ServerExceptionMapper(priority = 1)
    Response http(WebApplicationException thrown, UriInfo uri) {
        return thrown.getResponse().getStatus() < 400 ? thrown.getResponse() : answer(thrown, uri);
    }

    @ServerExceptionMapper(priority = 1)
    Response unreadable(MismatchedInputException thrown, UriInfo uri) {
        return answer(thrown, uri);
    }

    @ServerExceptionMapper(priority = 1)
    Response invalid(ValidationException thrown, UriInfo uri) {
        return answer(thrown, uri);
    }

    @ServerExceptionMapper(priority = 1)
    Response anything(Throwable thrown, UriInfo uri) {
        return answer(thrown, uri);
    }

    @ServerExceptionMapper(priority = 1)
    Response nobody(UnauthorizedException thrown) {
        return unauthorized("Sign in with Basic credentials, or with an API key as Bearer.");
    }

    @ServerExceptionMapper(priority = 1)
    Response wrongCredentials(AuthenticationFailedException thrown) {
        return unauthorized("These credentials are not right.");
    }

    @ServerExceptionMapper(priority = 1)
    Response notAllowed(ForbiddenException thrown) {
        return asResponse(Problem.of(403, "Your role does not allow this."));
    }

    private static Response unauthorized(String detail) {
        return Response.fromResponse(asResponse(Problem.of(401, detail)))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Calends\", charset=\"UTF-8\"").build();
    }

    private static Response answer(Throwable thrown, UriInfo uri) {
        Problem problem = Problems.of(thrown);
        if (problem.status() >= 500) {
            LOG.errorf(thrown, "Failed: %s", uri.getPath().replaceAll("/feeds/.*", "/feeds/..."));
        }
        return asResponse(problem);
    }

    private static Response asResponse(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
    }
}
