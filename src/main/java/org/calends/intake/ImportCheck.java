package org.calends.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the first reading of a file finds out. */
final class ImportCheck {

    /** More than anybody keeps in one table; without a bound a file of line ends would be millions of rows. */
    static final int MOST_ROWS = 100_000;

    /** Beyond so many, one reason a row must do. */
    private static final int MANY_ERRORS = 20_000;

    private final List<RowError> errors = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private int rows;
    private int known;

    /** @return whether the row is to be looked at */
    boolean counts(ImportRow row) {
        rows++;
        if (rows == MOST_ROWS + 1) {
            errors.add(new RowError(row.line(), "", "A file can hold at most " + MOST_ROWS + " rows; split it here"));
        }
        if (rows > MOST_ROWS) {
            return false;
        }
        Integer first = row.id() == null ? null : lines.putIfAbsent(row.id(), row.line());
        if (first != null) {
            row.refuse("id", "stands already in line " + first);
        }
        return true;
    }

    void known() {
        known++;
    }

    void judged(ImportRow row) {
        row.errors().stream().limit(errors.size() < MANY_ERRORS ? row.errors().size() : 1).forEach(errors::add);
    }

    ImportReport report(boolean dryRun) {
        if (rows == 0) {
            errors.add(new RowError(1, "", "There is nothing to import in this file"));
        }
        return new ImportReport(dryRun, rows, errors.isEmpty() ? rows - known : 0, known, errors);
    }
}
