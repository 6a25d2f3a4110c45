package org.calends.intake.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.calends.intake.row.FileText;
import org.calends.intake.row.ImportOptions;
import org.calends.intake.row.ImportRow;
import org.calends.intake.row.ImportRows;
import org.calends.intake.row.RowError;
import org.calends.intake.row.TableColumn;

/** The rows of a table as text (RFC 4180, but with commas, semicolons, tabs or bars between). */
public final class CsvRows implements ImportRows {

    private static final int HEAD = 8 << 10;

    private final Path file;
    private final String charset;
    private final ImportOptions options;
    private List<RowError> notes = List.of();
    private List<TableColumn> columns = List.of();

    public CsvRows(Path file, String charset, ImportOptions options) {
        this.file = file;
        this.charset = charset;
        this.options = options;
    }

    @Override
    public void each(Predicate<ImportRow> taker) throws IOException {
        try (BufferedReader text = FileText.open(file, charset);
                RowLimit limited = new RowLimit(text);
                CSVParser parser = CSVParser.builder().setReader(limited).setFormat(format(text)).get()) {
            TableRecords records = new TableRecords(options, taker);
            read(parser, limited, records);
            records.end();
            notes = records.notes();
            columns = records.columns();
        }
    }

    @Override
    public List<RowError> notes() {
        return notes;
    }

    @Override
    public List<TableColumn> columns() {
        return columns;
    }

    private static void read(CSVParser parser, RowLimit limit, TableRecords table) {
        Iterator<CSVRecord> records = parser.iterator();
        boolean goesOn = true;
        while (goesOn) {
            ImportRow row = new ImportRow((int) parser.getCurrentLineNumber() + 1);
            limit.beginRow();
            goesOn = next(records, row).map(cells -> isDelimiter(cells, row) || table.take(cells, row)).orElse(false);
        }
    }

    /** @return the cells of the next row, no cell of one that cannot be read, nothing at the end */
    private static Optional<List<String>> next(Iterator<CSVRecord> records, ImportRow row) {
        try {
            return records.hasNext() ? Optional.of(records.next().toList()) : Optional.empty();
        } catch (UncheckedIOException | IllegalStateException broken) {
            row.refuse("", broken.getCause() instanceof RowLimit.TooLongException
                    ? "import.row.too-long"
                    : "import.row.quotation-marks");
            return Optional.of(List.of());
        }
    }

    private static boolean isDelimiter(List<String> cells, ImportRow row) {
        return row.line() == 1 && !cells.isEmpty() && cells.get(0).startsWith("sep=");
    }

    /** Excel names the delimiter in a line of its own; otherwise the headings tell. */
    private static CSVFormat format(BufferedReader text) throws IOException {
        text.mark(HEAD);
        char[] head = new char[HEAD];
        int length = Math.max(0, text.read(head, 0, HEAD));
        text.reset();
        List<String> lines = new String(head, 0, length).lines().filter(each -> !each.isBlank()).toList();
        boolean named = !lines.isEmpty() && lines.get(0).matches("sep=.");
        char delimiter = named ? lines.get(0).charAt(4) : CsvHeading.delimiter(lines);
        return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(delimiter != '\t').get();
    }
}
