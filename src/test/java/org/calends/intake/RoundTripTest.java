package org.calends.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.calends.Api;
import org.calends.CleanSlate;
import org.calends.obligation.rest.XlsxWriter;
import org.calends.web.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Every file comes back whole: what any door exports and imports again is equal field by field. */
@QuarkusTest
@Tag("database")
class RoundTripTest {

    private static final int ROOTS = Integer.getInteger("calends.roots", 30);
    private static final List<String> OURS = List.of("id", "version", "createdAt", "updatedAt");
    private static final List<String> LINKS = List.of("seriesId", "nextId", "dependsOn");

    @Inject
    CleanSlate slate;

    @Inject
    UglyObligations ugly;

    @BeforeEach
    @AfterEach
    void wipe() {
        slate.wipe();
    }

    @ParameterizedTest
    @CsvSource({ "/api/obligations.csv, 1", "/obligations/export.csv, 2", "/api/obligations.ics, 3",
            "/api/obligations.ics?type=todo, 4", "/api/obligations.xlsx, 5", "/api/obligations.json, 3",
            "/obligations/export.xlsx, 2" })
    void what_is_exported_and_imported_again_is_equal_field_by_field(String door, long seed) throws IOException {
        ugly.make(ROOTS, seed);
        Map<String, Map<String, String>> before = everything();
        assertThat(emptyColumns(before)).as("columns that nothing was written in").isEmpty();
        Map<String, Map<String, Object>> seen = views();
        byte[] file = fetch(door);
        emptied();

        send(file, door).statusCode(200).body("errors", equalTo(List.of())).body("created", equalTo(before.size()));

        assertThat(views()).isEqualTo(seen);
        assertThat(everything()).isEqualTo(before);
        send(file, door).statusCode(200).body("created", equalTo(0)).body("known", equalTo(before.size()));
        send(fetch(door), door).statusCode(200).body("created", equalTo(0)).body("known", equalTo(before.size()));
    }

    /** The clock stays where it is, and teams stay: what happened before must not lie in the future. */
    private void emptied() {
        slate.wipeAllButTeams();
    }

    private static byte[] fetch(String door) {
        return door.startsWith("/api") ? Api.get(door).extract().asByteArray()
                : Visit.asAdmin().get(door).statusCode(200).extract().asByteArray();
    }

    /** As the API shows them, by title; others are called by theirs. */
    private static Map<String, Map<String, Object>> views() {
        List<Map<String, Object>> all = Api.get("/api/obligations.json").extract().jsonPath().getList("$");
        Map<String, String> titles = new HashMap<>();
        all.forEach(each -> titles.put((String) each.get("id"),
                each.get("title") + " " + each.get("occurrence") + each.get("dueDate")));
        Map<String, Map<String, Object>> views = new TreeMap<>();
        all.forEach(each -> {
            LINKS.forEach(link -> each.computeIfPresent(link, (field, id) -> titles.getOrDefault(id, (String) id)));
            views.put(titles.get(each.get("id")), each);
            OURS.forEach(each::remove);
        });
        assertThat(views).hasSameSizeAs(all);
        return views;
    }

    /** All that is kept of them, as the table has it. */
    private static Map<String, Map<String, String>> everything() throws IOException {
        String table = new String(Api.get("/api/obligations.csv").extract().asByteArray(), StandardCharsets.UTF_8);
        List<CSVRecord> rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(table.substring(1))).getRecords();
        Map<String, String> titles = new HashMap<>();
        rows.forEach(row -> titles.put(row.get("id"), row.get("title") + " " + row.get("occurrence") + row.get("dueDate")));
        Map<String, Map<String, String>> all = new TreeMap<>();
        for (CSVRecord row : rows) {
            Map<String, String> cells = row.toMap();
            LINKS.forEach(link -> cells.computeIfPresent(link, (field, id) -> titles.getOrDefault(id, id)));
            OURS.forEach(cells::remove);
            all.put(titles.get(row.get("id")), cells);
        }
        return all;
    }

    private static List<String> emptyColumns(Map<String, Map<String, String>> rows) {
        return rows.values().iterator().next().keySet().stream()
                .filter(column -> rows.values().stream().allMatch(row -> row.get(column).isEmpty())).toList();
    }

    @Test
    void a_child_may_stand_above_its_parent_and_a_ring_is_refused() {
        send("id,title,due,depends on\nA,Child,2021-05-01,B\nB,Parent,2021-05-26,\n").statusCode(200)
                .body("created", equalTo(2));
        String parent = Api.get("/api/obligations?q=parent").extract().path("items[0].id");
        Api.get("/api/obligations?q=child").body("items[0].dependsOn", equalTo(parent));

        send("id,title,due,depends on\nC,Later,2021-05-01,B\n").statusCode(200);
        Api.get("/api/obligations?q=later").body("items[0].dependsOn", equalTo(parent));

        send("id,title,due,depends on\nX,One,2021-05-01,Y\nY,Two,2021-05-26,X\n").statusCode(400)
                .body("errors.line", equalTo(List.of(2, 3))).body("errors.field", equalTo(List.of("dependsOn", "dependsOn")));
        send("id,title,due,depends on\nX,One,2021-05-01,nobody\n").statusCode(400).body("errors[0].field",
                equalTo("dependsOn"));
    }

    @Test
    void one_obligation_alone_comes_back_too() {
        String id = Api.made("/api/obligations", "{\"title\": \"'=One\", \"dueDate\": \"2021-05-26\", \"bound\": \"BEFORE\","
                + " \"leadDays\": [45], \"tags\": [\"a, b\"], \"recurrence\": \"FREQ=YEARLY\"}");
        byte[] file = Api.get("/api/obligations/" + id + ".ics").extract().asByteArray();
        Map<String, Map<String, Object>> before = views();
        emptied();

        send(file, ".ics").statusCode(200);

        assertThat(views()).isEqualTo(before);
    }

    @Test
    void what_a_table_says_is_over_comes_in_as_over_and_half_of_that_is_refused() {
        send("title,due,status,done on,closed reason\nOne,2021-04-20,done,2021-04-21,\nTwo,2021-04-20,waived,,Not ours\n")
                .statusCode(200);

        Api.get("/api/obligations?status=DONE").body("items.title", equalTo(List.of("One")))
                .body("items.completedLate", equalTo(List.of(true)))
                .body("items.completion.completedBy", equalTo(List.of("admin")));
        Api.get("/api/obligations?status=WAIVED").body("items.closedReason", equalTo(List.of("Not ours")));
        refused("title,due,status\nOne,2021-04-20,done\n", "completion.completedOn");
        refused("title,due,status,done on\nOne,2021-04-20,done,2021-04-27\n", "completion.completedOn");
        refused("title,due,status\nOne,2021-04-20,withdrawn\n", "closedReason");
        refused("title,due,done on\nOne,2021-04-20,2021-04-21\n", "status");
        refused("title,due,computation\nOne,2021-04-20,{}\n", "computation");
        refused("title,due,later ones\nOne,2021-04-20,{}\n", "laterOnes.title");
    }

    @Test
    void a_table_says_by_name_or_identifier_to_which_team_a_row_belongs_and_never_makes_one() {
        String team = Api.made("/api/teams", "{\"name\": \"Legal\", \"confidential\": true}");

        send("title,due,team\nOne,2021-05-20,legal\nTwo,2021-05-21," + team + "\nThree,2021-05-22,\n").statusCode(200);

        Api.get("/api/obligations?team=Legal").body("items.title", equalTo(List.of("One", "Two")))
                .body("items.team", equalTo(List.of(team, team)));
        Api.get("/api/obligations?q=three").body("items[0].team", nullValue());
        refused("title,due,team\nOne,2021-04-20,Nobody's\n", "team");
    }

    private static void refused(String table, String field) {
        send(table).statusCode(400).body("errors.field", equalTo(List.of(field)));
    }

    private static ValidatableResponse send(String table) {
        return send(table.getBytes(StandardCharsets.UTF_8), ".csv");
    }

    private static ValidatableResponse send(byte[] file, String door) {
        return Api.asAdmin().config(asTheyAre()).contentType(typeOf(door)).body(file)
                .post("/api/obligations/import").then();
    }

    private static String typeOf(String door) {
        return door.contains(".ics") ? "text/calendar"
                : door.contains(".xlsx") ? XlsxWriter.MEDIA_TYPE
                        : door.contains(".json") ? "application/json" : "text/csv";
    }

    private static RestAssuredConfig asTheyAre() {
        return RestAssured.config().encoderConfig(RestAssured.config().getEncoderConfig()
                .encodeContentTypeAs("text/csv", ContentType.BINARY)
                .encodeContentTypeAs(XlsxWriter.MEDIA_TYPE, ContentType.BINARY)
                .encodeContentTypeAs("text/calendar", ContentType.BINARY)
                .encodeContentTypeAs("application/json", ContentType.BINARY)
                .appendDefaultContentCharsetToContentTypeIfUndefined(false));
    }
}
