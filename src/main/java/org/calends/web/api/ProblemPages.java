package org.calends.web.api;

import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.calends.language.Languages;
import org.calends.language.MessageCatalogue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * What the types of problems lead to (RFC 9457, 3.1.1): each kind of refusal, explained in every language. Whoever reads a log
 * may look it up without an account, as nothing here tells of anybody.
 */
@Path("/problems")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ProblemPages {

    /** One kind of refusal. */
    record Kind(String code, List<Sentence> sentences) {

        static Kind of(String code) {
            return new Kind(code, Languages.ALL.stream().map(locale -> Sentence.of(code, locale)).toList());
        }

        public String address() {
            return "/problems/" + code;
        }
    }

    /** What is said of it in one language. */
    record Sentence(String language, String text) {

        static Sentence of(String code, Locale locale) {
            return new Sentence(locale.toLanguageTag(), MessageCatalogue.in(locale).outline(code));
        }
    }

    @CheckedTemplate(basePath = "web/api")
    static class Templates {
        /** @param single whether it is the page of one kind only */
        static native TemplateInstance problemKinds(String language, List<Kind> kinds, boolean single);
    }

    @GET
    public TemplateInstance all(@Context HttpHeaders headers) {
        return page(List.copyOf(codes().codes()), false, headers);
    }

    @GET
    @Path("/{code}")
    public TemplateInstance one(String code, @Context HttpHeaders headers) {
        if (!codes().knows(code)) {
            throw new NotFoundException();
        }
        return page(List.of(code), true, headers);
    }

    private static MessageCatalogue codes() {
        return MessageCatalogue.in(Languages.ENGLISH);
    }

    private static TemplateInstance page(List<String> codes, boolean single, HttpHeaders headers) {
        Locale locale = Languages.choose(null, headers.getAcceptableLanguages());
        return Templates.problemKinds(locale.toLanguageTag(), codes.stream().map(Kind::of).toList(), single).setLocale(locale);
    }
}
