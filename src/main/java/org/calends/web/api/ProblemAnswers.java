package org.calends.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import org.calends.input.InvalidInputException.Violation;
import org.calends.input.ProblemTypes;
import org.calends.language.Languages;
import org.calends.language.LocalizableMessage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Problems as programs are told of them: in English, unless they ask for another language that is spoken here. */
@Singleton
public class ProblemAnswers {

    /** How errors of SCIM are written (RFC 7644, 3.12). */
    public static final String SCIM = "application/scim+json";

    private final ProblemTypes types;
    private final ObjectMapper json;

    ProblemAnswers(ProblemTypes types, ObjectMapper json) {
        this.types = types;
        this.json = json;
    }

    /** @param accepted the languages that the asker accepts, most wanted first */
    Response answer(Problem problem, List<Locale> accepted) {
        Locale locale = Languages.choose(null, accepted);
        Response.ResponseBuilder answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE)
                .entity(view(problem, locale));
        return locale.equals(Languages.ENGLISH) ? answer.build() : answer.language(locale).build();
    }

    /** @return the problem as directories read it, in English */
    public String asScim(Problem problem) {
        try {
            return json.writeValueAsString(Map.of("schemas", List.of("urn:ietf:params:scim:api:messages:2.0:Error"), "status",
                    String.valueOf(problem.status()), "detail", inDetail(problem)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String inDetail(Problem problem) {
        return Stream.concat(Stream.of(problem.inWords(Languages.ENGLISH)), problem.violations().stream()
                .map(violation -> violation.field() + ": " + violation.refusal().in(Languages.ENGLISH)))
                .collect(Collectors.joining(" "));
    }

    public String asJson(Problem problem, Locale locale) {
        try {
            return json.writeValueAsString(view(problem, locale));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ProblemView view(Problem problem, Locale locale) {
        LocalizableMessage detail = problem.detail();
        return new ProblemView(types.of(detail), problem.title(), problem.status(), detail == null ? null : detail.in(locale),
                detail == null ? null : detail.code(), detail == null ? List.of() : detail.arguments(),
                problem.violations().stream().map(violation -> view(violation, locale)).toList(), problem.instance());
    }

    private static ProblemView.ViolationView view(Violation violation, Locale locale) {
        LocalizableMessage refusal = violation.refusal();
        return new ProblemView.ViolationView(violation.field(), refusal.in(locale), refusal.code(),
                refusal.code() == null ? List.of() : refusal.arguments());
    }
}
