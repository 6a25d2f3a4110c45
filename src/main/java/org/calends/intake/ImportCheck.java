package org.calends.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the first reading of a file finds out. */
final class ImportCheck {

    /** More than anybody keeps in one table; without a bound a file of line ends would be millions of rows. */
    static final int MOST_ROWS = 100_000;

    /** Who made more mistakes than these is helped by no further one, and a file of mistakes is not read to its end. */
    static final int MOST_ERRORS = 100;

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
        judged(row.errors());
    }

    void judged(List<RowError> wrong) {
        wrong.stream().limit(MOST_ERRORS - errors.size() + 1L).forEach(errors::add);
    }

    /** @return whether there is a point in reading on */
    boolean goesOn() {
        return !isFull() && rows <= MOST_ROWS;
    }

    /** @return whether there are more errors than are told */
    boolean isFull() {
        return errors.size() > MOST_ERRORS;
    }

    ImportReport report(boolean dryRun, List<RowError> notes) {
        if (rows == 0) {
            errors.add(new RowError(1, "", "There is nothing to import in this file"));
        }
        boolean more = isFull();
        errors.sort(Comparator.comparingInt(RowError::line));
        return new ImportReport(dryRun, rows, errors.isEmpty() ? rows - known : 0, known,
                List.copyOf(errors.subList(0, Math.min(errors.size(), MOST_ERRORS))), more, notes);
    }
}
