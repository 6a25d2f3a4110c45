package org.calends.intake;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What an import did, or in a dry run would do.
 *
 * @param rows how many entries the file holds
 * @param created how many became obligations, or would; none when there are errors
 * @param known how many were left alone, since an obligation with their id is already there
 * @param errors rows that cannot be accepted, the first 100 of them; when there is one, nothing is imported
 * @param more whether there are more errors than these; then the file was not read to its end
 * @param notes what was passed over on purpose, and what else to know of the file
 */
public record ImportReport(
        boolean dryRun,
        @Schema(description = "how many entries the file holds") int rows,
        @Schema(description = "how many became obligations or, in a dry run, would; 0 when there are errors") int created,
        @Schema(description = "how many were left alone because their id is already here") int known,
        @Schema(description = "rows that cannot be accepted, the first 100 of them") List<RowError> errors,
        @Schema(description = "whether there are more errors than these; the file was not read further then") boolean more,
        @Schema(description = "what was passed over on purpose, such as unknown columns with unknown=ignore") List<RowError> notes) {

    @JsonIgnore
    public boolean isRefused() {
        return !errors.isEmpty();
    }
}
