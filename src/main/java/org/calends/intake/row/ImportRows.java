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

    /** @return what the last reading passed over on purpose, and where; no reason to refuse anything */
    default List<RowError> notes() {
        return List.of();
    }
}
