package org.calends.reminder;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.calends.obligation.SpreadsheetText;
import org.calends.obligation.TimeOfDay;

/**
 * Rows of the ledger as CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before it, every
 * cell stands in quotes.
 */
final class LedgerCsv {

    static final String HEAD = line("id", "obligationId", "subscriptionId", "email", "occasion", "leadDays", "dueDate",
            "previousDueDate", "state", "dropReason", "queuedAt", "sentAt", "attempts", "possibleRepeat", "lastCode",
            "lastError", "messageId", "openedAt", "acknowledgedAt", "acknowledgedBy", "snoozedUntil", "standsInFor",
            "bouncedAt", "lastReply", "linkFetchedAt", "seenAt", "changedBy", "dueTime", "zone", "previousDueTime",
            "previousZone",
            "title");

    private LedgerCsv() {
    }

    /**
     * @param fetched when a link of the mail was first fetched, or null
     * @param title the obligation's as it is now, or null when it is gone
     */
    static String line(Reminder row, Instant fetched, String title) {
        return line(row.id(), row.obligationId(), row.subscriptionId(), row.email(), row.occasion(), row.leadDays(),
                row.dueDate(), row.previousDueDate(), row.state(), row.dropReason(), row.queuedAt(), row.sentAt(),
                row.attempts(), row.isPossibleRepeat(), row.lastCode(), row.lastError(), row.messageId(), row.openedAt(),
                row.acknowledgedAt(), row.acknowledgedBy(), row.snoozedUntil(), row.standsInFor(), row.bouncedAt(),
                row.lastReply(), fetched, row.seenAt(), row.changedBy(),
                TimeOfDay.timeOf(row.dueTime()), TimeOfDay.zoneOf(row.dueTime()), TimeOfDay.timeOf(row.previousDueTime()),
                TimeOfDay.zoneOf(row.previousDueTime()), title);
    }

    private static String line(Object... cells) {
        return Arrays.stream(cells).map(LedgerCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        String safe = value instanceof Number ? text : SpreadsheetText.neutral(text);
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
