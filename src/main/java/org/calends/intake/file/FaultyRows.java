package org.calends.intake.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.calends.intake.file.ImportFile.Format;
import org.calends.intake.row.ImportRow;
import org.calends.intake.row.TableColumn;

/** What of a file cannot be accepted, collected for somebody to mend, in a form that can be imported again. */
interface FaultyRows extends Consumer<ImportRow>, Closeable {

    /** @return of a table a table, of a calendar a calendar */
    static FaultyRows of(ImportFile file) throws IOException {
        return file.format() == Format.ICS ? new FaultyEntries(file) : new FaultyTable();
    }

    /** @return what is wrong with that row, in one line */
    static String problems(ImportRow row) {
        return row.errors().stream().map(error -> error.field() + " " + error.message()).collect(Collectors.joining("; "));
    }

    /**
     * @param columns of the file
     * @return all of it; to be read before this is closed
     */
    InputStream mendable(List<TableColumn> columns) throws IOException;
}
