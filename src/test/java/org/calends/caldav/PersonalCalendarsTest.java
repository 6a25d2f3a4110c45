package org.calends.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.caldav.DavSteps.account;
import static org.calends.caldav.DavSteps.as;
import static org.calends.caldav.DavSteps.task;
import static org.calends.caldav.DavSteps.token;
import static org.calends.caldav.DavSteps.xml;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/** Calendars and task lists that a program makes for its person: whatever was put there comes back, and goes. */
@QuarkusTest
@Tag("database")
class PersonalCalendarsTest {

    private static final String HOME = "/caldav/calendars/dav.own/";

    private static boolean known;

    private String calendar;

    @BeforeEach
    void make() {
        if (!known) {
            account("dav.own", "VIEWER");
            known = true;
        }
        calendar = HOME + UUID.randomUUID() + "/";
        person().contentType("application/xml").body(xml("C:mkcalendar",
                "<D:set><D:prop><D:displayname>Own &amp; private</D:displayname><A:calendar-color>#112233</A:calendar-color>"
                        + "</D:prop></D:set>"))
                .request("MKCALENDAR", calendar).then().statusCode(201);
    }

    private static RequestSpecification person() {
        return as("dav.own", "a long pass phrase");
    }

    private static RequestSpecification sending() {
        return person().contentType("text/calendar; charset=utf-8");
    }

    private String report(String root, String content) {
        return person().header("Depth", "1").contentType("application/xml").body(xml(root, content))
                .request("REPORT", calendar).then().statusCode(207).extract().asString();
    }

    private String sync(String token) {
        return report("D:sync-collection", "<D:sync-token>" + token
                + "</D:sync-token><D:sync-level>1</D:sync-level><D:prop><D:getetag/></D:prop>");
    }

    @Test
    void it_is_one_of_the_persons_calendars_and_takes_any_component() {
        person().header("Depth", "1").request("PROPFIND", HOME).then().statusCode(207).body(allOf(containsString(calendar),
                containsString("Own &amp; private"), containsString("#112233"), containsString("<C:comp name=\"VJOURNAL\"/>")));
        person().request("MKCALENDAR", calendar).then().statusCode(405);
        person().options(calendar).then().header("Allow", containsString("PUT"));
    }

    @Test
    void what_was_put_comes_back_as_it_was_and_can_be_changed_and_deleted() {
        String text = task("own-1", "SUMMARY:No date at all\nX-OWN:kept\n");
        String path = calendar + "one%20two.ics";

        String etag = sending().header("If-None-Match", "*").body(text).put(path).then().statusCode(201)
                .header("ETag", notNullValue()).extract().header("ETag");
        person().get(path).then().statusCode(200).header("ETag", equalTo(etag)).body(equalTo(text));
        sending().header("If-None-Match", "*").body(text).put(path).then().statusCode(412);
        sending().header("If-Match", etag).body(text.replace("kept", "changed")).put(path).then().statusCode(204);
        person().header("If-Match", etag).delete(path).then().statusCode(412);
        sending().body(task("own-1", "SUMMARY:Same\n")).put(calendar + "other.ics").then().statusCode(403)
                .body(allOf(containsString("no-uid-conflict"), containsString("one%20two.ics")));
        person().delete(path).then().statusCode(204);
        person().get(path).then().statusCode(404);
        person().delete(path).then().statusCode(404);
    }

    @Test
    void a_program_is_told_what_is_new_and_what_is_gone() {
        sending().body(task("own-a", "SUMMARY:A\n")).put(calendar + "a.ics").then().statusCode(201);
        String all = sync("");
        sending().body(task("own-b", "SUMMARY:B\n")).put(calendar + "b.ics").then().statusCode(201);
        person().delete(calendar + "a.ics").then().statusCode(204);

        String since = sync(token(all));

        assertThat(all).contains("a.ics");
        assertThat(since).contains("b.ics</D:href><D:propstat>", "a.ics</D:href><D:status>HTTP/1.1 404");
        assertThat(sync(token(since))).doesNotContain("<D:response>");
        assertThat(sync("")).contains("b.ics").doesNotContain("a.ics");
        person().header("Depth", "1").contentType("application/xml").body(xml("D:sync-collection",
                "<D:sync-token>urn:calends:own:x:1</D:sync-token><D:prop/>")).request("REPORT", calendar).then().statusCode(403)
                .body(containsString("valid-sync-token"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "DTSTART;VALUE=DATE:20310610\\nRRULE:FREQ=MONTHLY|20320310T000000Z|20320311T000000Z|true",
            "DTSTART;VALUE=DATE:20310610\\nRRULE:FREQ=MONTHLY|20320311T000000Z|20320312T000000Z|false",
            "DTSTART:20310610T100000Z\\nDURATION:PT2H|20310610T115900Z|20310610T130000Z|true",
            "DTSTART:20310610T100000Z\\nDTEND:20310610T110000Z|20310610T110000Z|20310610T130000Z|false",
            "DTSTART:20310610T100000Z\\nRRULE:FREQ=SECONDLY|20990610T110000Z|20990610T130000Z|true" })
    void a_time_range_finds_what_lies_in_it(String lines, String start, String end, boolean found) {
        sending().body(task("own-t", "SUMMARY:T\n" + lines.replace("\\n", "\n") + "\n").replace("VTODO", "VEVENT"))
                .put(calendar + "t.ics").then().statusCode(201);

        String answer = report("C:calendar-query", "<D:prop><D:getetag/></D:prop><C:filter><C:comp-filter name=\"VCALENDAR\">"
                + "<C:comp-filter name=\"VEVENT\"><C:time-range start=\"" + start + "\" end=\"" + end
                + "\"/></C:comp-filter></C:comp-filter></C:filter>");

        assertThat(answer.contains("t.ics")).isEqualTo(found);
    }

    @Test
    void the_dates_of_a_series_and_when_one_is_busy_are_told_on_request() {
        sending().body(task("own-e", "SUMMARY:E\nDTSTART:20310610T100000Z\nDTEND:20310610T110000Z\nRRULE:FREQ=DAILY\n")
                .replace("VTODO", "VEVENT")).put(calendar + "e.ics").then().statusCode(201);
        String range = "start=\"20310620T000000Z\" end=\"20310622T000000Z\"/>";
        String data = "<D:prop><C:calendar-data><C:expand " + range + "</C:calendar-data></D:prop>";

        assertThat(report("C:calendar-query", data + "<C:filter><C:comp-filter name=\"VCALENDAR\"/></C:filter>")).contains(
                "DTSTART:20310620T100000Z", "DTSTART:20310621T100000Z").doesNotContain("RRULE", "20310622");
        assertThat(report("C:calendar-multiget", data + "<D:href>" + calendar + "e.ics</D:href>"))
                .contains("RECURRENCE-ID:20310621T100000Z");
        for (String place : new String[] { calendar, HOME + "all-events/" }) {
            person().contentType("application/xml").body(xml("C:free-busy-query", "<C:time-range " + range))
                    .request("REPORT", place).then().statusCode(200).contentType("text/calendar").body(allOf(
                            containsString("BEGIN:VFREEBUSY"), place.equals(calendar)
                                    ? containsString("FREEBUSY;FBTYPE=BUSY:20310621T100000Z/20310621T110000Z")
                                    : not(containsString("FBTYPE"))));
        }
        person().contentType("application/xml").body(xml("C:free-busy-query", "<C:time-range start=\"20310620T000000Z\"/>"))
                .request("REPORT", calendar).then().statusCode(403).body(containsString("valid-filter"));
    }

    @Test
    void only_sound_calendars_are_kept_and_nobody_else_sees_them() {
        String good = task("own-s", "SUMMARY:Private matter\n");
        for (String bad : new String[] { "", "hello", good.replace("END:VTODO\r\n", ""), good.replace("UID:own-s\r\n", ""),
                good.replace("BEGIN:VTODO", "METHOD:REQUEST\r\nBEGIN:VTODO") }) {
            sending().body(bad).put(calendar + "s.ics").then().statusCode(403);
        }
        sending().body(good).put(calendar + "s.ics").then().statusCode(201);

        DavSteps.asAdmin().get("/api/obligations?q=private%20matter").then().body("total", equalTo(0));
        DavSteps.asAdmin().get(calendar + "s.ics").then().statusCode(403);
        person().delete(calendar).then().statusCode(204);
        person().header("Depth", "1").request("PROPFIND", HOME).then().body(not(containsString(calendar)));
        person().header("Depth", "0").request("PROPFIND", calendar).then().statusCode(404);
    }

    @Test
    void a_calendar_of_one_component_takes_no_other() {
        String tasks = HOME + UUID.randomUUID() + "/";
        person().contentType("application/xml")
                .body(xml("D:mkcol", "<D:set><D:prop><D:resourcetype><D:collection/><C:calendar/>"
                        + "</D:resourcetype><C:supported-calendar-component-set><C:comp name=\"VTODO\"/>"
                        + "</C:supported-calendar-component-set></D:prop></D:set>"))
                .request("MKCOL", tasks).then().statusCode(201);

        sending().body(task("own-e", "SUMMARY:E\nDTSTART:20310610T100000Z\n").replace("VTODO", "VEVENT"))
                .put(tasks + "e.ics").then().statusCode(403).body(containsString("supported-calendar-component"));
        person().request("MKCOL", HOME + "plain/").then().statusCode(403).body(containsString("valid-resourcetype"));
    }
}
