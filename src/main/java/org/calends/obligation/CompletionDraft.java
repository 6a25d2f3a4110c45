package org.calends.obligation;

import java.time.LocalDate;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How something was done. Everything may be left out.
 *
 * @param completedOn absent means today
 */
@Schema(examples = "{\"note\": \"Sent by registered mail\", \"evidenceUrl\": \"https://files.example.com/receipt.pdf\", \"completedOn\": \"2021-05-20\"}")
public record CompletionDraft(@Size(max = 10_000) @Paragraphs String note,
        @Size(max = 2000) @Pattern(regexp = WebAddress.FORM, message = "must be an http or https address, without user and password") String evidenceUrl,
        @SensibleYear LocalDate completedOn) {

    /** Done today, with nothing to add. */
    static final CompletionDraft BARE = new CompletionDraft(null, null, null);

    Completion asCompletion(LocalDate today, String by) {
        return new Completion(completedOn == null ? today : completedOn, by, note, evidenceUrl);
    }
}
