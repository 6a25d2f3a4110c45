package org.calends.intake.file;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.calends.intake.row.ImportRow;
import org.calends.intake.row.TableColumn;
import org.calends.table.CellText;
import org.calends.table.CsvWriter;

/**
 * The rows of a file that cannot be accepted, as they were sent, with what is wrong beside each: a CSV table that is written to
 * the disk as they are found, since every row of a file may be one.
 */
final class FaultyTable implements FaultyRows {

    private static final String PROBLEM = "problem";
    /** Which the rows' own writer has put before them. */
    private static final int BYTES_OF_MARK = 3;

    private final Path file;
    private final BufferedWriter out;
    private final CsvWriter rows;

    FaultyTable() throws IOException {
        file = Files.createTempFile("calends-mend", ".tmp");
        out = Files.newBufferedWriter(file);
        rows = CsvWriter.forSpreadsheets(out);
    }

    @Override
    public void accept(ImportRow row) {
        try {
            rows.row(Stream.concat(row.cells().stream().map(CellText::read), Stream.of(FaultyRows.problems(row))).toArray());
        } catch (IOException noDisk) {
            throw new UncheckedIOException(noDisk);
        }
    }

    @Override
    public InputStream mendable(List<TableColumn> columns) throws IOException {
        rows.close();
        out.flush();
        StringBuilder head = new StringBuilder();
        CsvWriter.forSpreadsheets(head)
                .row(Stream.concat(columns.stream().map(TableColumn::heading), Stream.of(PROBLEM)).toArray());
        InputStream all = Files.newInputStream(file);
        all.skipNBytes(BYTES_OF_MARK);
        return new SequenceInputStream(new ByteArrayInputStream(head.toString().getBytes(StandardCharsets.UTF_8)), all);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
