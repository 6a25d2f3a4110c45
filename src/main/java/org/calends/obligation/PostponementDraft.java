package org.calends.obligation;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The authority moved the date, forwards or backwards.
 *
 * @param bound absent keeps the present one
 * @param reason told to everyone who was told the old date
 */
@Schema(examples = "{\"dueDate\": \"2021-06-10\", \"bound\": \"BY\", \"reason\": \"The ministry extended the period\"}")
public record PostponementDraft(@NotNull @SensibleYear LocalDate dueDate, Bound bound,
        @NotBlank @Size(max = 2000) @Paragraphs String reason) {
}
