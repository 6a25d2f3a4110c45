package org.calends.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.calends.input.HiddenCharacters;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a cell comes back as it was, and does nothing on the way. */
class CellTextProperties {

    @Property(tries = 2000)
    void what_is_written_is_read_back(@ForAll("ugly") String text) {
        assertThat(CellText.read(CellText.written(text))).isEqualTo(text);
    }

    @Property(tries = 2000)
    void no_cell_is_a_formula_or_holds_what_nobody_sees(@ForAll("ugly") String text) {
        String cell = CellText.written(text);

        assertThat(cell).doesNotMatch("(?s)[\\s\\p{Z}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*");
        assertThat(HiddenCharacters.shown(cell)).isEqualTo(cell);
    }

    @Property(tries = 500)
    void a_row_of_cells_is_read_back_with_the_blanks_around_them(@ForAll("ugly") String one, @ForAll("ugly") String other)
            throws IOException {
        StringBuilder table = new StringBuilder();
        CsvWriter.forPrograms(table).row(one, null, other);
        StringBuilder spreadsheet = new StringBuilder();
        CsvWriter.forSpreadsheets(spreadsheet).row("id", one, null, other);

        assertThat(cells(table.toString())).containsExactly(one, "", other);
        assertThat(cells(spreadsheet.substring(1))).containsExactly("id", one, "", other);
    }

    /** As the import reads them. */
    private static List<String> cells(String table) throws IOException {
        CSVRecord row = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true).get()
                .parse(new StringReader(table)).iterator().next();
        return row.stream().map(CellText::read).toList();
    }

    @Example
    void a_turned_direction_of_writing_can_be_seen() {
        assertThat(CellText.written("report\u202Efdp.exe")).isEqualTo("report\\u{202E}fdp.exe");
        assertThat(CellText.written("\\u{202E}")).isEqualTo("\\u{5C}u{202E}");
        assertThat(CellText.written("C:\\u{41}")).isEqualTo("C:\\u{41}");
    }

    @Provide
    static Arbitrary<String> ugly() {
        Arbitrary<String> bits = Arbitraries.of("=SUM(A1)", "'", "''=", "+", "-1", "@", "\t", "\r", "\n", "\r\n", " ", "\u3000",
                "\u00A0", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "\u200B", "\u200D", "\u200E", "\u202E", "\u2066", "\uFEFF",
                "\u00AD", "\uDB40\uDC41", "\uFFFD", "\\", "\\u{", "\\u{202E}", "\\u{5C}", "\\u{110000}", "\\u{FFFFFF}", "u{5C}",
                "}", "\"", "\"\"", ",", ";", "个人", "می\u200Cخواهم", "👩\u200D💻", "a", "none", "sep=;", "#", "\u2028");
        return Arbitraries.oneOf(bits, bits, Arbitraries.strings().ofMaxLength(4)).list().ofMaxSize(8)
                .map(parts -> String.join("", parts))
                .filter(text -> text.codePoints().noneMatch(each -> Character.getType(each) == Character.SURROGATE));
    }
}
