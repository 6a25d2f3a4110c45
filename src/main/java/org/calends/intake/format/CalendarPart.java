package org.calends.intake.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.calends.intake.calendar.IcsRows;
import org.calends.intake.document.CleanText;
import org.calends.intake.document.Extract;
import org.calends.intake.document.ReadBudget;
import org.calends.intake.row.ImportRow;
import org.calends.intake.row.ImportWish.Past;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A calendar inside a mail (RFC 5545, RFC 6047): each event and task as a line with its date, read by the same parser as an
 * import of that file.
 */
final class CalendarPart {

    private static final int MOST_ENTRIES = 500;

    private CalendarPart() {
    }

    static boolean isOne(String contentType, String fileName) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return type.startsWith("text/calendar") || type.startsWith("application/ics")
                || fileName != null && fileName.toLowerCase(Locale.ROOT).endsWith(".ics");
    }

    static Extract extract(byte[] content, String charset, Clock clock, ReadBudget readBudget) throws IOException {
        Path file = Files.createTempFile("part", ".ics");
        try {
            Files.write(file, content);
            CleanText text = new CleanText(readBudget);
            int[] entries = { 0 };
            new IcsRows(file, charset, Past.AS_IS, clock).each(row -> {
                readBudget.check();
                if (row.errors().isEmpty() && row.leftOut() == null && !row.withdraws()) {
                    text.part(line(row), List.of());
                }
                return ++entries[0] < MOST_ENTRIES;
            });
            return Extract.of(text, null, null, List.of());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** "File the annual return: 2027-01-14, 17:00 Europe/London". */
    private static String line(ImportRow row) {
        JsonNode fields = row.fields();
        StringBuilder line = new StringBuilder(row.title()).append(": ").append(fields.path("dueDate").asText());
        if (fields.hasNonNull("dueTime")) {
            line.append(", ").append(fields.path("dueTime").asText()).append(' ').append(fields.path("zone").asText());
        }
        return line.append('.').toString();
    }
}
