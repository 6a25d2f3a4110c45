package org.calends.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.caldav.DavSteps.TASKS;
import static org.calends.caldav.DavSteps.asAdmin;
import static org.calends.caldav.DavSteps.put;
import static org.calends.caldav.DavSteps.read;
import static org.calends.caldav.DavSteps.sync;
import static org.calends.caldav.DavSteps.task;
import static org.calends.caldav.DavSteps.token;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Tasks that a client makes: they become obligations and keep the name that the client gave them. */
@QuarkusTest
@Tag("database")
class CaldavNewTaskTest {

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

        asAdmin().header("If-None-Match", "*").contentType("text/calendar").body(task("made-by-client@x", """
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

    /** RFC 5545, 3.6.2 and 3.8.2.5: a start and a duration stand for DUE; and what imports take, programs may put. */
    @Test
    void a_new_task_is_read_as_an_import_reads_it() {
        put(TASKS + "lasts.ics", task("lasts", "SUMMARY:Lasts long\nDTSTART;VALUE=DATE:20310601\nDURATION:P2D\n")).then()
                .statusCode(201);
        put(TASKS + "moved.ics", task("moved-one", "SUMMARY:Series with a moved date\nDTSTART;VALUE=DATE:20310610\n"
                + "DUE;VALUE=DATE:20310610\nRRULE:FREQ=MONTHLY\nX_BROKEN;=:\n").replace("END:VCALENDAR\r\n", "")
                + task("moved-one", "RECURRENCE-ID;VALUE=DATE:20310710\nSUMMARY:Moved\nDUE;VALUE=DATE:20310712\n")
                        .replaceFirst("(?s).*?BEGIN:VTODO", "BEGIN:VTODO"))
                .then().statusCode(201);

        asAdmin().get("/api/obligations?q=lasts%20long").then().body("items[0].dueDate", equalTo("2031-06-03"));
        asAdmin().get("/api/obligations?q=series%20with%20a%20moved").then().body("items[0].dueDate", equalTo("2031-06-10"),
                "items[0].recurrence", equalTo("FREQ=MONTHLY"));
        asAdmin().get("/api/obligations?dueFrom=2031-07-12&dueTo=2031-07-12").then().body("items[0].title", equalTo("Moved"));
    }

    @Test
    void what_is_for_invitations_or_no_calendar_is_not_kept() {
        String good = task("kept@x", "SUMMARY:x\nDUE;VALUE=DATE:20310601\n");

        put(TASKS + "method.ics", good.replace("BEGIN:VTODO", "METHOD:PUBLISH\r\nBEGIN:VTODO")).then().statusCode(403)
                .body(containsString("valid-calendar-object-resource"));
        asAdmin().contentType("text/plain").body(good).put(TASKS + "plain.ics").then().statusCode(403)
                .body(containsString("supported-calendar-data"));
    }

    /** RFC 4791, 4.1: names and UIDs are unique within a collection, not over all. */
    @Test
    void a_name_that_another_collection_has_is_free() {
        DavSteps.account("dav.namesake", "EDITOR");
        String theirs = "/caldav/calendars/dav.namesake/all-tasks/namesake.ics";
        put(TASKS + "namesake.ics", task("namesake-1", "SUMMARY:Namesake one\nDUE;VALUE=DATE:20310601\n")).then()
                .statusCode(201);

        DavSteps.as("dav.namesake", "a long pass phrase").contentType("text/calendar")
                .body(task("namesake-2", "SUMMARY:Namesake two\nDUE;VALUE=DATE:20310601\n")).put(theirs).then().statusCode(201);

        assertThat(read(TASKS + "namesake.ics")).contains("SUMMARY:Namesake one", "UID:namesake-1");
        assertThat(DavSteps.as("dav.namesake", "a long pass phrase").get(theirs).asString()).contains("Namesake two",
                "UID:namesake-2");
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
}
