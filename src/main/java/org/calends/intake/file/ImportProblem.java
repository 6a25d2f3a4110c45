package org.calends.intake.file;

import java.util.List;

import org.calends.intake.row.RowError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The answer when a file was to be imported and cannot be: a problem (RFC 9457) with the report beside it.
 *
 * @param violations the report's errors, under the name that all problems use
 */
@Schema(name = "ImportRefused")
record ImportProblem(String type, String title, int status, String detail, List<RowError> violations,
        @JsonUnwrapped ImportReport report) {

    ImportProblem(ImportReport report) {
        this("about:blank", "Bad Request", 400, report.more()
                ? "Some rows cannot be accepted; nothing was imported. There are more errors than the " + report.errors().size()
                        + " that are named."
                : "Some rows cannot be accepted; nothing was imported.", report.errors(), report);
    }
}
