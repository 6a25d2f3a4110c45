package org.calends.intake.file;

import java.util.List;

import org.calends.input.ProblemTypes;
import org.calends.intake.row.RowError;
import org.calends.language.LocalizableMessage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The answer when a file was to be imported and cannot be: a problem (RFC 9457) with the report beside it.
 *
 * @param code the kind of problem, as at the end of its type
 * @param violations the report's errors, under the name that all problems use
 */
@Schema(name = "ImportRefused")
record ImportProblem(String type, String title, int status, String detail, String code, List<RowError> violations,
        @JsonUnwrapped ImportReport report) {

    static ImportProblem of(ImportReport report, ProblemTypes types) {
        LocalizableMessage why = report.more() ? LocalizableMessage.of("import.too-many-errors", report.errors().size())
                : LocalizableMessage.of("import.refused");
        return new ImportProblem(types.of(why), "Bad Request", 400, why.toString(), why.code(), report.errors(), report);
    }
}
