package org.calends.caldav;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.caldav.DavSteps.TASKS;
import static org.calends.caldav.DavSteps.account;
import static org.calends.caldav.DavSteps.as;
import static org.calends.caldav.DavSteps.asAdmin;
import static org.calends.caldav.DavSteps.put;
import static org.calends.caldav.DavSteps.read;
import static org.calends.caldav.DavSteps.register;
import static org.calends.caldav.DavSteps.sync;
import static org.calends.caldav.DavSteps.task;
import static org.calends.caldav.DavSteps.token;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What a person may change in a task of ours, and what stays ours. */
@QuarkusTest
@Tag("database")
class CaldavWriteTest {

    private static final String CALENDAR = "text/calendar; charset=utf-8";

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
    void the_authoritys_date_comes_back_to_a_program_that_moved_it() {
        String id = register("Fixed date", "2021-05-26", "");
        String path = TASKS + id + ".ics";
        String before = asAdmin().get(path).header("ETag");
        String token = token(sync(TASKS, ""));

        put(path, task(id + "-todo@calends", "DUE;VALUE=DATE:20210626\nPRIORITY:2\n")).then().statusCode(204)
                .header("ETag", nullValue());

        asAdmin().get("/api/obligations/" + id).then().body("dueDate", equalTo("2021-05-26"), "status", equalTo("OPEN"));
        assertThat(read(path)).contains("DUE;VALUE=DATE:20210526", "PRIORITY:2");
        asAdmin().get(path).then().header("ETag", not(before));
        assertThat(sync(TASKS, token)).contains(id);
        String again = token(sync(TASKS, token));
        put(path, read(path)).then().statusCode(204);
        asAdmin().delete(path).then().statusCode(204);
        asAdmin().get(path).then().statusCode(200);
        assertThat(sync(TASKS, again)).contains(id + ".ics</D:href><D:propstat>");
    }

    @Test
    void what_ones_own_program_made_can_be_deleted_by_it_and_by_nobody_elses() {
        account("dav.deleter", "EDITOR");
        String own = "/caldav/calendars/dav.deleter/all-tasks/";
        put(TASKS + "for-a-while.ics", task("for-a-while", "SUMMARY:For a while\nDUE;VALUE=DATE:20310601\n")).then()
                .statusCode(201);
        String id = asAdmin().get("/api/obligations?q=for%20a%20while").then().extract().path("items[0].id");

        as("dav.deleter", "a long pass phrase").delete(own + id + ".ics").then().statusCode(204);
        asAdmin().header("If-Match", "\"old\"").delete(TASKS + "for-a-while.ics").then().statusCode(412);
        asAdmin().get("/api/obligations/" + id).then().body("status", equalTo("OPEN"));
        asAdmin().delete(TASKS + "for-a-while.ics").then().statusCode(204);

        asAdmin().get("/api/obligations/" + id).then().statusCode(404);
        asAdmin().delete(TASKS + "for-a-while.ics").then().statusCode(404);
        put(TASKS + "for-a-while.ics", task("for-a-while", "SUMMARY:Once more\nDUE;VALUE=DATE:20310601\n")).then()
                .statusCode(201);
    }

    @Test
    void a_time_written_in_another_zone_is_not_moved() {
        String id = register("Timed", "2021-05-26", ", \"dueTime\": \"17:00\", \"zone\": \"Europe/Berlin\"");

        put(TASKS + id + ".ics", task(id + "-todo@calends", "DUE:20210526T150000Z\nSTATUS:COMPLETED\n")).then().statusCode(204);
        put(TASKS + id + ".ics", task(id + "-todo@calends", "DUE;TZID=/x/Europe/Berlin:20210526T180000\n")).then()
                .statusCode(204);
        asAdmin().get("/api/obligations/" + id).then().body("dueTime", startsWith("17:00"));
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
    void a_stale_or_repeated_write_is_refused() {
        String path = TASKS + register("Conditional write", "2021-05-26", "") + ".ics";
        String uid = path.replaceAll(".*/|\\.ics", "") + "-todo@calends";
        String etag = asAdmin().get(path).header("ETag");

        asAdmin().header("If-None-Match", "*").contentType(CALENDAR).body(task(uid, "STATUS:COMPLETED\n")).put(path).then()
                .statusCode(412);
        asAdmin().header("If-Match", "\"old\"").contentType(CALENDAR).body(task(uid, "STATUS:COMPLETED\n")).put(path).then()
                .statusCode(412);
        asAdmin().header("If-Match", "\"old\"").contentType(CALENDAR).body(task("x", "SUMMARY:x\n")).put(TASKS + "new.ics")
                .then().statusCode(412);
        asAdmin().header("If-Match", etag).contentType(CALENDAR).body(task(uid, "STATUS:COMPLETED\n")).put(path).then()
                .statusCode(204);
    }
}
