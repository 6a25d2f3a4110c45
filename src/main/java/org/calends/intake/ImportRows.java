package org.calends.intake;

import java.io.IOException;
import java.util.function.Consumer;

/** The entries of a file, from its beginning to its end each time it is asked. */
@FunctionalInterface
interface ImportRows {

    /** Hands over one row after the other. What cannot be read at all is handed over as a row with an error. */
    void each(Consumer<ImportRow> taker) throws IOException;
}
