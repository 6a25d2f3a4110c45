package org.calends.intake.row;

import java.util.List;

import org.calends.language.LocalizableMessage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Why a row of a file cannot become an obligation.
 *
 * @param line where the row begins, counted from 1
 * @param field the field as the API calls it, or empty when it concerns the whole row
 * @param refusal what to change
 */
public record RowError(int line, String field, @JsonIgnore LocalizableMessage refusal) {

    public RowError(int line, String field, String code, Object... arguments) {
        this(line, field, LocalizableMessage.of(code, arguments));
    }

    /** Of a report that was kept; those of before 1.0 hold a sentence and no code. */
    @JsonCreator
    static RowError kept(@JsonProperty("line") int line, @JsonProperty("field") String field,
            @JsonProperty("message") String message, @JsonProperty("code") String code,
            @JsonProperty("arguments") List<Object> arguments) {
        return new RowError(line, field, code == null ? LocalizableMessage.asWritten(message)
                : new LocalizableMessage(code, arguments));
    }

    /** @return what to change, in English */
    @JsonProperty
    public String message() {
        return refusal.toString();
    }

    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public String code() {
        return refusal.code();
    }

    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<Object> arguments() {
        return refusal.code() == null ? List.of() : refusal.arguments();
    }
}
