package org.calends.intake.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.calends.input.InvalidInputException;
import org.calends.intake.calendar.IcsRows;
import org.calends.intake.row.ImportRow;
import org.calends.intake.row.ImportWish.Past;

/** An entry that a calendar program sent, read by the parser of imports: the same text means the same at both doors. */
public final class SentTask {

    private SentTask() {
    }

    /**
     * @param calendar a whole calendar of one entry, of at most some 100 KB
     * @return what becomes of it: one row, and one for each date of its series that stands by itself; none when it has no date
     * @throws InvalidInputException when its dates cannot be understood
     */
    public static List<ImportRow> rows(byte[] calendar, Clock clock) {
        List<ImportRow> rows = new ArrayList<>();
        try {
            Path file = Files.createTempFile("calends-task", ".ics");
            try {
                Files.write(file, calendar);
                new IcsRows(file, null, Past.AS_IS, clock).each(rows::add);
            } finally {
                Files.delete(file);
            }
        } catch (IOException noDisk) {
            throw new UncheckedIOException(noDisk);
        }
        rows.stream().filter(row -> !row.errors().isEmpty()).findFirst().ifPresent(row -> {
            throw new InvalidInputException(row.errors().get(0).field(), row.errors().get(0).refusal());
        });
        return rows.stream().filter(row -> row.leftOut() == null).toList();
    }
}
