package org.calends.reminder.rest;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.calends.http.exchange.SpooledAnswers;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.ObligationSearch;
import org.calends.reminder.check.Reminders;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderFilter;

/** The ledger as CSV, written piece by piece, oldest first. */
@ApplicationScoped
public class LedgerFile {

    private static final int PART = 200;

    private final Reminders reminders;
    private final ObligationSearch obligations;
    private final SpooledAnswers answers;

    LedgerFile(Reminders reminders, ObligationSearch obligations, SpooledAnswers answers) {
        this.answers = answers;
        this.reminders = reminders;
        this.obligations = obligations;
    }

    /**
     * @param whose the only address whose rows may be seen, or null for all
     * @throws org.calends.input.InvalidInputException for a filter that cannot be read, before the first byte has left
     */
    public Response of(ReminderFilter filter, String whose) {
        reminders.check(filter);
        return answers.of(out -> write(filter, whose, new OutputStreamWriter(out, StandardCharsets.UTF_8)))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reminders.csv\"").build();
    }

    private record Row(Reminder reminder, Instant fetched) {
    }

    private void write(ReminderFilter filter, String whose, Writer out) throws IOException {
        LedgerCsv table = new LedgerCsv(out);
        List<Row> part = new ArrayList<>();
        try {
            reminders.each(filter, whose, (reminder, fetched) -> {
                part.add(new Row(reminder, fetched));
                if (part.size() == PART) {
                    append(table, part);
                }
            });
            append(table, part);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    /** Asks for all titles at once, and empties the part. */
    private void append(LedgerCsv table, List<Row> part) {
        Map<UUID, Obligation> about = obligations
                .byId(part.stream().map(row -> row.reminder().obligationId()).distinct().toList());
        for (Row row : part) {
            Obligation obligation = about.get(row.reminder().obligationId());
            append(table, row, obligation == null ? null : obligation.title());
        }
        part.clear();
    }

    private static void append(LedgerCsv table, Row row, String title) {
        try {
            table.write(row.reminder(), row.fetched(), title);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
