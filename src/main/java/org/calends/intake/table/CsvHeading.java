package org.calends.intake.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.calends.intake.row.ColumnMapping;
import org.calends.intake.row.ImportLexicon;
import org.calends.intake.row.ImportRow;
import org.calends.intake.row.TableColumn;
import org.calends.intake.text.Excerpt;
import org.calends.language.LocalizableMessage;

/** The row of a table that says what the columns are. */
final class CsvHeading {

    private static final char[] DELIMITERS = { ',', ';', '\t', '|' };
    private static final int LINES = 12;
    private static final LocalizableMessage KNOWN = LocalizableMessage.of("import.columns.known",
            "id, title, kind, authority, jurisdiction, dueDate, bound, dueTime, zone, owner, deputy, tags, leadDays, "
                    + "leadWorkingDays, description, source.url, source.quote, recurrence, status, completedOn");
    private static final String ENTRY = "task";
    /** What several columns may say together. */
    private static final Set<String> MANY = Set.of("tags");

    private final List<CsvColumn> columns = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private final List<String> headings;
    private final ExportFormat format;

    /**
     * Unknown and repeated columns are refused, so that nothing of a table is left behind unseen.
     *
     * @param ignore whether unknown columns are passed over instead
     * @param mapping what was said of columns by hand, which counts first
     */
    CsvHeading(List<String> cells, ImportRow row, boolean ignore, ColumnMapping mapping) {
        format = ExportFormat.of(cells);
        headings = cells;
        Map<String, String> seen = new HashMap<>();
        for (String cell : cells) {
            CsvColumn column = column(cell, format, mapping);
            if (column.field() == null && !cell.isBlank()) {
                unknown(cell, row, ignore || format != null || mapping.has(cell));
            }
            String other = column.field() == null || MANY.contains(column.field()) || column.second() ? null
                    : seen.putIfAbsent(column.field(), cell);
            if (other != null) {
                row.refuse(column.field(), "import.column.twice", Excerpt.of(other), Excerpt.of(cell));
            }
            columns.add(column);
        }
        if (row.errors().isEmpty() && !isHeading(cells, mapping)) {
            row.refuse("", "import.columns.required", KNOWN);
        }
    }

    private void unknown(String cell, ImportRow row, boolean ignore) {
        if (ignore) {
            passedOver.add(Excerpt.of(cell));
        } else {
            row.refuse(Excerpt.of(cell), "import.column.unknown", KNOWN);
        }
    }

    /** @return whether these cells name the columns: a title and a date at least */
    static boolean isHeading(List<String> cells, ColumnMapping mapping) {
        ExportFormat format = ExportFormat.of(cells);
        Set<String> fields = cells.stream().map(cell -> column(cell, format, mapping).field())
                .filter(Objects::nonNull).collect(Collectors.toSet());
        return fields.contains("title") && fields.contains("dueDate");
    }

    private static CsvColumn column(String heading, ExportFormat format, ColumnMapping mapping) {
        if (mapping.has(heading)) {
            return new CsvColumn(mapping.fieldOf(heading), false);
        }
        return format == null ? new CsvColumn(ImportLexicon.field(heading), false) : format.column(heading);
    }

    /** @param samples cells of a row below it, as far as there is one */
    List<TableColumn> columns(List<String> samples) {
        List<TableColumn> told = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            told.add(new TableColumn(headings.get(i).strip(), columns.get(i).field(),
                    i < samples.size() ? Excerpt.of(samples.get(i)) : ""));
        }
        return told;
    }

    /** @return the headings of the columns that are not read */
    List<String> passedOver() {
        return passedOver;
    }

    /** @return the program whose export this is, or null */
    String program() {
        return format == null ? null : format.name();
    }

    /** @return whether the row is an entry at all */
    boolean put(List<String> cells, ImportRow row, FileDates dates) {
        for (boolean second : new boolean[] { false, true }) {
            for (int i = 0; i < cells.size(); i++) {
                put(i, cells.get(i), second, row, dates);
            }
        }
        return format == null || isEntry(cells) && (row.fields().has("dueDate") || !row.errors().isEmpty());
    }

    private void put(int at, String cell, boolean second, ImportRow row, FileDates dates) {
        CsvColumn column = at < columns.size() ? columns.get(at) : null;
        if (column == null) {
            if (!cell.isBlank() && !second) {
                row.refuse("", "import.cell.without-heading", Excerpt.of(cell), (at + 1));
            }
        } else if (column.second() == second && column.field() != null && !column.field().equals(ExportFormat.ROW_TYPE)
                && !(second && row.fields().has(column.field()))) {
            column.put(cell, row, dates);
        }
    }

    private boolean isEntry(List<String> cells) {
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            if (ExportFormat.ROW_TYPE.equals(columns.get(i).field())) {
                return cells.get(i).strip().equalsIgnoreCase(ENTRY);
            }
        }
        return true;
    }

    /** @return the delimiter with which one of the first lines names the most columns; the commonest when none does */
    static char delimiter(List<String> lines) {
        char best = DELIMITERS[0];
        for (char delimiter : DELIMITERS) {
            best = weight(lines, delimiter) > weight(lines, best) ? delimiter : best;
        }
        return best;
    }

    private static long weight(List<String> lines, char delimiter) {
        return lines.stream().limit(LINES).mapToLong(line -> 1000 * known(line, delimiter)
                + line.chars().filter(each -> each == delimiter).count()).max().orElse(0);
    }

    private static long known(String line, char delimiter) {
        String[] cells = line.replace("\"", "").split(Pattern.quote(String.valueOf(delimiter)), 200);
        return cells.length == 1 ? 0 : Arrays.stream(cells).map(ImportLexicon::field).filter(Objects::nonNull).count();
    }
}
