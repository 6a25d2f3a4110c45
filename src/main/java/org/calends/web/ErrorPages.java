package org.calends.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Failures, for people. They ask neither database nor session: either may be what failed. */
@Singleton
class ErrorPages {

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance error(int status, String language);
    }

    /** @return whether a person in a browser asked */
    boolean isFor(String path, HttpHeaders headers) {
        return !path.startsWith("/api/") && !path.startsWith("/feeds/") && !path.startsWith("/q/")
                && headers.getAcceptableMediaTypes().stream().anyMatch(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE));
    }

    Response page(int status, HttpHeaders headers) {
        var locale = Languages.choose(null, headers.getAcceptableLanguages());
        String page = Templates.error(status, locale.toLanguageTag()).setLocale(locale).render();
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).entity(page).build();
    }
}
