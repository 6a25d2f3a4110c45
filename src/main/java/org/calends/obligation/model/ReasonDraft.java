package org.calends.obligation.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.calends.input.Paragraphs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something was decided. */
@Schema(examples = "{\"reason\": \"We have no app on the list\"}")
public record ReasonDraft(@NotBlank @Size(max = 2000) @Paragraphs String reason) {
}
