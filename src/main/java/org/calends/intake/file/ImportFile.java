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

    private static final int UNPACKED = 10;

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

    /** @return its size in bytes, of a workbook what it will be about unpacked */
    long weight() throws IOException {
        return Files.size(path) * (format == Format.XLSX ? UNPACKED : 1);
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
