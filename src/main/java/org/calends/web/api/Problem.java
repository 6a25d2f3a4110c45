package org.calends.web.api;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.input.InvalidInputException;
import org.calends.input.InvalidInputException.Violation;
import org.calends.web.wording.RefusalTranslator;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What went wrong, for programs (RFC 9457, {@code application/problem+json}).
 *
 * @param title the status in words
 * @param detail what to change, for this request
 * @param violations one entry for each field that cannot be accepted
 * @param instance of a failure of ours: by which it is found in the log
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Violation> violations, String instance) {

    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private static final String UNACCEPTABLE = "Some of what you sent cannot be accepted; nothing was written.";

    public static Problem of(int status, String detail) {
        return of(status, detail, List.of());
    }

    /**
     * Input that cannot be accepted. Of many faults the first are named, and the detail says that there are more.
     *
     * @param faults how many there are
     */
    static Problem ofFaults(List<Violation> violations, int faults) {
        List<Violation> named = violations.stream().limit(InvalidInputException.MOST_NAMED).toList();
        return of(400, faults == named.size() ? UNACCEPTABLE
                : "%s Of %d faults the first %d are named.".formatted(UNACCEPTABLE, faults, named.size()), named);
    }

    public static Problem of(int status, String detail, List<Violation> violations) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return new Problem("about:blank", known == null ? "Error" : known.getReasonPhrase(), status, detail, violations,
                status < 500 ? null : "urn:uuid:" + UUID.randomUUID());
    }

    /** @return what to change, for programs that show a text as it comes */
    public String inWords() {
        return detail == null ? title : detail;
    }

    public Problem in(Locale locale) {
        return new Problem(type, title, status, RefusalTranslator.in(locale, detail), violations.stream()
                .map(each -> new Violation(each.field(), RefusalTranslator.in(locale, each.message()))).toList(), instance);
    }
}
