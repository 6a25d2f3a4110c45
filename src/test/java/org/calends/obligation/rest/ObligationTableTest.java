package org.calends.obligation.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.calends.obligation.model.Completion;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.RecurrenceState;
import org.calends.obligation.model.SampleObligations;
import org.calends.obligation.value.Bound;
import org.calends.table.CellText;
import org.calends.table.CsvWriter;
import org.calends.workday.count.Roll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An obligation as a row of a table. */
class ObligationTableTest {

    /** @return each cell that holds something, by its column */
    private static Map<String, String> row(Obligation obligation) throws IOException {
        StringBuilder table = new StringBuilder();
        new ObligationTable(CsvWriter.forSpreadsheets(table)).write(obligation);
        assertThat(table.charAt(0)).as("without it Excel takes UTF-8 for something else").isEqualTo('\uFEFF');
        CSVRecord record = CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(table.substring(1)))
                .iterator().next();
        Map<String, String> cells = new LinkedHashMap<>(record.toMap());
        cells.values().removeIf(String::isEmpty);
        cells.replaceAll((column, cell) -> CellText.read(cell));
        return cells;
    }

    @Test
    void each_thing_that_is_known_stands_in_its_column() throws IOException {
        Obligation obligation = anObligation().called("=SUM(A1)").describedAs("why").due(Bound.BEFORE, "2021-05-26")
                .at("08:00", "Asia/Shanghai").withDeputy("zhao@example.com").reminding(30, 7).remindingWorkingDays(3)
                .from("https://miit.gov.cn", "by 26 May").inVersion(4).written();

        assertThat(row(obligation)).isEqualTo(Map.ofEntries(Map.entry("id", obligation.id().toString()),
                Map.entry("title", "=SUM(A1)"), Map.entry("kind", "CONSULTATION"), Map.entry("authority", "MIIT"),
                Map.entry("jurisdiction", "CN"), Map.entry("dueDate", "2021-05-26"), Map.entry("bound", "BEFORE"),
                Map.entry("dueTime", "08:00"), Map.entry("zone", "Asia/Shanghai"), Map.entry("lastSafeDay", "2021-05-25"),
                Map.entry("owner", "lin@example.com"), Map.entry("deputy", "zhao@example.com"),
                Map.entry("leadDays", "30, 7"), Map.entry("leadWorkingDays", "3"), Map.entry("tags", "apps"),
                Map.entry("description", "why"), Map.entry("source.url", "https://miit.gov.cn"),
                Map.entry("source.quote", "by 26 May"), Map.entry("status", "OPEN"),
                Map.entry("createdAt", "2021-04-26T01:00:00Z"), Map.entry("updatedAt", "2021-04-26T01:00:00Z")));
    }

    @Test
    void how_it_was_done_and_its_place_in_series_and_chain_stand_there_too() throws IOException {
        Obligation obligation = anObligation().asStepTowards("uid").written();
        obligation.comeAgain(
                new RecurrenceState("FREQ=YEARLY", Roll.FOLLOWING, "CN", LocalDate.of(2020, 5, 26), "2022-05-26,2023-05-26",
                        LocalDate.of(2021, 5, 26)),
                SampleObligations.WRITTEN);
        obligation.complete(new Completion(LocalDate.of(2021, 5, 27), "lin", "sent", "https://example.com/receipt", true,
                Instant.parse("2021-05-26T16:00:00Z")), Instant.parse("2021-05-28T01:00:00Z"));

        assertThat(row(obligation)).containsAllEntriesOf(Map.ofEntries(Map.entry("recurrence", "FREQ=YEARLY"),
                Map.entry("recurrenceRoll", "FOLLOWING"), Map.entry("recurrenceCalendar", "CN"),
                Map.entry("recurrenceStart", "2020-05-26"), Map.entry("occurrence", "2021-05-26"),
                Map.entry("skipped", "2022-05-26, 2023-05-26"), Map.entry("dependsOn", obligation.dependsOn().toString()),
                Map.entry("milestone", "true"), Map.entry("status", "DONE"), Map.entry("completedOn", "2021-05-27"),
                Map.entry("completedBy", "lin"), Map.entry("completionNote", "sent"),
                Map.entry("evidenceUrl", "https://example.com/receipt"), Map.entry("completedLate", "true"),
                Map.entry("inTimeUntil", "2021-05-26T16:00:00Z"), Map.entry("closedAt", "2021-05-28T01:00:00Z")));
    }

    @Test
    void it_comes_back_to_the_team_to_which_it_belongs() throws IOException {
        UUID team = new UUID(3, 4);

        assertThat(row(anObligation().ofTeam(team).written())).containsEntry("team", team.toString());
        assertThat(row(anObligation().written())).doesNotContainKey("team");
    }

    @Test
    void no_reminders_at_all_are_another_wish_than_the_usual_ones() throws IOException {
        assertThat(row(anObligation().reminding().remindingWorkingDays(2).written())).containsEntry("leadDays", "none");
        assertThat(row(anObligation().written())).doesNotContainKeys("leadDays", "leadWorkingDays");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a,b", "a;b", "a、b", "a，b", "a；b" })
    void tags_stand_in_lines_of_their_own_where_one_holds_what_separates_them(String tag) throws IOException {
        assertThat(row(anObligation().tagged(tag, "zz").written())).containsEntry("tags", tag + "\nzz\n");
        assertThat(row(anObligation().tagged("apps", "zz").written())).containsEntry("tags", "apps, zz");
    }
}
