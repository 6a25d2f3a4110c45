package org.calends.reminder.rest;

import java.io.IOException;
import java.time.Instant;

import org.calends.obligation.value.TimeOfDay;
import org.calends.reminder.ledger.Reminder;
import org.calends.table.CsvWriter;

/** Rows of the ledger as a table; what is added later stands before the title, which is always the last. */
public final class LedgerCsv {

    private static final Object[] COLUMNS = { "id", "obligationId", "subscriptionId", "email", "occasion", "leadDays",
            "dueDate",
            "previousDueDate", "state", "dropReason", "queuedAt", "sentAt", "attempts", "possibleRepeat", "lastCode",
            "lastError", "messageId", "openedAt", "acknowledgedAt", "acknowledgedBy", "snoozedUntil", "standsInFor",
            "bouncedAt", "lastReply", "linkFetchedAt", "seenAt", "changedBy", "retryAt", "dueTime", "zone", "previousDueTime",
            "previousZone", "channel", "address", "title" };

    private final CsvWriter table;

    /** Writes the heading. */
    public LedgerCsv(Appendable out) throws IOException {
        table = CsvWriter.forPrograms(out);
        table.row(COLUMNS);
    }

    /**
     * @param fetched when a link of the mail was first fetched, or null
     * @param title the obligation's as it is now, or null when it is gone
     */
    public void write(Reminder row, Instant fetched, String title) throws IOException {
        table.row(row.id(), row.obligationId(), row.subscriptionId(), row.email(), row.occasion(), row.leadDays(),
                row.dueDate(),
                row.previousDueDate(), row.state(), row.dropReason(), row.queuedAt(), row.sentAt(), row.attempts(),
                row.isPossibleRepeat(), row.lastCode(), row.lastError(), row.messageId(), row.openedAt(),
                row.acknowledgedAt(), row.acknowledgedBy(), row.snoozedUntil(), row.standsInFor(), row.bouncedAt(),
                row.lastReply(), fetched, row.seenAt(), row.changedBy(), row.retryAt(), TimeOfDay.timeOf(row.dueTime()),
                TimeOfDay.zoneOf(row.dueTime()), TimeOfDay.timeOf(row.previousDueTime()),
                TimeOfDay.zoneOf(row.previousDueTime()), row.channel(), row.address(), title);
    }
}
