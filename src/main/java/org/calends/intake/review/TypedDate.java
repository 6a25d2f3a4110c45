package org.calends.intake.review;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.calends.input.SensibleYear;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A date as the second person reads it in the sentence. */
@Schema(examples = "{\"dueDate\": \"2021-05-26\"}")
public record TypedDate(@NotNull @SensibleYear LocalDate dueDate) {
}
