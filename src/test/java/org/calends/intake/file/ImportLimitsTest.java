package org.calends.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.calends.intake.file.ImportFile.Format;
import org.calends.intake.row.ImportOptions;
import org.calends.intake.row.ImportRow;
import org.calends.intake.row.RowError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of anything a file may hold, and that what is beyond it is not read. */
class ImportLimitsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({ "199, true", "200, false" })
    void a_table_has_at_most_two_hundred_columns(int commas, boolean known) throws IOException {
        List<RowError> errors = errors(Format.CSV, "title,dueDate" + ",".repeat(commas - 1) + "\na,2031-05-26\n");

        assertThat(errors.isEmpty()).isEqualTo(known);
        assertThat(errors).allMatch(error -> error.message().equals("has 201 columns; at most 200 are read"));
    }

    @Test
    void a_row_has_no_more_columns_either() throws IOException {
        assertThat(errors(Format.CSV, "title,dueDate\na,2031-05-26" + ",x".repeat(199) + "\nb,2031-05-26\n"))
                .containsExactly(new RowError(2, "", "import.row.too-many-columns", 201, 200));
    }

    @ParameterizedTest
    @ValueSource(strings = { ",", "\"\",", "a", "\n" })
    void a_quotation_mark_that_is_not_closed_ends_the_reading_long_before_the_file_ends(String filling) throws IOException {
        List<RowError> errors = errors(Format.CSV, "title,dueDate\n\"" + filling.repeat(3_000_000));

        assertThat(errors).isNotEmpty();
        assertThat(errors.get(errors.size() - 1).message()).contains("not read");
    }

    @ParameterizedTest
    @CsvSource({ "100000, true", "100001, false" })
    void empty_rows_are_passed_over_as_far_as_a_spreadsheet_leaves_them_behind(int rows, boolean read) throws IOException {
        assertThat(errors(Format.CSV, "title,dueDate\n" + ",\n".repeat(rows) + "a,2031-05-26\n").isEmpty()).isEqualTo(read);
    }

    @Test
    void an_event_has_at_most_two_thousand_lines() throws IOException {
        assertThat(errors(Format.ICS, event("CATEGORIES:a\n".repeat(1_998)))).isEmpty();
        assertThat(errors(Format.ICS, event("CATEGORIES:a\n".repeat(1_999)) + event("")))
                .containsExactly(new RowError(2, "", "import.entry.too-many-lines"));
    }

    private static String event(String lines) {
        return "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\nDTSTART:20310526\n" + lines + "END:VEVENT\nEND:VCALENDAR\n";
    }

    @Test
    void what_a_refusal_quotes_is_short() throws IOException {
        List<RowError> errors = errors(Format.ICS, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\nDTSTART:" + "9".repeat(100_000)
                + "\nEND:VEVENT\nEND:VCALENDAR\n");

        assertThat(errors).hasSize(1).allMatch(error -> error.message().length() < 200);
    }

    @Test
    void of_a_hundred_errors_all_are_told_and_after_one_more_the_file_is_not_read_further() {
        ImportCheck check = new ImportCheck();
        for (int i = 1; i <= 100; i++) {
            judge(check, i);
        }
        assertThat(check.goesOn()).isTrue();
        assertThat(check.report(true, List.of())).returns(false, ImportReport::more).returns(100,
                report -> report.errors().size());

        judge(check, 101);

        assertThat(check.goesOn()).isFalse();
        assertThat(check.report(true, List.of())).returns(true, ImportReport::more).returns(100,
                report -> report.errors().size());
    }

    private static void judge(ImportCheck check, int line) {
        ImportRow row = new ImportRow(line);
        row.refuse("title", "must not be blank");
        check.counts(row);
        check.judged(row);
    }

    private List<RowError> errors(Format format, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), text);
        List<RowError> errors = new ArrayList<>();
        new ImportFile(file, format, null, ImportOptions.NONE).rows().each(row -> {
            errors.addAll(row.errors());
            return true;
        });
        return errors;
    }
}
