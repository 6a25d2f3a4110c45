package org.calends.intake.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.calends.intake.row.ImportLexicon;
import org.calends.intake.text.Resource;

/**
 * What another program calls the columns of its export, known by its headings. Columns that say nothing of an obligation are
 * passed over, and so are entries without a date: a task list is no register of deadlines.
 *
 * @param name of the program
 * @param headings the fields, by heading; one with a question mark counts only where no other column has said it
 */
record ExportFormat(String name, Map<String, String> headings) {

    /** The day on which it was done; what has one is done. */
    static final String DONE_ON = "doneOn";
    /** Whether the time of day means nothing. */
    static final String ALL_DAY = "allDay";
    /** Says what the row is: only {@code task} is one. */
    static final String ROW_TYPE = "rowType";

    private static final List<List<String>> KNOWN = Resource.rows("exports.txt", '|');

    /** @return the format that has these headings, or null */
    static ExportFormat of(List<String> headings) {
        Set<String> plain = headings.stream().map(ImportLexicon::plain).collect(Collectors.toSet());
        return KNOWN.stream().filter(row -> Resource.split(row.get(1), '+').stream().map(ImportLexicon::plain)
                .allMatch(plain::contains)).map(ExportFormat::read).findFirst().orElse(null);
    }

    private static ExportFormat read(List<String> row) {
        Map<String, String> fields = new HashMap<>();
        row.stream().skip(2).map(each -> each.split("=", 2)).forEach(each -> fields.put(ImportLexicon.plain(each[0]), each[1]));
        return new ExportFormat(row.get(0), fields);
    }

    CsvColumn column(String heading) {
        String field = headings.get(ImportLexicon.plain(heading));
        return new CsvColumn(field == null ? null : field.replace("?", ""),
                Objects.requireNonNullElse(field, "").endsWith("?"));
    }
}
