package org.calends.intake.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.validation.constraints.Size;

import org.calends.intake.row.LeftOut;
import org.calends.intake.row.RowError;
import org.calends.table.CsvWriter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What an import did, or in a dry run would do.
 *
 * @param rows how many entries the file holds
 * @param created how many became obligations, or would; none when there are errors
 * @param known how many were left alone, since an obligation with their id is already there
 * @param errors rows that cannot be accepted, the first 100 of them; when there is one, nothing is imported
 * @param more whether there are more errors than these; then the file was not read to its end
 * @param withdrawn how many obligations of earlier imports the file cancels
 * @param skipped how many of its entries were left out: what is no obligation, and faulty rows where that was asked
 * @param leftOut those, the first 10,000 of them
 * @param notes what was passed over on purpose, mended or read in a certain way, the first 10,000
 * @param preview what the file would become; null unless that was asked of a dry run
 */
public record ImportReport(
        boolean dryRun,
        @Schema(description = "how many entries the file holds") int rows,
        @Schema(description = "how many became obligations or, in a dry run, would; 0 when there are errors") int created,
        @Schema(description = "how many were left alone because their id is already here") int known,
        @Schema(description = "rows that cannot be accepted, the first 100 of them") List<RowError> errors,
        @Schema(description = "whether there are more errors than these; the file was not read further then") boolean more,
        @Schema(description = "how many obligations of earlier imports were withdrawn because the file cancels them") int withdrawn,
        @Schema(description = "how many entries were left out") int skipped,
        @Schema(description = "what was left out and why, the first 10,000") @Size(max = 10_000) List<LeftOut> leftOut,
        @Schema(description = "what was passed over, mended or read in a certain way, the first 10,000") @Size(max = 10_000) List<RowError> notes,
        @Schema(description = "what the file would become, where preview=true asks for it", nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL) ImportPreview preview) {

    /** So many are shown on a page and in its list; the answer of the API holds them all. */
    private static final int MOST_SHOWN = 1_000;

    /** @return the same with what the file would become */
    ImportReport showing(ImportPreview what) {
        return new ImportReport(dryRun, rows, created, known, errors, more, withdrawn, skipped, leftOut, notes, what);
    }

    @JsonIgnore
    public List<LeftOut> leftOutShown() {
        return leftOut.subList(0, Math.min(leftOut.size(), MOST_SHOWN));
    }

    @JsonIgnore
    public List<RowError> notesShown() {
        return notes.subList(0, Math.min(notes.size(), MOST_SHOWN));
    }

    /** @return what was left out as a table, in the form of a data address (RFC 2397) */
    @JsonIgnore
    public String leftOutCsv() {
        StringBuilder table = new StringBuilder();
        try {
            CsvWriter rows = CsvWriter.forPrograms(table);
            rows.row("line", "title", "field", "reason");
            for (LeftOut left : leftOutShown()) {
                rows.row(left.line(), left.title(), left.field(), left.message());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return URLEncoder.encode(table.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    @JsonIgnore
    public boolean isRefused() {
        return !errors.isEmpty();
    }
}
