package org.calends.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.calends.intake.ImportFile.DateOrder;
import org.calends.obligation.CellText;

import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * A column of a table: puts what its cells say into a row.
 *
 * @param field as the API calls it, or null for a column that nobody knows
 */
record CsvColumn(String field) {

    private static final Set<String> PASSED_OVER = Set.of("lastSafeDay", "createdAt", "updatedAt");
    private static final Set<String> NO_DAYS = Set.of("none", "无");

    void put(String cell, ImportRow row, DateOrder order) {
        if (cell.indexOf(Characters.REPLACEMENT) >= 0) {
            row.refuse(field, "holds characters that the file's encoding does not know; save the file as UTF-8");
            return;
        }
        String text = CellText.read(cell);
        if (!text.isBlank() && !PASSED_OVER.contains(field)) {
            try {
                read(text, text.strip(), row, order);
            } catch (IllegalArgumentException unreadable) {
                row.refuse(field, unreadable.getMessage());
            }
        }
    }

    /** @param text the cell without the blanks around it */
    private void read(String cell, String text, ImportRow row, DateOrder order) {
        switch (field) {
            case "id" -> row.identify(text);
            case "dueDate" -> row.set(field, CellDates.date(text, order).toString());
            case "dueTime" -> row.set(field, CellDates.time(text).toString());
            case "kind", "bound", "status" -> row.set(field, ImportWords.value(field, text));
            case "jurisdiction" -> row.set(field, text.toUpperCase(Locale.ROOT));
            case "tags" -> tags(cell, row.list(field));
            case "leadDays", "leadWorkingDays" -> numbers(text, row.list(field));
            case "recurrenceStart", "occurrence", "completion.completedOn" ->
                row.set(field, CellDates.date(text, order).toString());
            case "skipped" -> dates(text, order, row.list(field));
            case "milestone", "completion.late" -> row.set(field, yesOrNo(text));
            case "description", "source.quote", "completion.note", "closedReason" -> row.set(field, cell);
            default -> row.set(field, text);
        }
    }

    private static boolean yesOrNo(String text) {
        String said = ImportWords.value("flag", text);
        if (!said.equals("true") && !said.equals("false")) {
            throw new IllegalArgumentException("must be true or false");
        }
        return said.equals("true");
    }

    private static void dates(String text, DateOrder order, ArrayNode dates) {
        split(text, "[,;、，；\\s]+").forEach(date -> dates.add(CellDates.date(date, order).toString()));
    }

    /** A tag that itself holds a comma is written in a line of its own. */
    private static void tags(String cell, ArrayNode tags) {
        split(cell, cell.contains("\n") ? "[\r\n]+" : "[,;、，；]").forEach(tags::add);
    }

    private static void numbers(String text, ArrayNode numbers) {
        if (NO_DAYS.contains(text.toLowerCase(Locale.ROOT))) {
            return;
        }
        split(text, "[,;、，；\\s]+").forEach(number -> {
            if (!number.matches("\\d{1,5}")) {
                throw new IllegalArgumentException("must be whole numbers with commas between, such as 30, 7, 1");
            }
            numbers.add(Integer.parseInt(number));
        });
    }

    private static Stream<String> split(String text, String at) {
        return Arrays.stream(text.split(at)).map(String::strip).filter(part -> !part.isEmpty());
    }
}
