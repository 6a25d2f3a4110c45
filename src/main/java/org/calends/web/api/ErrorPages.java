package org.calends.web.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.input.InvalidInputException.Violation;
import org.calends.language.Languages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Failures, for people. They ask neither database nor session: either may be what failed. */
@Singleton
public class ErrorPages {

    @CheckedTemplate(basePath = "web/api")
    static class Templates {
        static native TemplateInstance error(int status, String language, List<String> reasons, String number);
    }

    /** @return whether a person in a browser asked */
    boolean isFor(String path, HttpHeaders headers) {
        return !path.startsWith("/api/") && !path.startsWith("/scim/") && !path.startsWith("/feeds/")
                && !path.startsWith("/caldav")
                && !path.startsWith("/q/")
                && headers.getAcceptableMediaTypes().stream().anyMatch(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE));
    }

    Response page(Problem problem, HttpHeaders headers) {
        return Response.status(problem.status()).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page(problem, headers.getAcceptableLanguages())).build();
    }

    /** @param accepted which languages the browser accepts, most wanted first */
    public static String page(Problem problem, List<Locale> accepted) {
        Locale locale = Languages.choose(null, accepted);
        return Templates.error(problem.status(), locale.toLanguageTag(), reasons(problem, locale), problem.instance())
                .setLocale(locale)
                .render();
    }

    /** What is missing or forbidden says enough by itself, and our own failures are none of the reader's. */
    private static List<String> reasons(Problem problem, Locale locale) {
        return switch (problem.status()) {
            case 400, 409, 412, 413, 415, 422 -> Stream.concat(
                    problem.violations().isEmpty() ? Stream.ofNullable(problem.detail()) : Stream.empty(),
                    problem.violations().stream().map(Violation::refusal)).map(each -> each.onPage(locale)).toList();
            default -> List.of();
        };
    }
}
