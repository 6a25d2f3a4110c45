package org.calends.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.calends.intake.calendar.IcsSelection;
import org.calends.intake.row.ImportRow;
import org.calends.intake.row.TableColumn;

/** The entries of a calendar that cannot be accepted, as they were sent, each with what is wrong in it. */
final class FaultyEntries implements FaultyRows {

    private final ImportFile calendar;
    private final Map<Integer, String> problems = new HashMap<>();
    private final Path file;

    FaultyEntries(ImportFile calendar) throws IOException {
        this.calendar = calendar;
        this.file = Files.createTempFile("calends-mend", ".tmp");
    }

    @Override
    public void accept(ImportRow row) {
        problems.putIfAbsent(row.line(), FaultyRows.problems(row).strip());
    }

    @Override
    public InputStream mendable(List<TableColumn> columns) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            IcsSelection.write(calendar.path(), calendar.charset(), problems, out);
        }
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
