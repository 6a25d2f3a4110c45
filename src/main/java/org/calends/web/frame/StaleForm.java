package org.calends.web.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.language.Languages;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The answer to a form that was opened in another session, or is none of ours. Nothing is done with it, but what was typed is
 * shown, to be taken along into the fresh form.
 */
final class StaleForm {

    private static final int LONGEST = 20_000;
    private static final Pattern NOT_SHOWN = Pattern.compile("(?i).*password.*|repeated|to|" + FormToken.FIELD);

    private StaleForm() {
    }

    /** Something that was typed. */
    record Typed(String name, String text) {
    }

    @CheckedTemplate(basePath = "web/frame")
    static class Templates {
        static native TemplateInstance staleForm(String language, List<Typed> typed);
    }

    static Response answer(ResteasyReactiveContainerRequestContext request) {
        Locale locale = Languages.choose(null, request.getAcceptableLanguages());
        String page = Templates.staleForm(locale.toLanguageTag(), typed(request)).setLocale(locale).render();
        return Response.status(Response.Status.FORBIDDEN).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).entity(page)
                .build();
    }

    private static List<Typed> typed(ResteasyReactiveContainerRequestContext request) {
        FormData form = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormData();
        List<Typed> typed = new ArrayList<>();
        if (form != null) {
            for (String name : form) {
                if (!NOT_SHOWN.matcher(name).matches()) {
                    form.get(name).stream().filter(value -> !value.isFileItem() && !value.getValue().isBlank())
                            .forEach(value -> typed.add(new Typed(name, shortened(value.getValue()))));
                }
            }
        }
        return typed;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
