package org.calends.web.security;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.calends.http.address.PlainPath;
import org.calends.input.InvalidInputException.Violation;
import org.calends.language.Languages;
import org.calends.language.LocalizableMessage;
import org.calends.web.api.ErrorPages;
import org.calends.web.api.Problem;
import org.calends.web.api.ProblemAnswers;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses requests that are malformed before the framework, which would take them for a failure of ours. What a calendar
 * program or a probe would like to get is another matter: no calendar must stay empty, and no process be ended, because of
 * it, so there it counts as not said.
 */
@Singleton
class RequestCheck {

    private static final int AFTER_THE_HEADERS = 999;
    /** Their readers say themselves which encodings they know; of forms, the framework reads them. */
    private static final List<String> DECODING = List.of("/api/documents", "/api/obligations/import");
    private static final List<String> FORBEARING = List.of("/feeds/", "/caldav", "/.well-known/", "/q/");

    /** Said without a value, they say nothing. */
    private static final List<String> HEADERS = List.of("Accept", "Accept-Language", "Content-Type");

    private final ProblemAnswers answers;

    RequestCheck(ProblemAnswers answers) {
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_HEADERS);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        HEADERS.forEach(header -> forget(header, !isBlank(all(request, header)), request));
        if (isForbearing(request)) {
            forget("Accept", RequestSyntax.isAccept(all(request, "Accept")), request);
            forget("Accept-Language", RequestSyntax.isAcceptLanguage(all(request, "Accept-Language")), request);
        }
        Problem problem = problemOf(context);
        if (problem == null) {
            context.next();
        } else {
            end(context, problem);
        }
    }

    private static Problem problemOf(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isAddress(request.uri())) {
            return malformed("",
                    "request.address.malformed");
        }
        if (!RequestSyntax.isAccept(all(request, "Accept"))) {
            return malformed("Accept", "request.accept.malformed");
        }
        if (!RequestSyntax.isAcceptLanguage(all(request, "Accept-Language"))) {
            return malformed("Accept-Language", "request.accept-language.malformed");
        }
        List<String> types = request.headers().getAll("Content-Type");
        if (types.size() > 1 || !types.stream().allMatch(RequestSyntax::isMediaType)) {
            return malformed("Content-Type", "request.content-type.malformed");
        }
        boolean isDecodedThere = DECODING.contains(PlainPath.of(context)) && types.stream().noneMatch(RequestSyntax::isForm);
        return isDecodedThere || types.stream().allMatch(RequestSyntax::isKnownCharset) ? null
                : Problem.of(415, "request.encoding.unknown");
    }

    /** A feed is known or unknown, and nothing else is said of it but that its address can be read at all. */
    private static boolean isAddress(String uri) {
        return uri.startsWith("/feeds/") ? RequestSyntax.isUri(uri) : RequestSyntax.isAddress(uri);
    }

    private static Problem malformed(String header, String code) {
        return Problem.of(400, LocalizableMessage.of("request.unreadable"), List.of(new Violation(header, code)));
    }

    private static boolean isForbearing(HttpServerRequest request) {
        return FORBEARING.stream().anyMatch(request.uri()::startsWith);
    }

    private static void forget(String header, boolean wellSaid, HttpServerRequest request) {
        if (!wellSaid) {
            request.headers().remove(header);
        }
    }

    private static boolean isBlank(String header) {
        return header != null && header.isBlank();
    }

    /** @return the header's lines as one, as they are meant (RFC 9110, 5.3), or null */
    private static String all(HttpServerRequest request, String header) {
        List<String> lines = request.headers().getAll(header);
        return lines.isEmpty() ? null : String.join(",", lines);
    }

    private void end(RoutingContext context, Problem problem) {
        HttpServerRequest request = context.request();
        Locale locale = locale(context);
        context.response().setStatusCode(problem.status());
        if (request.uri().startsWith("/scim/")) {
            end(context, ProblemAnswers.SCIM, answers.asScim(problem));
        } else if (request.uri().startsWith("/api/") || request.uri().startsWith("/q/")) {
            end(context, Problem.MEDIA_TYPE.toString(), answers.asJson(problem, locale));
        } else if (isForbearing(request)) {
            end(context, "text/plain; charset=utf-8", problem.inWords(locale));
        } else {
            end(context, "text/html; charset=utf-8", ErrorPages.page(problem, List.of(locale)));
        }
    }

    private static Locale locale(RoutingContext context) {
        String accepted = all(context.request(), "Accept-Language");
        return accepted == null || !RequestSyntax.isAcceptLanguage(accepted) ? Languages.ENGLISH
                : Languages.choose(null, context.acceptableLanguages().stream()
                        .map(each -> Locale.forLanguageTag(each.value())).toList());
    }

    private static void end(RoutingContext context, String type, String body) {
        context.response().putHeader("Content-Type", type).end(body);
    }
}
