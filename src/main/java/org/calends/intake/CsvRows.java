package org.calends.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.calends.intake.ImportFile.DateOrder;

/** The rows of a table as text (RFC 4180, but with commas, semicolons or tabs between). */
final class CsvRows implements ImportRows {

    private static final int HEAD = 8 << 10;
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_EMPTY = 100_000;

    private final Path file;
    private final String charset;
    private final DateOrder order;
    private CsvHeading heading;
    private int empty;

    CsvRows(Path file, String charset, DateOrder order) {
        this.file = file;
        this.charset = charset;
        this.order = order;
    }

    @Override
    public void each(Predicate<ImportRow> taker) throws IOException {
        heading = null;
        empty = 0;
        try (BufferedReader text = FileText.open(file, charset);
                RowLimit limited = new RowLimit(text);
                CSVParser parser = CSVParser.builder().setReader(limited).setFormat(format(text)).get()) {
            read(parser, limited, taker);
        }
    }

    private void read(CSVParser parser, RowLimit limit, Predicate<ImportRow> taker) {
        Iterator<CSVRecord> records = parser.iterator();
        boolean goesOn = true;
        while (goesOn) {
            ImportRow row = new ImportRow((int) parser.getCurrentLineNumber() + 1);
            limit.beginRow();
            try {
                goesOn = records.hasNext();
                if (goesOn) {
                    goesOn = take(records.next(), row, taker);
                }
            } catch (UncheckedIOException | IllegalStateException broken) {
                row.refuse("", broken.getCause() instanceof RowLimit.TooLongException
                        ? "This row is too long, or a quotation mark in it is not closed; what follows was not read"
                        : "The quotation marks of this row do not match; what follows was not read");
                taker.test(row);
                goesOn = false;
            }
        }
    }

    /** @return whether there is a point in reading on */
    private boolean take(CSVRecord record, ImportRow row, Predicate<ImportRow> taker) {
        if (isBlank(record) || row.line() == 1 && record.get(0).startsWith("sep=")) {
            if (++empty > MOST_EMPTY) {
                row.refuse("", "There are more than " + MOST_EMPTY + " empty rows; what follows was not read");
                taker.test(row);
            }
            return empty <= MOST_EMPTY;
        }
        if (heading == null) {
            heading = record.size() > MOST_COLUMNS ? null : new CsvHeading(record, row);
            if (heading == null) {
                row.refuse("", tooMany(record));
            }
            if (!row.errors().isEmpty()) {
                taker.test(row);
            }
            return row.errors().isEmpty();
        }
        if (record.size() > MOST_COLUMNS) {
            row.refuse("", tooMany(record));
        } else {
            heading.put(record, row, order);
        }
        return taker.test(row);
    }

    private static String tooMany(CSVRecord record) {
        return "has " + record.size() + " columns; at most " + MOST_COLUMNS + " are read";
    }

    private static boolean isBlank(CSVRecord record) {
        return StreamSupport.stream(record.spliterator(), false).allMatch(String::isBlank);
    }

    /** Excel names the delimiter in a line of its own; otherwise the headings tell. */
    private static CSVFormat format(BufferedReader text) throws IOException {
        text.mark(HEAD);
        char[] head = new char[HEAD];
        int length = Math.max(0, text.read(head, 0, HEAD));
        text.reset();
        String line = new String(head, 0, length).lines().filter(each -> !each.isBlank()).findFirst().orElse("");
        char delimiter = line.matches("sep=.") ? line.charAt(4) : CsvHeading.delimiter(line);
        return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(delimiter != '\t').get();
    }
}
