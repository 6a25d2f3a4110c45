package org.calends.web.api;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What went wrong, for programs (RFC 9457, {@code application/problem+json}).
 *
 * @param type an address where the kind of problem is explained, or {@code about:blank} where the status says all
 * @param title the status in words
 * @param detail what to change, for this request, in the language that was asked for
 * @param code the kind of problem, as at the end of its type
 * @param arguments what the detail names, in its order
 * @param violations one entry for each field that cannot be accepted
 * @param instance of a failure of ours: by which it is found in the log
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemView(
        @Schema(description = "an address where this kind of problem is explained (RFC 9457); about:blank where the status says all", examples = "https://calends.example.com/problems/request.invalid") String type,
        String title, int status, String detail,
        @Schema(description = "the kind of problem, as at the end of its type", examples = "request.invalid") String code,
        @Schema(description = "what the detail names: texts, numbers, and messages of their own with code and arguments") List<Object> arguments,
        List<ViolationView> violations, String instance) {

    /**
     * @param field the path of the field in the request
     * @param message what to change, in the language that was asked for
     * @param code the kind of refusal; explained at {@code /problems/{code}}
     * @param arguments what the message names, in its order
     */
    @Schema(name = "Violation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ViolationView(String field, String message,
            @Schema(description = "the kind of refusal, explained at /problems/{code}", examples = "input.null") String code,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Object> arguments) {
    }
}
