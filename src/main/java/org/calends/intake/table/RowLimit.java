package org.calends.intake.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Hands on a table's text until one row of it has become longer than any row is: the parser keeps a row in memory, and a
 * quotation mark that is never closed makes a row of all the rest.
 */
final class RowLimit extends FilterReader {

    /** What the parser reads ahead is counted too. */
    private static final int LONGEST = 1_000_000;

    private int read;

    RowLimit(Reader text) {
        super(text);
    }

    /** A row that is longer than a row can be. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    void beginRow() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(char[] buffer, int from, int most) throws IOException {
        int length = super.read(buffer, from, most);
        count(length);
        return length;
    }

    private void count(int length) throws IOException {
        read += Math.max(0, length);
        if (read > LONGEST) {
            throw new TooLongException();
        }
    }
}
