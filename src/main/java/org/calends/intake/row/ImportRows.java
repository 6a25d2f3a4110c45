package org.calends.intake.row;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** The entries of a file, from its beginning to its end each time it is asked. */
@FunctionalInterface
public interface ImportRows {

    /**
     * Hands over one row after the other, as long as more are wanted. What cannot be read at all is handed over as a row
     * with an error.
     *
     * @param taker says whether it wants more
     */
    void each(Predicate<ImportRow> taker) throws IOException;

    /** @return the columns of a table, as the last reading took them; none of what is no table */
    default List<TableColumn> columns() {
        return List.of();
    }

    /** @return the sheets of a workbook that can be chosen; none of what is no workbook */
    default List<String> sheets() {
        return List.of();
    }

    /** @return what the last reading passed over on purpose, and where; no reason to refuse anything */
    default List<RowError> notes() {
        return List.of();
    }
}
