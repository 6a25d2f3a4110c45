package org.calends.intake.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.calends.intake.row.ImportLexicon;
import org.calends.intake.row.ImportRow;
import org.calends.intake.text.Characters;
import org.calends.intake.text.Excerpt;
import org.calends.language.LocalizableMessage;
import org.calends.table.CellText;

import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * A column of a table: puts what its cells say into a row.
 *
 * @param field as the API calls it, one of {@link ExportFormat}'s own, or null for a column that is passed over
 * @param second whether it counts only where no other column has said it
 */
record CsvColumn(String field, boolean second) {

    private static final Set<String> PASSED_OVER = Set.of("lastSafeDay", "createdAt", "updatedAt", "problem");
    private static final Set<String> NO_DAYS = Set.of("none", "无");

    void put(String cell, ImportRow row, FileDates dates) {
        if (cell.indexOf(Characters.REPLACEMENT) >= 0) {
            row.refuse(field, "import.cell.wrong-encoding");
            return;
        }
        if (!cell.isEmpty() && cell.charAt(0) == XlsxSheet.BROKEN) {
            row.refuse(field, cell.length() == 1 ? LocalizableMessage.of("import.cell.formula-without-value")
                    : LocalizableMessage.of("import.cell.error-value", Excerpt.of(cell.substring(1))));
            return;
        }
        String text = CellText.read(cell);
        if (!text.isBlank() && !PASSED_OVER.contains(field)) {
            try {
                read(text, text.strip(), row, dates);
            } catch (UnreadableCellException unreadable) {
                row.refuse(field, unreadable.refusal());
            }
        }
    }

    /** @param text the cell without the blanks around it */
    private void read(String cell, String text, ImportRow row, FileDates dates) {
        switch (field) {
            case "id" -> row.identify(text);
            case "dueDate" -> due(dates.read(text, row.line()), row);
            case "dueTime" -> time(CellDates.time(text), row);
            case "zone" -> zone(text, row);
            case ExportFormat.DONE_ON -> {
                row.set("completion.completedOn", dates.read(text, row.line()).date().toString());
                row.set("status", "DONE");
            }
            case ExportFormat.ALL_DAY -> allDay(yesOrNo(text), row);
            case "kind", "bound", "status" -> row.set(field, ImportLexicon.value(field, text));
            case "jurisdiction" -> row.set(field, ImportLexicon.value(field, text).toUpperCase(Locale.ROOT));
            case "tags" -> tags(cell, row.more(field));
            case "leadDays", "leadWorkingDays" -> numbers(text, row.list(field));
            case "recurrenceStart", "occurrence", "completion.completedOn" ->
                row.set(field, dates.read(text, row.line()).date().toString());
            case "skipped" -> split(text, "[,;、，；\\s]+")
                    .forEach(date -> row.list(field).add(dates.read(date, row.line()).date().toString()));
            case "milestone", "completion.late" -> row.set(field, yesOrNo(text));
            case "description", "source.quote", "completion.note", "closedReason" -> row.set(field, cell);
            default -> row.set(field, text);
        }
    }

    private static boolean yesOrNo(String text) {
        String said = ImportLexicon.value("flag", text);
        if (!said.equals("true") && !said.equals("false")) {
            throw CellDates.wrong("input.not-boolean");
        }
        return said.equals("true");
    }

    /** A time beside the day is the time at which it is due, unless the time's own column says another. */
    private static void due(CellMoment moment, ImportRow row) {
        row.set("dueDate", moment.date().toString());
        if (moment.time() != null) {
            time(moment.time(), row);
        }
        if (moment.zone() != null) {
            zone(moment.zone(), row);
        }
    }

    private static void time(LocalTime time, ImportRow row) {
        String said = row.fields().path("dueTime").asText(time.toString());
        if (!said.equals(time.toString())) {
            throw CellDates.wrong("import.zone.contradiction", time, said);
        }
        row.set("dueTime", time.toString());
    }

    /** An offset such as +08:00 agrees with every zone that has it on that day; the zone says more and is kept. */
    private static void zone(String zone, ImportRow row) {
        String said = row.fields().path("zone").asText(zone);
        if (!said.equals(zone) && !haveSameOffset(said, zone, row)) {
            throw CellDates.wrong("import.zone.contradiction", zone, said);
        }
        row.set("zone", said.startsWith("Etc/") ? zone : said);
    }

    private static boolean haveSameOffset(String one, String other, ImportRow row) {
        try {
            var when = LocalDate.parse(row.fields().path("dueDate").asText())
                    .atTime(LocalTime.parse(row.fields().path("dueTime").asText()));
            return when.atZone(ZoneId.of(one)).getOffset().equals(when.atZone(ZoneId.of(other)).getOffset());
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static void allDay(boolean whole, ImportRow row) {
        if (whole) {
            row.fields().remove("dueTime");
        }
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
                throw CellDates.wrong("input.numbers.malformed");
            }
            numbers.add(Integer.parseInt(number));
        });
    }

    private static Stream<String> split(String text, String at) {
        return Arrays.stream(text.split(at)).map(String::strip).filter(part -> !part.isEmpty());
    }
}
