package org.calends.intake.row;

import java.util.List;

import org.calends.language.LocalizableMessage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a file holds and an import does not take.
 *
 * @param line where it begins, counted from 1
 * @param title what the file calls it, or empty
 * @param field the field that is the reason, as the API calls it, or empty
 * @param refusal why
 */
public record LeftOut(int line, String title, String field, @JsonIgnore LocalizableMessage refusal) {

    public static LeftOut of(RowError reason, String title) {
        return new LeftOut(reason.line(), title, reason.field(), reason.refusal());
    }

    /** Of a report that was kept. */
    @JsonCreator
    static LeftOut kept(@JsonProperty("line") int line, @JsonProperty("title") String title,
            @JsonProperty("field") String field, @JsonProperty("message") String message, @JsonProperty("code") String code,
            @JsonProperty("arguments") List<Object> arguments) {
        return of(RowError.kept(line, field, message, code, arguments), title);
    }

    private RowError reason() {
        return new RowError(line, field, refusal);
    }

    /** @return why, in English */
    @JsonProperty
    public String message() {
        return refusal.toString();
    }

    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public String code() {
        return reason().code();
    }

    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<Object> arguments() {
        return reason().arguments();
    }
}
