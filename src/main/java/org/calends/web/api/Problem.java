package org.calends.web.api;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.input.InvalidInputException;
import org.calends.input.InvalidInputException.Violation;
import org.calends.language.LocalizableMessage;

/**
 * What went wrong, in nobody's language yet: programs are told by {@link ProblemAnswers}, people by {@link ErrorPages} and the
 * pages themselves.
 *
 * @param detail what to change, for this request; null where the status says all
 * @param violations one entry for each field that cannot be accepted
 * @param instance of a failure of ours: by which it is found in the log
 */
public record Problem(int status, LocalizableMessage detail, List<Violation> violations, String instance) {

    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    public static Problem of(int status, String code, Object... arguments) {
        return of(status, LocalizableMessage.of(code, arguments));
    }

    public static Problem of(int status, LocalizableMessage detail) {
        return of(status, detail, List.of());
    }

    /**
     * Input that cannot be accepted. Of many faults the first are named, and the detail says that there are more.
     *
     * @param faults how many there are
     */
    static Problem ofFaults(List<Violation> violations, int faults) {
        List<Violation> named = violations.stream().limit(InvalidInputException.MOST_NAMED).toList();
        return of(400, faults == named.size() ? LocalizableMessage.of("request.invalid")
                : LocalizableMessage.of("request.invalid.more", faults, named.size()), named);
    }

    public static Problem of(int status, LocalizableMessage detail, List<Violation> violations) {
        return new Problem(status, detail, violations, status < 500 ? null : "urn:uuid:" + UUID.randomUUID());
    }

    String title() {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }

    /** @return what to change, for programs that show a text as it comes */
    public String inWords(Locale locale) {
        return detail == null ? title() : detail.in(locale);
    }
}
