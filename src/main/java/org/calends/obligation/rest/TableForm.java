package org.calends.obligation.rest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

import org.calends.table.CsvWriter;
import org.calends.table.TableWriter;

/** The kinds of file that a table can be. */
public enum TableForm {
    /** Text with commas (RFC 4180). */
    CSV,
    /** A workbook (ISO/IEC 29500). */
    XLSX;

    /** @return what writes to this; closing it leaves the stream open */
    public TableWriter to(OutputStream out) throws IOException {
        return this == XLSX ? new XlsxWriter(out)
                : CsvWriter.forSpreadsheets(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }
}
