package org.calends.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

import org.calends.input.InvalidInputException;
import org.calends.intake.calendar.IcsRows;
import org.calends.intake.row.ImportOptions;
import org.calends.intake.row.ImportRows;
import org.calends.intake.row.ImportWish;
import org.calends.intake.table.CsvRows;
import org.calends.intake.table.JsonRows;
import org.calends.intake.table.XlsxRows;

/**
 * A file of obligations that somebody sent.
 *
 * @param path where it lies; it is read twice
 * @param format what it is
 * @param charset what the sender says its encoding is, or null; a byte order mark and valid UTF-8 are believed first
 * @param options how a table is to be read
 */
public record ImportFile(Path path, Format format, String charset, ImportOptions options) {

    private static final long SHORT_BYTES = 500_000;
    private static final int SHORT_ROWS = 1_000;

    /** The media types {@code text/csv} and {@code text/calendar}, and workbooks (ISO/IEC 29500) and our own export as JSON. */
    public enum Format {
        CSV,
        ICS,
        XLSX,
        JSON;

        private static final int ZIP = 0x504B0304;
        private static final int OLE = 0xD0CF11E0;

        /**
         * What the file holds decides before its name: people rename.
         *
         * @throws InvalidInputException for a workbook of before 2007
         */
        public static Format of(Path path, String name) throws IOException {
            try (InputStream in = Files.newInputStream(path)) {
                byte[] head = in.readNBytes(Integer.BYTES);
                int mark = head.length < Integer.BYTES ? 0 : ByteBuffer.wrap(head).getInt();
                if (mark == OLE) {
                    throw new InvalidInputException("file",
                            "import.workbook.old-format");
                }
                return mark == ZIP ? XLSX : named(name);
            }
        }

        /** @param name a file name or media type, in which the form is looked for */
        public static Format named(String name) {
            String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
            return lower.matches("(?s)(.*\\.(ics|vcs|ical|icalendar|ifb)|text/(x-v)?calendar.*)") ? ICS
                    : lower.matches("(?s)(.*\\.json|application/json.*)") ? JSON : CSV;
        }
    }

    /** @return the same in another place */
    ImportFile at(Path place) {
        return new ImportFile(place, format, charset, options);
    }

    /**
     * By bytes and rows and not by a clock, so that the same file is treated alike on every machine.
     *
     * @return whether to take it is more than a second or two of work
     */
    public boolean isLong() throws IOException {
        int[] seen = new int[1];
        if (Files.size(path) <= SHORT_BYTES) {
            rows().each(row -> ++seen[0] <= SHORT_ROWS);
        }
        return Files.size(path) > SHORT_BYTES || seen[0] > SHORT_ROWS;
    }

    /** @return its rows on a day before all others, so that nothing in it is over */
    public ImportRows rows() {
        return rows(ImportWish.plain(false), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    public ImportRows rows(ImportWish wish, Clock clock) {
        return switch (format) {
            case ICS -> new IcsRows(path, charset, wish.past(), clock);
            case CSV -> new CsvRows(path, charset, options);
            case XLSX -> new XlsxRows(path, options);
            case JSON -> new JsonRows(path);
        };
    }
}
