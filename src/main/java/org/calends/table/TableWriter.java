package org.calends.table;

import java.io.Closeable;
import java.io.IOException;

/** Writes a table row by row, keeping none of them. */
public interface TableWriter extends Closeable {

    /** Writes a row; null is an empty cell. The first row is the heading. */
    void row(Object... cells) throws IOException;

    /** Writes what comes behind the last row; what it was written to stays open. */
    @Override
    void close() throws IOException;
}
