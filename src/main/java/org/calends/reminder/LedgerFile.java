package org.calends.reminder;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The ledger as CSV, written piece by piece, oldest first. */
@ApplicationScoped
public class LedgerFile {

    private final Reminders reminders;

    LedgerFile(Reminders reminders) {
        this.reminders = reminders;
    }

    /**
     * @param whose the only address whose rows may be seen, or null for all
     * @throws org.calends.obligation.Invalid for a filter that cannot be read, before the first byte has left
     */
    public Response of(ReminderFilter filter, String whose) {
        reminders.check(filter);
        return Response.ok((StreamingOutput) out -> write(filter, whose, new OutputStreamWriter(out, StandardCharsets.UTF_8)))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reminders.csv\"").build();
    }

    private void write(ReminderFilter filter, String whose, Writer out) throws IOException {
        out.write(LedgerCsv.HEAD);
        try {
            reminders.each(filter, whose, (row, fetched) -> append(out, LedgerCsv.line(row, fetched)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    private static void append(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
