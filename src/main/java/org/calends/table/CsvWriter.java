package org.calends.table;

import java.io.IOException;
import java.io.StringReader;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * The one writer of tables (RFC 4180). Texts are written as {@link CellText} has them; an import reads back what was written.
 */
public final class CsvWriter implements TableWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;

    private CsvWriter(Appendable out, CSVFormat format) throws IOException {
        printer = new CSVPrinter(out, format);
    }

    /**
     * For people and their spreadsheets: without the byte order mark with which this begins, Excel takes UTF-8 for the
     * encoding of its country. Cells stand in quotes where they must.
     */
    public static CsvWriter forSpreadsheets(Appendable out) throws IOException {
        out.append(BYTE_ORDER_MARK);
        return new CsvWriter(out, CSVFormat.RFC4180);
    }

    /** For programs, which compare such files: no mark, and every cell in quotes. */
    public static CsvWriter forPrograms(Appendable out) throws IOException {
        return new CsvWriter(out, CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get());
    }

    @Override
    public void row(Object... cells) throws IOException {
        for (Object cell : cells) {
            if (cell instanceof Number) {
                printer.print(cell);
            } else {
                text(cell == null ? "" : CellText.written(cell.toString()));
            }
        }
        printer.println();
    }

    /**
     * Whoever reads a table takes blanks around a cell away, unless it stands in quotes; a reader is always put into quotes.
     */
    private void text(String cell) throws IOException {
        boolean blanksAround = !cell.equals(cell.strip());
        printer.print(blanksAround ? new StringReader(cell) : cell);
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
