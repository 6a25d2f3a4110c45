package org.calends.caldav;

import static io.restassured.RestAssured.given;
import static org.calends.caldav.DavSteps.EVENTS;
import static org.calends.caldav.DavSteps.TASKS;
import static org.calends.caldav.DavSteps.account;
import static org.calends.caldav.DavSteps.as;
import static org.calends.caldav.DavSteps.asAdmin;
import static org.calends.caldav.DavSteps.put;
import static org.calends.caldav.DavSteps.register;
import static org.calends.caldav.DavSteps.task;
import static org.calends.caldav.DavSteps.xml;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What a client may not write at all, and how its collections may look. */
@QuarkusTest
@Tag("database")
class CaldavRightsTest {

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
        as("dav.reader", "a long pass phrase").contentType("text/calendar")
                .body(task(id + "-todo@calends", "STATUS:COMPLETED\n")).put(tasks + id + ".ics")
                .then().statusCode(403).body(containsString("<D:need-privileges>"));
        put(EVENTS + id + ".ics", task(id, "STATUS:COMPLETED\n")).then().statusCode(403);
        as("dav.reader", "a long pass phrase").delete(tasks + id + ".ics").then().statusCode(403)
                .body(containsString("<D:need-privileges>"));
        asAdmin().delete(EVENTS + id + ".ics").then().statusCode(403).body(containsString("<D:need-privileges>"));
        asAdmin().delete(TASKS).then().statusCode(403).body(containsString("<D:need-privileges>"));
        asAdmin().get("/api/obligations/" + id).then().body("status", equalTo("OPEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "MKCALENDAR", "MKCOL" })
    void a_client_makes_calendars_only_where_they_belong(String method) {
        asAdmin().request(method, "/caldav/calendars/admin/").then().statusCode(403)
                .body(containsString("<C:calendar-collection-location-ok/>"));
        asAdmin().request(method, TASKS).then().statusCode(405);
        as("dav.reader", "a long pass phrase").request(method, "/caldav/calendars/admin/mine/").then().statusCode(not(201));
        given().request(method, "/caldav/calendars/admin/mine/").then().statusCode(401);
    }

    @Test
    void a_client_may_choose_name_colour_and_place_and_nothing_else() {
        proppatch(
                "<A:calendar-order>7</A:calendar-order><A:calendar-color>#00FF00FF</A:calendar-color><D:displayname>Fristen &amp; mehr</D:displayname>")
                .then().statusCode(207).body(containsString("200 OK"));
        asAdmin().header("Depth", "0").request("PROPFIND", EVENTS).then()
                .body(containsString("#00FF00FF"), containsString("Fristen &amp; mehr"),
                        containsString("<A:calendar-order>7</A:calendar-order>"),
                        containsString("<C:supported-collation>i;octet</C:supported-collation>"));

        proppatch("<D:getetag>x</D:getetag><D:displayname>Not this</D:displayname>").then().statusCode(207)
                .body(containsString("403 Forbidden"), containsString("424 Failed Dependency"));
        asAdmin().header("Depth", "0").request("PROPFIND", EVENTS).then().body(not(containsString("Not this")));
        proppatch("<A:calendar-color/><D:displayname/><A:calendar-order/>").then().statusCode(207);
    }

    private static Response proppatch(String properties) {
        return asAdmin().contentType("application/xml")
                .body(xml("D:propertyupdate", "<D:set><D:prop>" + properties + "</D:prop></D:set>"))
                .request("PROPPATCH", EVENTS);
    }
}
