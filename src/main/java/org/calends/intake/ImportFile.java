package org.calends.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

import org.calends.obligation.Invalid;

/**
 * A file of obligations that somebody sent.
 *
 * @param path where it lies; it is read twice
 * @param format what it is
 * @param charset what the sender says its encoding is, or null; a byte order mark and valid UTF-8 are believed first
 * @param dates how dates such as 3/4/2026 are meant, or null when they are not to be guessed
 */
public record ImportFile(Path path, Format format, String charset, DateOrder dates) {

    /** The media types {@code text/csv} and {@code text/calendar}. */
    public enum Format {
        CSV,
        ICS;

        /** @param name a file name or media type, in which the form is looked for */
        public static Format named(String name) {
            String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
            return lower.matches("(?s)(.*\\.(ics|vcs|ical|icalendar|ifb)|text/(x-v)?calendar.*)") ? ICS : CSV;
        }
    }

    /** Which number of 3/4/2026 is the month. */
    public enum DateOrder {
        DMY,
        MDY;

        /** @throws Invalid for another */
        public static DateOrder asked(String order) {
            if (order == null || order.isBlank()) {
                return null;
            }
            try {
                return valueOf(order.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new Invalid("dates", "must be DMY (3/4/2026 is the 3rd of April) or MDY (the 4th of March)");
            }
        }
    }

    /** @return the same in another place */
    ImportFile at(Path place) {
        return new ImportFile(place, format, charset, dates);
    }

    /** @return its rows on a day before all others, so that nothing in it is over */
    ImportRows rows() {
        return rows(ImportWish.plain(false), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    ImportRows rows(ImportWish wish, Clock clock) {
        return format == Format.ICS ? new IcsRows(path, charset, wish.past(), clock) : new CsvRows(path, charset, dates);
    }
}
