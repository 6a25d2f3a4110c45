package org.calends.intake.reader;

import java.time.LocalDate;
import java.util.List;

import org.calends.language.LocalizableMessage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A full date after publication that the reader does not take for a deadline, so that a person can look and nothing is lost.
 *
 * @param date the day as the text names it
 * @param reason why it is not suggested
 * @param quote the words of the text from {@code start} to {@code end}
 * @param start where the quote begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record OtherDate(LocalDate date, @JsonIgnore LocalizableMessage reason, String quote, int start, int end) {

    /** @return why it is not suggested, a sentence in English */
    @JsonProperty
    public String why() {
        return reason.toString();
    }

    @JsonProperty
    public String code() {
        return reason.code();
    }

    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<Object> arguments() {
        return reason.arguments();
    }
}
