package org.calends.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import jakarta.inject.Inject;

import org.calends.Api;
import org.calends.CleanSlate;
import org.calends.intake.row.ImportOptions;
import org.calends.intake.row.ImportWish;
import org.calends.obligation.rest.TableForm;
import org.calends.table.TableWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@Tag("database")
class ImportApiTest {

    private static final String TABLE = """
            id,title,due date,kind,authority,tags,lead days
            A-1,Comment on the draft,2021-05-26,Consultation,MIIT,"apps, sdk","30, 7"
            A-2,File the report,31.5.2021,filing,CAC,,
            """;

    @Inject
    CleanSlate slate;

    /** The same by programs as on the page: columns and names said by hand, and a look at what would become of it. */
    @Test
    void columns_and_names_can_be_said_by_hand() {
        String table = "What,Frist bis,Who,Cost\nSaid by hand,2021-05-26,Lin of Legal,7\n";
        String mapping = "{\"What\": \"title\", \"Frist bis\": \"dueDate\", \"Who\": \"owner\", \"Cost\": \"\"}";

        asked(table).queryParam("mapping", mapping).queryParam("dryRun", true).queryParam("preview", true)
                .post("/api/obligations/import").then().statusCode(200).body("preview.columns.field",
                        equalTo(java.util.Arrays.asList("title", "dueDate", "owner", null)), "preview.rows[0].fate",
                        equalTo("FAULTY"), "preview.rows[0].fields.dueDate", equalTo("2021-05-26"), "preview.names[0].written",
                        equalTo("Lin of Legal"), "errors[0].field", equalTo("owner"));
        asked(table).queryParam("mapping", "What=title,Frist bis=due,Who=owner,Cost=")
                .queryParam("names", "{\"owner\": {\"Lin of Legal\": \"lin@example.com\"}}").post("/api/obligations/import")
                .then()
                .statusCode(200).body("created", equalTo(1), "preview", nullValue());
        asked(table).queryParam("mapping", "What=tittle").post("/api/obligations/import").then().statusCode(400)
                .body("violations[0].field", equalTo("mapping"));
        asked(table).queryParam("names", "{\"kind\": {}}").post("/api/obligations/import").then().statusCode(400)
                .body("violations[0].field", equalTo("names"));
    }

    private static io.restassured.specification.RequestSpecification asked(String table) {
        return Api.asAdmin().contentType("text/csv").body(table.getBytes(StandardCharsets.UTF_8));
    }

    @Inject
    Imports imports;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    @Test
    void a_table_becomes_obligations() {
        send(TABLE, "").statusCode(200).body("rows", equalTo(2)).body("created", equalTo(2)).body("errors", hasSize(0));

        Api.get("/api/obligations").body("total", equalTo(2)).body("items[0].kind", equalTo("CONSULTATION"))
                .body("items[0].tags", hasItems("apps", "sdk")).body("items[0].leadDays", equalTo(List.of(30, 7)))
                .body("items[1].dueDate", equalTo("2021-05-31"));
        String id = Api.get("/api/obligations").extract().path("items[0].id");
        Api.get("/api/obligations/" + id + "/history").body(containsString("REGISTERED"));
    }

    @Test
    void a_dry_run_says_what_would_be_and_writes_nothing() {
        send(TABLE, "?dryRun=1").statusCode(400);
        send(TABLE, "?dryRun=true").statusCode(200).body("dryRun", equalTo(true)).body("created", equalTo(2));

        Api.get("/api/obligations").body("total", equalTo(0));
    }

    @Test
    void what_is_stopped_half_way_or_at_the_end_writes_nothing(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(folder.resolve("a.csv"), "title,due\n" + "Half way,2021-05-26\n".repeat(401));
        ImportFile file = new ImportFile(table, ImportFile.Format.CSV, null, ImportOptions.NONE);

        List<Integer> told = new ArrayList<>();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> imports.take(file, ImportWish.plain(false), "admin", stoppedAfter(200, told)));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> imports.take(file, ImportWish.plain(false), "admin", stoppedAfter(1_000, told)));

        assertThat(told).containsExactly(200, 200, 400, 401);
        Api.get("/api/obligations").body("total", equalTo(0));
        assertThat(imports.take(file, ImportWish.plain(false), "admin", ImportProgress.NONE).created()).isEqualTo(401);
    }

    /**
     * By what the reader of tables takes for a broken row.
     *
     * @param rows after which it is stopped, at the latest at the end
     */
    private static ImportProgress stoppedAfter(int rows, List<Integer> told) {
        return new ImportProgress() {

            @Override
            public void checked(int soFar) {
            }

            @Override
            public void registered(int soFar, int all) {
                told.add(soFar);
                if (soFar >= rows) {
                    throw new CancellationException();
                }
            }

            @Override
            public void complete(ImportReport report) {
                throw new CancellationException();
            }
        };
    }

    @Test
    void every_bad_row_is_named_and_nothing_is_imported() {
        String table = """
                title,dueDate,kind,jurisdiction,owner
                Good,2021-05-26,,,
                ,2021-05-26,,,
                No such day,2021-02-30,,,
                "Two
                lines",2021-05-26,,,
                Many things,3/4/2021,DANCE,XX,

                Cell too many,2021-05-26,,,lin@example.com,what
                """;

        ValidatableResponse refused = send(table, "").statusCode(400).contentType("application/problem+json")
                .body("created", equalTo(0)).body("rows", equalTo(6)).body("status", equalTo(400));
        List<Map<String, Object>> errors = refused.extract().path("errors");

        assertThat(errors).extracting(error -> error.get("line") + " " + error.get("field")).containsExactly("3 title",
                "4 dueDate", "5 title", "7 dueDate", "7 kind", "9 ");
        refused.body("violations.message", everyItem(containsString(" ")));
        Api.get("/api/obligations").body("total", equalTo(0));
        assertThat(send(table, "?dryRun=true").statusCode(200).extract().<List<?>> path("errors")).isEqualTo(errors);
    }

    @Test
    void the_same_file_again_adds_nothing_and_overwrites_nothing() {
        send(TABLE, "").statusCode(200);
        String id = Api.get("/api/obligations").extract().path("items[0].id");
        Api.asAdmin().contentType("application/merge-patch+json").body("{\"title\":\"Corrected here\"}")
                .patch("/api/obligations/" + id).then().statusCode(200);

        send(TABLE + "A-3,One more,2021-07-01,,,,\n", "").statusCode(200).body("created", equalTo(1)).body("known", equalTo(2));

        Api.get("/api/obligations").body("total", equalTo(3)).body("items[0].title", equalTo("Corrected here"));
    }

    @Test
    void an_id_that_stands_twice_in_a_file_is_refused() {
        send("id;title;due\nA;One;2021-05-26\nA;Two;2021-05-27\n", "").statusCode(400)
                .body("errors[0].line", equalTo(3)).body("errors[0].message", containsString("line 2"));
    }

    @ParameterizedTest
    @CsvSource({ "GB18030", "UTF-16", "UTF-8", "UTF-16LE" })
    void chinese_tables_are_read_in_every_usual_encoding(String charset) {
        String table = "标题\t截止日期\t类型\t主管机关\t日期含义\t标签\n就个人信息保护规定征求意见稿反馈意见\t2021年5月26日\t征求意见\t工业和信息化部\t之前\t应用、个人信息\n";

        sendBytes(table.getBytes(Charset.forName(charset)), "text/csv", "").statusCode(200).body("created", equalTo(1));

        Api.get("/api/obligations").body("items[0].title", equalTo("就个人信息保护规定征求意见稿反馈意见"))
                .body("items[0].kind", equalTo("CONSULTATION")).body("items[0].bound", equalTo("BEFORE"))
                .body("items[0].tags", hasItems("应用", "个人信息")).body("items[0].lastSafeDay", equalTo("2021-05-25"));
    }

    @Test
    void excels_own_forms_are_read() {
        send("\uFEFFsep=;\r\nTitle;Due Date;Time;Time zone\r\nOne;44342;5:00 PM;Asia/Shanghai\r\n", "").statusCode(200);

        Api.get("/api/obligations").body("items[0].dueDate", equalTo("2021-05-26")).body("items[0].dueTime",
                containsString("17:00"));
    }

    @Test
    void strokes_are_read_as_the_sender_says() {
        send("title,due\nOne,3/4/2021\n", "?dates=MDY").statusCode(200);
        send("title,due\nTwo,3/4/2021\n", "?dates=DMY").statusCode(200);

        Api.get("/api/obligations").body("items.dueDate", equalTo(List.of("2021-03-04", "2021-04-03")));
        send("title,due\nTwo,3/4/2021\n", "?dates=YMD").statusCode(400).body("violations[0].field", equalTo("dates"));
    }

    @Test
    void unknown_columns_and_a_missing_heading_are_named() {
        send("title,due,Priority\nOne,2021-05-26,high\n", "").statusCode(400).body("errors[0].line", equalTo(1))
                .body("errors[0].field", equalTo("Priority"));
        send("One,2021-05-26\n", "").statusCode(400).body("errors[0].line", equalTo(1));
        send("", "").statusCode(400);
        send("title,due\n", "").statusCode(400).body("errors[0].message", containsString("nothing to import"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "title,due\n\"never closed,2021-05-26\n", "title,due\n\"x\"y,2021-05-26\n", "\u0000\u0001\u0002",
            "title,due\n\u0007,2021-05-26\n", "title,due\nx,99999999999999999999\n", "title,due\nx,999999\n" })
    void broken_tables_are_refused_with_a_reason(String table) {
        send(table, "").statusCode(400).contentType("application/problem+json").body("errors[0].message", containsString(" "));
    }

    @Test
    void a_workbook_is_read_whatever_its_media_type_and_the_report_says_what_was_passed_over() throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (TableWriter writer = TableForm.XLSX.to(workbook)) {
            writer.row("title", "due", "Priority");
            writer.row("=1+1", LocalDate.of(2021, 5, 26), "high");
        }

        sendBytes(workbook.toByteArray(), "text/csv", "").statusCode(400).body("errors[0].field", equalTo("Priority"));
        sendBytes(workbook.toByteArray(), "text/csv", "?unknown=maybe").statusCode(400);
        sendBytes(workbook.toByteArray(), "text/csv", "?unknown=ignore").statusCode(200).body("created", equalTo(1))
                .body("notes.message", equalTo(List.of("These columns were passed over: Priority")));

        Api.get("/api/obligations").body("items[0].title", equalTo("=1+1")).body("items[0].dueDate", equalTo("2021-05-26"));
        sendBytes(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0 }, "text/csv", "").statusCode(400)
                .body("violations[0].field", equalTo("file"));
        sendBytes("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8), "text/csv", "").statusCode(400);
    }

    @Test
    void only_editors_import() {
        RestAssured.given().config(asTheyAre()).contentType("text/csv").body(TABLE.getBytes(StandardCharsets.UTF_8))
                .post("/api/obligations/import").then().statusCode(401);
        Api.asAdmin().contentType("application/pdf").body("{}").post("/api/obligations/import").then().statusCode(415);
        Api.asAdmin().contentType("application/json").body("{}").post("/api/obligations/import").then().statusCode(400);
    }

    @Test
    void what_spreadsheets_take_for_formulas_is_neutralised_and_comes_back_as_it_was() {
        for (String title : List.of("=1+1", "+x", "-x", "@x", "'=x", "'plain", "=HYPERLINK(\"https://example.com\")")) {
            Api.made("/api/obligations", "{\"dueDate\":\"2021-05-26\",\"title\":\"" + title.replace("\"", "\\\"") + "\"}");
        }

        String table = Api.get("/api/obligations.csv").contentType("text/csv").extract().asString();

        assertThat(table.lines().skip(1)).allMatch(row -> row.matches("[0-9a-f-]{36},\"?'.*"));
        List<String> before = Api.get("/api/obligations?sort=title").extract().path("items.title");
        slate.wipe();
        send(table, "").statusCode(200).body("created", equalTo(7));
        assertThat(Api.get("/api/obligations?sort=title").extract().<List<String>> path("items.title")).isEqualTo(before);
    }

    @Test
    void an_export_is_known_when_it_comes_back_and_takes_the_lists_parameters() {
        send(TABLE, "");

        String table = Api.get("/api/obligations.csv?kind=FILING").extract().asString();
        assertThat(table.lines()).hasSize(2);
        send(table, "").body("created", equalTo(0)).body("known", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = { "csv", "ics", "ics?type=todo" })
    void an_export_restores_everything_that_people_write(String form) {
        Api.made("/api/obligations",
                """
                        {"title": "Answer, in \\"quotes\\"; \\\\ and more", "kind": "HEARING", "authority": "国家网信办", "jurisdiction": "GB-ENG",
                         "description": "One\\nTwo; three, four", "tags": ["a,b", "c"], "dueDate": "2021-05-26", "bound": "BEFORE",
                         "dueTime": "17:00", "zone": "Europe/Berlin", "owner": "lin@example.com", "deputy": "wang@example.com",
                         "leadDays": [9, 2], "source": {"url": "https://example.com/a?b=c", "quote": "Before \\"26 May\\",\\nnot later."}}""");
        Api.made("/api/obligations",
                "{\"title\": \"UTC\", \"dueDate\": \"2021-05-27\", \"dueTime\": \"09:30\", \"zone\": \"UTC\"}");
        Api.made("/api/obligations",
                "{\"title\": \"Plain\", \"dueDate\": \"2021-05-28\", \"bound\": \"FROM\", \"leadDays\": []}");
        List<Map<String, Object>> before = fields();
        byte[] file = Api.get("/api/obligations." + form).extract().asByteArray();
        slate.wipe();

        sendBytes(file, form.equals("csv") ? "text/csv" : "text/calendar", "").statusCode(200).body("created", equalTo(3));
        assertThat(fields()).isEqualTo(before);
        sendBytes(file, form.equals("csv") ? "text/csv" : "text/calendar", "").body("known", equalTo(3));
    }

    @Test
    void events_and_tasks_of_other_programs_become_obligations() {
        String calendar = """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VTIMEZONE
                TZID:Europe/Berlin
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:one@elsewhere
                SUMMARY:Comment on the
                  draft\\, please
                DTSTART;VALUE=DATE:20210526
                CATEGORIES:apps,privacy
                URL:https://example.com/a
                BEGIN:VALARM
                DESCRIPTION:Not this
                END:VALARM
                END:VEVENT
                BEGIN:VTODO
                UID:two@elsewhere
                SUMMARY:File it
                DUE;TZID="/vendor/Europe/Berlin":20210527T170000
                RRULE:FREQ=YEARLY
                END:VTODO
                BEGIN:VEVENT
                SUMMARY:Windows
                DTSTART;TZID=China Standard Time:20210528T090000
                END:VEVENT
                BEGIN:VEVENT
                SUMMARY:Floating
                DTSTART:20210529T090000
                END:VEVENT
                END:VCALENDAR
                """;

        sendCalendar(calendar).statusCode(200).body("created", equalTo(4));

        Api.get("/api/obligations")
                .body("items.title", equalTo(List.of("Comment on the draft, please", "File it", "Windows", "Floating")))
                .body("items[0].tags", hasItems("apps", "privacy"))
                .body("items[0].source.url", equalTo("https://example.com/a"))
                .body("items[0].description", nullValue()).body("items[1].zone", equalTo("Europe/Berlin"))
                .body("items.zone[2]", equalTo("Asia/Shanghai")).body("items.zone[3]", equalTo("Asia/Shanghai"));
        sendCalendar(calendar).statusCode(200).body("known", equalTo(2)).body("created", equalTo(2));
    }

    @Test
    void entries_that_cannot_be_taken_are_named_by_line() {
        sendCalendar("""
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                SUMMARY:No date
                END:VEVENT
                BEGIN:VTODO
                SUMMARY:Done
                DUE;VALUE=DATE:20210526
                STATUS:COMPLETED
                END:VTODO
                BEGIN:VJOURNAL
                END:VJOURNAL
                BEGIN:VEVENT
                SUMMARY:Every second
                DTSTART;VALUE=DATE:20210230
                RRULE:FREQ=SECONDLY
                EXDATE;VALUE=DATE:20210527
                END:VEVENT
                END:VCALENDAR
                """).statusCode(400).body("errors.line", equalTo(List.of(12)))
                .body("errors.field", equalTo(List.of("dueDate"))).body("leftOut.line", equalTo(List.of(2, 10)))
                .body("leftOut.field", equalTo(List.of("dueDate", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "hello", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "BEGIN:VCALENDAR\nEND:VEVENT\n",
            "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "BEGIN:VEVENT\nEND:VEVENT\n",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nX-CALENDS-DRAFT:{\"a\\n\nDTSTART:20210526\nEND:VEVENT\nEND:VCALENDAR\n",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nX-CALENDS-DRAFT:{\"tags\":5}\nDTSTART:20210526\nEND:VEVENT\nEND:VCALENDAR\n" })
    void what_is_no_calendar_is_refused_with_a_reason(String calendar) {
        sendCalendar(calendar).statusCode(400).body("errors[0].message", containsString(" "));
    }

    @Test
    void a_cancellation_withdraws_what_its_calendar_brought_and_nothing_else() {
        String event = "BEGIN:VEVENT\nUID:hearing\nSUMMARY:Hearing\nDTSTART:20260601T090000Z\nEND:VEVENT\nEND:VCALENDAR\n";
        String cancel = "BEGIN:VCALENDAR\nMETHOD:CANCEL\n" + event;
        sendCalendar(cancel).statusCode(200).body("withdrawn", equalTo(0)).body("leftOut", hasSize(1));
        sendCalendar("BEGIN:VCALENDAR\nMETHOD:REQUEST\n" + event).statusCode(200).body("created", equalTo(1));

        sendCalendar("BEGIN:VCALENDAR\nMETHOD:REPLY\n" + event).statusCode(200).body("created", equalTo(0))
                .body("skipped", equalTo(1));
        sendCalendar(cancel).statusCode(200).body("withdrawn", equalTo(1)).body("created", equalTo(0));

        Api.get("/api/obligations?status=WITHDRAWN").body("items.title", equalTo(List.of("Hearing")));
        sendCalendar(cancel).statusCode(200).body("withdrawn", equalTo(0));
    }

    @Test
    void faulty_rows_are_left_out_where_that_is_asked_and_those_that_need_them_too() {
        String table = "id,title,due,depends on\nA,No such day,2021-02-30,\nB,Needs it,2021-05-01,A\nC,Good,2021-05-26,\n";
        send(table, "").statusCode(400);

        send(table, "?skip=faulty").statusCode(200).body("created", equalTo(1)).body("skipped", equalTo(2))
                .body("errors", hasSize(0)).body("leftOut.line", equalTo(List.of(2, 3)))
                .body("leftOut.field", equalTo(List.of("dueDate", "dependsOn")))
                .body("leftOut[0].title", equalTo("No such day"));

        Api.get("/api/obligations").body("items.title", equalTo(List.of("Good")));
        send("title,due\nOne,2021-02-30\n", "?skip=faulty").statusCode(400).body("errors", hasSize(1));
        send(table, "?skip=all").statusCode(400).body("violations[0].field", equalTo("skip"));
        send(table, "?past=never").statusCode(400).body("violations[0].field", equalTo("past"));
    }

    @Test
    void what_a_calendar_says_is_over_comes_in_as_over() {
        sendCalendar("BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:d\nSUMMARY:Done\nDUE;VALUE=DATE:20210420\n"
                + "COMPLETED:20210419T100000Z\nEND:VTODO\nBEGIN:VEVENT\nUID:s\nSUMMARY:Series\nDTSTART;VALUE=DATE:20100331\n"
                + "RRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20230331\nEND:VEVENT\nEND:VCALENDAR\n").statusCode(200)
                .body("created", equalTo(2)).body("notes.field", equalTo(List.of("recurrence")));

        Api.get("/api/obligations?status=DONE").body("items.title", equalTo(List.of("Done")))
                .body("items.completion.completedOn", equalTo(List.of("2021-04-19")));
        Api.get("/api/obligations?q=Series").body("items[0].dueDate", equalTo("2022-03-31"))
                .body("items[0].recurrence", equalTo("FREQ=YEARLY"));
    }

    private static List<Map<String, Object>> fields() {
        List<Map<String, Object>> items = Api.get("/api/obligations").extract().path("items");
        items.forEach(item -> item.keySet().removeAll(List.of("id", "version", "createdAt", "updatedAt")));
        return items;
    }

    private static ValidatableResponse send(String table, String query) {
        return sendBytes(table.getBytes(StandardCharsets.UTF_8), "text/csv", query);
    }

    private static ValidatableResponse sendCalendar(String calendar) {
        return sendBytes(calendar.getBytes(StandardCharsets.UTF_8), "text/calendar", "");
    }

    private static ValidatableResponse sendBytes(byte[] bytes, String type, String query) {
        return Api.asAdmin().config(asTheyAre()).contentType(type).body(bytes).post("/api/obligations/import" + query).then();
    }

    private static RestAssuredConfig asTheyAre() {
        return RestAssured.config().encoderConfig(RestAssured.config().getEncoderConfig()
                .encodeContentTypeAs("text/csv", ContentType.BINARY).encodeContentTypeAs("text/calendar", ContentType.BINARY)
                .appendDefaultContentCharsetToContentTypeIfUndefined(false));
    }
}
