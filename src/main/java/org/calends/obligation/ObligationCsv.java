package org.calends.obligation;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Obligations as rows of a table (RFC 4180) that spreadsheets open and an import reads back. A cell that a spreadsheet would
 * take for a formula begins with an apostrophe, which the import takes away again.
 */
final class ObligationCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern SEPARATOR = Pattern.compile("[,;、，；]");
    private static final Object[] COLUMNS = { "id", "title", "kind", "authority", "jurisdiction", "dueDate", "bound", "dueTime",
            "zone", "lastSafeDay", "owner", "deputy", "leadDays", "tags", "description", "source.url", "source.quote",
            "source.documentId", "recurrence", "status", "closedReason", "completedOn", "createdAt", "updatedAt" };

    private final CSVPrinter printer;

    /** Writes the heading. Without a byte order mark, Excel takes UTF-8 for the encoding of its country. */
    ObligationCsv(Appendable out) throws IOException {
        out.append(BYTE_ORDER_MARK);
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(COLUMNS);
    }

    void write(Obligation obligation) throws IOException {
        for (Object cell : cells(obligation)) {
            printer.print(cell instanceof String text ? SpreadsheetText.neutral(text) : cell);
        }
        printer.println();
    }

    private static Object[] cells(Obligation obligation) {
        DueDate due = obligation.due();
        Source source = obligation.source() == null ? Source.NONE : obligation.source();
        Completion completion = obligation.closing().completion();
        LocalDate completedOn = completion == null ? null : completion.completedOn();
        return new Object[] { obligation.id(), obligation.title(), obligation.kind(), obligation.authority(),
                obligation.jurisdiction(), due.date(), due.bound(), due.time(), due.zone(), obligation.lastSafeDay(),
                obligation.owner(), obligation.deputy(), days(obligation.leadWish().leadDays()), tags(obligation.tags()),
                obligation.description(), source.url(), source.quote(), source.documentId(), obligation.recurrence(),
                obligation.status(), obligation.closing().reason(), completedOn, written(obligation.createdAt()),
                written(obligation.updatedAt()) };
    }

    /** No reminders at all is another wish than the kind's own. */
    private static String days(List<Integer> days) {
        return days == null ? null
                : days.isEmpty() ? "none" : days.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** A tag that holds a comma stands in a line of its own, which is how the import knows. */
    private static String tags(Collection<String> tags) {
        boolean plain = tags.stream().noneMatch(tag -> SEPARATOR.matcher(tag).find());
        return plain ? String.join(", ", tags) : tags.stream().map(tag -> tag + "\n").collect(Collectors.joining());
    }

    private static String written(Instant moment) {
        return moment.toString();
    }
}
