package org.calends.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.calends.intake.file.ImportFile;
import org.calends.intake.file.ImportFile.Format;
import org.calends.intake.row.ImportWish.Past;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Calendars as programs write them. Beside each stands what is to become of it: a row is its date, time and zone, its status,
 * title and rule, with the dates that are left out; after these what is left out, cancelled, refused and noted.
 */
class CalendarSamplesTest {

    private static final Path FOLDER = Path.of("src/test/resources/intake/calendars");
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T01:00:00Z"), HERE);

    static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".ics"))
                    .map(name -> name.substring(0, name.length() - ".ics".length())).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_calendar_becomes_these_rows(String name) throws IOException {
        List<String> expected = Files.readAllLines(FOLDER.resolve(name + ".rows"));

        List<String> read = told(rows(FOLDER.resolve(name + ".ics"), Past.AS_IS));

        assertThat(read.stream().map(row -> expected.stream().anyMatch(each -> each.contains(" * ")) ? anyZone(row) : row))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void there_are_many_kinds() throws IOException {
        assertThat(samples()).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void what_is_over_is_left_out_or_closed_as_asked() throws IOException {
        Path holidays = FOLDER.resolve("government-holidays.ics");
        Path reminders = FOLDER.resolve("apple-reminders.ics");
        Path over = FOLDER.resolve("series-over.ics");

        assertThat(told(rows(holidays, Past.SKIP))).contains("left | New Year’s Day | lies in the past");
        assertThat(told(rows(holidays, Past.HISTORY))).contains("2026-01-01 | WAIVED | New Year’s Day |");
        assertThat(told(rows(reminders, Past.SKIP))).contains("left | Send the form | is done",
                "left | Percent alone | is done");
        assertThat(told(rows(over, Past.SKIP)))
                .contains("left | Until 2015 | The last date of this series lies in the past");
    }

    @Test
    void a_reading_is_the_same_each_time() throws IOException {
        for (String name : samples()) {
            ImportRows rows = file(FOLDER.resolve(name + ".ics")).rows(wish(Past.AS_IS), CLOCK);
            assertThat(told(all(rows))).isEqualTo(told(all(rows)));
        }
    }

    private static List<ImportRow> rows(Path path, Past past) throws IOException {
        return all(file(path).rows(wish(past), CLOCK));
    }

    private static ImportFile file(Path path) {
        return new ImportFile(path, Format.ICS, null, null);
    }

    private static ImportWish wish(Past past) {
        return new ImportWish(true, false, past);
    }

    private static List<ImportRow> all(ImportRows file) throws IOException {
        List<ImportRow> rows = new ArrayList<>();
        file.each(rows::add);
        return rows;
    }

    private static List<String> told(List<ImportRow> rows) {
        List<String> told = new ArrayList<>();
        rows.stream().filter(CalendarSamplesTest::isTaken).map(CalendarSamplesTest::told).forEach(told::add);
        rows.stream().filter(row -> row.leftOut() != null)
                .map(row -> ("left | " + row.title() + " | " + row.leftOut().message()).replace("|  |", "| |"))
                .forEach(told::add);
        rows.stream().filter(ImportRow::withdraws).map(row -> "cancels | " + row.id() + " | " + row.title()).forEach(told::add);
        rows.stream().flatMap(row -> row.errors().stream()).map(error -> ("refused | " + error.field()).strip())
                .forEach(told::add);
        rows.stream().flatMap(row -> row.notes().stream()).map(note -> "note | " + note.message()).distinct()
                .forEach(told::add);
        return told;
    }

    private static boolean isTaken(ImportRow row) {
        return row.leftOut() == null && row.errors().isEmpty() && !row.withdraws();
    }

    private static String told(ImportRow row) {
        JsonNode fields = row.fields();
        String when = fields.path("dueDate").asText()
                + (fields.has("dueTime") ? " " + fields.path("dueTime").asText() + " " + fields.path("zone").asText() : "");
        String done = row.state().path("completion").path("completedOn").asText("");
        String status = row.state().path("status").asText("OPEN") + (done.isEmpty() ? "" : " " + done);
        StringBuilder rule = new StringBuilder(fields.path("recurrence").asText(""));
        row.state().path("skipped").forEach(day -> rule.append(" -").append(day.asText()));
        return (when + " | " + status + " | " + row.title() + " | " + rule).strip();
    }

    private static String anyZone(String row) {
        return row.replaceFirst("(\\d\\d:\\d\\d) \\S+", "$1 *");
    }
}
