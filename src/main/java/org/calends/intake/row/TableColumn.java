package org.calends.intake.row;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A column of a table that somebody sent.
 *
 * @param field for which it is taken, as the API calls it; null when it is passed over
 * @param sample what its first filled cell holds, or empty
 */
public record TableColumn(String heading, @Schema(nullable = true) String field, String sample) {
}
