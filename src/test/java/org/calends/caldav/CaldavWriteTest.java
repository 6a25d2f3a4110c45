package org.calends.caldav;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.caldav.DavSteps.EVENTS;
import static org.calends.caldav.DavSteps.TASKS;
import static org.calends.caldav.DavSteps.account;
import static org.calends.caldav.DavSteps.as;
import static org.calends.caldav.DavSteps.asAdmin;
import static org.calends.caldav.DavSteps.put;
import static org.calends.caldav.DavSteps.register;
import static org.calends.caldav.DavSteps.sync;
import static org.calends.caldav.DavSteps.task;
import static org.calends.caldav.DavSteps.token;
import static org.calends.caldav.DavSteps.xml;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import io.restassured.response.Response;
import org.calends.CalendarLint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** What a client may change, and what stays ours. */
@QuarkusTest
@Tag("database")
class CaldavWriteTest {

    @Test
    void ticking_a_task_off_completes_the_obligation_with_who_and_when() {
        String id = register("Tick off", "2021-05-26", "");

        put(TASKS + id + ".ics", task(id + "-todo@calends", """
                DUE;VALUE=DATE:20210526
                STATUS:COMPLETED
                COMPLETED:20210425T120000Z
                PERCENT-COMPLETE:100
                """)).then().statusCode(204).header("ETag", nullValue());

        asAdmin().get("/api/obligations/" + id).then().body("status", equalTo("DONE"),
                "completion.completedOn", equalTo("2021-04-25"), "completion.completedBy", equalTo("admin"));
        asAdmin().get("/api/obligations/" + id + "/history").then().body("items[1].action", equalTo("COMPLETED"),
                "items[1].actor", equalTo("admin"));
        assertThat(read(TASKS + id + ".ics")).contains("STATUS:COMPLETED", "PERCENT-COMPLETE:100");

        put(TASKS + id + ".ics", task(id + "-todo@calends", "STATUS:NEEDS-ACTION\n")).then().statusCode(204);
        asAdmin().get("/api/obligations/" + id).then().body("status", equalTo("OPEN"));
    }

    @Test
    void moving_the_authoritys_date_is_refused_with_the_reason() {
        String id = register("Fixed date", "2021-05-26", "");

        put(TASKS + id + ".ics", task(id + "-todo@calends", "DUE;VALUE=DATE:20210626\nSTATUS:COMPLETED\n")).then()
                .statusCode(403).body(containsString("<D:need-privileges>"), containsString("2021-05-26 was set by MIIT"));

        asAdmin().get("/api/obligations/" + id).then().body("dueDate", equalTo("2021-05-26"), "status", equalTo("OPEN"));
    }

    @Test
    void a_time_written_in_another_zone_is_not_moved() {
        String id = register("Timed", "2021-05-26", ", \"dueTime\": \"17:00\", \"zone\": \"Europe/Berlin\"");

        put(TASKS + id + ".ics", task(id + "-todo@calends", "DUE:20210526T150000Z\nSTATUS:COMPLETED\n")).then().statusCode(204);
        put(TASKS + id + ".ics", task(id + "-todo@calends", "DUE;TZID=/x/Europe/Berlin:20210526T180000\n")).then()
                .statusCode(403);
    }

    @Test
    void what_we_do_not_know_is_kept_for_the_person_who_wrote_it() {
        account("dav.other", "EDITOR");
        String id = register("Unknown lines", "2021-05-26", "");
        put(TASKS + id + ".ics", task(id + "-todo@calends", "DUE;VALUE=DATE:20210526\nPRIORITY:3\nX-APPLE-SORT-ORDER:42\n"
                + "X-NOTE;LANGUAGE=zh:" + "备".repeat(60) + "\n")).then().statusCode(204);

        assertThat(read(TASKS + id + ".ics")).contains("PRIORITY:3\r\n", "X-APPLE-SORT-ORDER:42\r\n",
                "X-NOTE;LANGUAGE=zh:" + "备".repeat(60) + "\r\n", "SUMMARY:Unknown lines");
        as("dav.other", "a long pass phrase").get("/caldav/calendars/dav.other/all-tasks/" + id + ".ics").then().statusCode(200)
                .body(not(containsString("X-APPLE-SORT-ORDER")));
    }

    @Test
    void what_a_client_does_with_its_alarms_is_kept_for_that_person() {
        account("dav.alarmed", "EDITOR");
        String id = register("Alarmed", "2021-05-26", "");
        put(TASKS + id + ".ics", task(id + "-todo@calends", """
                DUE;VALUE=DATE:20210526
                BEGIN:VALARM
                UID:mine
                ACTION:DISPLAY
                DESCRIPTION:Alarmed
                TRIGGER;RELATED=END:-P1D
                ACKNOWLEDGED:20210425T120000Z
                END:VALARM
                """)).then().statusCode(204);

        assertThat(read(TASKS + id + ".ics")).contains("BEGIN:VALARM\r\nUID:mine\r\n", "ACKNOWLEDGED:20210425T120000Z\r\n");
        as("dav.alarmed", "a long pass phrase").get("/caldav/calendars/dav.alarmed/all-tasks/" + id + ".ics").then()
                .statusCode(200).body(not(containsString("VALARM")));
    }

    @Test
    void words_and_tags_added_to_ours_are_kept_and_told_to_the_persons_other_devices() {
        String id = register("Annotated", "2021-05-26", "");
        String path = TASKS + id + ".ics";
        String given = read(path);
        String before = token(sync(TASKS, ""));

        put(path, given.replaceFirst("(DESCRIPTION:[^\r]*)", "$1\\\\n\\\\nAsk Wang first").replace("CATEGORIES:",
                "CATEGORIES:urgent,")).then().statusCode(204);

        assertThat(read(path)).contains("\\n\\nAsk Wang first\r\n", "CATEGORIES:urgent\r\n");
        assertThat(sync(TASKS, before)).contains(id);
        String again = token(sync(TASKS, before));
        put(path, read(path)).then().statusCode(204);
        assertThat(read(path)).containsOnlyOnce("Ask Wang first");
        assertThat(sync(TASKS, again)).doesNotContain("<D:response>");
    }

    @Test
    void an_alarm_dismissed_in_a_calendar_program_counts_as_acknowledged() {
        String id = register("Dismissed alarm", "2021-04-27", ", \"owner\": \"admin@example.com\"");
        asAdmin().post("/api/check-runs").then().statusCode(200);
        String told = "find { it.obligationId == '" + id + "' }";
        asAdmin().get("/api/obligations/" + id + "/reminders").then().body(told + ".acknowledgedAt", nullValue());

        put(TASKS + id + ".ics", task(id + "-todo@calends", """
                BEGIN:VALARM
                UID:mine
                ACTION:DISPLAY
                DESCRIPTION:Dismissed alarm
                TRIGGER;RELATED=END:-P1D
                ACKNOWLEDGED:20210426T120000Z
                END:VALARM
                """)).then().statusCode(204);

        asAdmin().get("/api/obligations/" + id + "/history").then().body("items.action", hasItem("ACKNOWLEDGED"));
        asAdmin().get("/api/obligations/" + id).then().body("status", equalTo("OPEN"));
    }

    @Test
    void a_new_task_that_repeats_comes_again() {
        put(TASKS + "repeats.ics", task("repeats@x", "SUMMARY:Monthly return\nDUE;VALUE=DATE:20310630\n"
                + "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1\n")).then().statusCode(201);

        asAdmin().get("/api/obligations?q=monthly%20return").then().body("items[0].recurrence",
                equalTo("FREQ=MONTHLY;BYMONTHDAY=-1"));
    }

    @Test
    void an_editors_new_task_becomes_an_obligation_and_keeps_its_name() {
        String before = token(sync(TASKS, ""));
        String path = TASKS + "mine%20%E4%B8%AD@x.ics";

        asAdmin().header("If-None-Match", "*").body(task("made-by-client@x", """
                SUMMARY:File the report\\, in time
                DESCRIPTION:First line\\nsecond
                DUE;TZID=Europe/Berlin:20310601T170000
                X-CLIENT:kept
                """)).put(path).then().statusCode(201).header("ETag", nullValue());

        String id = asAdmin().get("/api/obligations?q=file%20the%20report").then().body("total", equalTo(1),
                "items[0].title", equalTo("File the report, in time"), "items[0].dueDate", equalTo("2031-06-01"),
                "items[0].dueTime", startsWith("17:00"), "items[0].zone", equalTo("Europe/Berlin")).extract()
                .path("items[0].id");
        assertThat(read(path.replace("@", "%40"))).isEqualTo(read(path));
        assertThat(read(path)).contains("UID:made-by-client@x\r\n", "X-CLIENT:kept").doesNotContain(id + "-todo");
        assertThat(sync(TASKS, before)).contains("mine%20%E4%B8%AD@x.ics</D:href><D:propstat>");
        put(TASKS + "again.ics", task("made-by-client@x", "SUMMARY:Again\nDUE;VALUE=DATE:20310601\n")).then().statusCode(403)
                .body(containsString("<C:no-uid-conflict>"));
        asAdmin().delete("/api/obligations/" + id).then().statusCode(204);
        assertThat(sync(TASKS, before)).contains("mine%20%E4%B8%AD@x.ics</D:href><D:status>HTTP/1.1 404");
    }

    @Test
    void a_uid_of_several_lines_writes_none_of_them() {
        put(TASKS + "lines.ics", task("one\\nATTACH:evil", "SUMMARY:Lines\nDUE;VALUE=DATE:20210526\n")).then().statusCode(403)
                .body(containsString("valid-calendar-object-resource"));
        put(TASKS + "commas.ics", task("one\\,two\\;three", "SUMMARY:Commas\nDUE;VALUE=DATE:20210526\n")).then()
                .statusCode(201);

        assertThat(read(TASKS + "commas.ics")).contains("UID:one\\,two\\;three\r\n");
    }

    @Test
    void what_is_no_utf_8_is_refused_and_a_fault_is_named_in_words() {
        asAdmin().contentType("text/calendar").body(task("latin", "SUMMARY:caf\u00e9\nDUE;VALUE=DATE:20210526\n")
                .getBytes(StandardCharsets.ISO_8859_1)).put(TASKS + "latin.ics").then().statusCode(403)
                .body(containsString("valid-calendar-data"));
        put(TASKS + "long.ics", task("long", "SUMMARY:" + "x".repeat(600) + "\nDUE;VALUE=DATE:20210526\n")).then()
                .statusCode(403).body(containsString(">title size must be"));
    }

    @Test
    void a_step_names_the_task_as_the_client_that_made_that_does() {
        put(TASKS + "whole.ics", task("the-whole", "SUMMARY:Entirety\nDUE;VALUE=DATE:20210526\n")).then().statusCode(201);
        String whole = asAdmin().get("/api/obligations?q=Entirety").then().extract().path("items[0].id");
        String step = asAdmin().contentType("application/json").body("{\"name\": \"A step\", \"daysBefore\": 3}")
                .post("/api/obligations/" + whole + "/milestones").then().statusCode(201).extract().path("id");

        String text = read(TASKS + step + ".ics");
        assertThat(text).contains("RELATED-TO;RELTYPE=PARENT:the-whole\r\n");
        put(TASKS + step + ".ics", text.replace("RELATED-TO;RELTYPE=PARENT", "RELATED-TO")).then().statusCode(204);

        assertThat(read(TASKS + step + ".ics")).isEqualTo(text);
    }

    @Test
    void a_stale_or_repeated_write_is_refused() {
        String path = TASKS + register("Conditional write", "2021-05-26", "") + ".ics";
        String uid = path.replaceAll(".*/|\\.ics", "") + "-todo@calends";
        String etag = asAdmin().get(path).header("ETag");

        asAdmin().header("If-None-Match", "*").body(task(uid, "STATUS:COMPLETED\n")).put(path).then().statusCode(412);
        asAdmin().header("If-Match", "\"old\"").body(task(uid, "STATUS:COMPLETED\n")).put(path).then().statusCode(412);
        asAdmin().header("If-Match", "\"old\"").body(task("x", "SUMMARY:x\n")).put(TASKS + "new.ics").then().statusCode(412);
        asAdmin().header("If-Match", etag).body(task(uid, "STATUS:COMPLETED\n")).put(path).then().statusCode(204);
    }

    @Test
    void only_one_task_of_sound_text_can_be_put() {
        String good = task("sound@x", "SUMMARY:x\nDUE;VALUE=DATE:20310601\n");

        put(TASKS + "event.ics", good.replace("VTODO", "VEVENT")).then().statusCode(403)
                .body(containsString("<C:supported-calendar-component/>"));
        for (String bad : new String[] { "", "hello", good + good, good.replace("END:VTODO\r\n", ""),
                good.replace("SUMMARY:x", "SUMMARY:\u0000"), good.replace("20310601", "20311301"),
                good.replace("VALUE=DATE:20310601", "TZID=Nowhere/City:20310601T170000") }) {
            put(TASKS + "bad.ics", bad).then().statusCode(403).body(containsString("<C:valid-calendar-data/>"));
        }
        for (String bad : new String[] { good.replace("SUMMARY:x\r\n", ""), good.replace("UID:sound@x\r\n", ""),
                good.replace("2031", "0021"), good.replace("SUMMARY:x", "SUMMARY:two\\nlines") }) {
            put(TASKS + "bad.ics", bad).then().statusCode(403).body(containsString("<C:valid-calendar-object-resource/>"));
        }
        put(TASKS + "large.ics", good.replace("SUMMARY:x", "SUMMARY:" + "x".repeat(110_000))).then().statusCode(403)
                .body(containsString("<C:max-resource-size/>"));
        asAdmin().get("/api/obligations?dueFrom=2031-06-01&dueTo=2031-06-01&q=x").then().body("total", equalTo(0));
    }

    @Test
    void what_may_only_be_read_does_not_offer_to_be_written() {
        account("dav.reader", "VIEWER");
        String id = register("Read only", "2021-05-26", "");
        String tasks = "/caldav/calendars/dav.reader/all-tasks/";

        asAdmin().options(EVENTS).then().header("Allow", not(containsString("PUT")));
        asAdmin().options(TASKS).then().header("Allow", containsString("PUT"));
        as("dav.reader", "a long pass phrase").options(tasks).then().header("Allow", not(containsString("PUT")));
        as("dav.reader", "a long pass phrase").header("Depth", "0").request("PROPFIND", tasks).then()
                .body(containsString("<D:read/>"), not(containsString("<D:write")), not(containsString("<D:bind/>")));
        as("dav.reader", "a long pass phrase").body(task(id + "-todo@calends", "STATUS:COMPLETED\n")).put(tasks + id + ".ics")
                .then().statusCode(403).body(containsString("<D:need-privileges>"));
        put(EVENTS + id + ".ics", task(id, "STATUS:COMPLETED\n")).then().statusCode(403);
        asAdmin().delete(TASKS + id + ".ics").then().statusCode(403).body(containsString("<D:need-privileges>"));
        asAdmin().get("/api/obligations/" + id).then().body("status", equalTo("OPEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "MKCALENDAR", "MKCOL" })
    void a_client_makes_no_calendars(String method) {
        asAdmin().request(method, "/caldav/calendars/admin/mine/").then().statusCode(403)
                .body(containsString("<C:calendar-collection-location-ok/>"));
        given().request(method, "/caldav/calendars/admin/mine/").then().statusCode(401);
    }

    @Test
    void a_client_may_choose_name_and_colour_and_nothing_else() {
        proppatch("<A:calendar-color>#00FF00FF</A:calendar-color><D:displayname>Fristen &amp; mehr</D:displayname>")
                .then().statusCode(207).body(containsString("200 OK"));
        asAdmin().header("Depth", "0").request("PROPFIND", EVENTS).then()
                .body(containsString("#00FF00FF"), containsString("Fristen &amp; mehr"));

        proppatch("<D:getetag>x</D:getetag><D:displayname>Not this</D:displayname>").then().statusCode(207)
                .body(containsString("403 Forbidden"), containsString("424 Failed Dependency"));
        asAdmin().header("Depth", "0").request("PROPFIND", EVENTS).then().body(not(containsString("Not this")));
        proppatch("<A:calendar-color/><D:displayname/>").then().statusCode(207);
    }

    private static Response proppatch(String properties) {
        return asAdmin().contentType("application/xml")
                .body(xml("D:propertyupdate", "<D:set><D:prop>" + properties + "</D:prop></D:set>"))
                .request("PROPPATCH", EVENTS);
    }

    private static String read(String path) {
        byte[] bytes = asAdmin().get(path).then().statusCode(200).extract().asByteArray();
        assertThat(CalendarLint.defects(bytes)).isEmpty();
        return new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}
