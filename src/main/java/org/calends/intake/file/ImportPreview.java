package org.calends.intake.file;

import java.util.List;

import jakarta.validation.constraints.Size;

import org.calends.intake.row.TableColumn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a file would become, so that people can say what is meant otherwise.
 *
 * @param columns of a table, each with the field for which it is taken
 * @param sheets of a workbook
 * @param rows the first of them as they would become
 * @param faulty how many of all rows cannot be accepted
 * @param names people and authorities whom nobody here knows, with those that are called most like them
 */
public record ImportPreview(@Size(max = 200) List<TableColumn> columns, @Size(max = 10_000) List<String> sheets,
        @Schema(description = "the first 200 rows") @Size(max = 200) List<PreviewRow> rows,
        @Schema(description = "how many rows cannot be accepted") int faulty, List<UnknownName> names) {
}
