package org.calends.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.apache.commons.csv.CSVRecord;
import org.calends.intake.ImportFile.DateOrder;

/** The first row of a table, which says what the columns are. */
final class CsvHeading {

    private static final char[] DELIMITERS = { ',', ';', '\t' };
    private static final String KNOWN = "known are id, title, kind, authority, jurisdiction, dueDate, bound, dueTime, zone, owner, "
            + "deputy, tags, leadDays, leadWorkingDays, description, source.url, source.quote, recurrence, status, completedOn and "
            + "whatever else an export holds, in English or Chinese";

    private final List<CsvColumn> columns = new ArrayList<>();

    /** Unknown and repeated columns are refused, so that nothing of a table is left behind unseen. */
    CsvHeading(CSVRecord record, ImportRow row) {
        Set<String> seen = new HashSet<>();
        for (String cell : record) {
            String field = ImportWords.field(cell);
            if (field == null && !cell.isBlank()) {
                row.refuse(Excerpt.of(cell), "is no column that is known here; " + KNOWN);
            } else if (field != null && !seen.add(field)) {
                row.refuse(field, "has two columns");
            }
            columns.add(new CsvColumn(field));
        }
        if (row.errors().isEmpty() && !(seen.contains("title") && seen.contains("dueDate"))) {
            row.refuse("", "The first row must name the columns, title and dueDate among them; " + KNOWN);
        }
    }

    void put(CSVRecord record, ImportRow row, DateOrder order) {
        for (int i = 0; i < record.size(); i++) {
            String cell = record.get(i);
            if (i < columns.size() && columns.get(i).field() != null) {
                columns.get(i).put(cell, row, order);
            } else if (!cell.isBlank()) {
                row.refuse("", "holds \"" + Excerpt.of(cell) + "\" in column " + (i + 1) + ", which has no heading");
            }
        }
    }

    /** @return the delimiter with which the line names the most columns, a comma when none does */
    static char delimiter(String line) {
        char best = DELIMITERS[0];
        for (char delimiter : DELIMITERS) {
            best = known(line, delimiter) > known(line, best) ? delimiter : best;
        }
        return best;
    }

    private static long known(String line, char delimiter) {
        return Arrays.stream(line.replace("\"", "").split(String.valueOf(delimiter), 200)).map(ImportWords::field)
                .filter(Objects::nonNull).count();
    }
}
