package org.calends.caldav;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.caldav.DavSteps.EVENTS;
import static org.calends.caldav.DavSteps.TASKS;
import static org.calends.caldav.DavSteps.account;
import static org.calends.caldav.DavSteps.as;
import static org.calends.caldav.DavSteps.asAdmin;
import static org.calends.caldav.DavSteps.propfind;
import static org.calends.caldav.DavSteps.register;
import static org.calends.caldav.DavSteps.report;
import static org.calends.caldav.DavSteps.xml;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** Who is let in, and how the programs find their calendars, with the bodies that they send. */
@QuarkusTest
@Tag("database")
class CaldavDoorTest {

    @ParameterizedTest
    @ValueSource(strings = { "GET", "HEAD", "OPTIONS", "PROPFIND", "PROPPATCH", "REPORT", "PUT", "POST", "DELETE" })
    void the_well_known_address_leads_to_the_home(String method) {
        for (String address : new String[] { "/.well-known/caldav", "/.well-known/caldav/" }) {
            given().redirects().follow(false).request(method, address).then().statusCode(301)
                    .header("Location", equalTo("/caldav/"));
        }
    }

    @Test
    void the_home_is_found_step_by_step() {
        propfind("/", "0", "<D:current-user-principal/>").statusCode(301).header("Location", equalTo("/caldav/"));
        propfind("/caldav/", "0", "<D:current-user-principal/>").statusCode(207)
                .body(containsString("<D:href>/caldav/principals/admin/</D:href>"));
        propfind("/caldav/principals/admin/", "0", "<C:calendar-home-set/>").statusCode(207)
                .body(containsString("<D:href>/caldav/calendars/admin/</D:href>"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PROPFIND", "PROPPATCH", "REPORT", "MKCALENDAR",
            "MOVE" })
    void nobody_is_let_in_without_credentials(String method) {
        given().request(method, TASKS).then().statusCode(401).header("WWW-Authenticate", startsWith("Basic "));
    }

    @Test
    void an_api_key_opens_the_door_in_the_place_of_the_password() {
        String admin = asAdmin().get("/api/accounts").then().extract().path("find { it.username == 'admin' }.id");
        String key = asAdmin().contentType("application/json").body("{\"name\": \"phone\"}")
                .post("/api/accounts/" + admin + "/keys").then().statusCode(201).extract().path("key");

        as("admin", key).header("Depth", "0").request("PROPFIND", TASKS).then().statusCode(207);
        as("admin", key + "x").header("Depth", "0").request("PROPFIND", TASKS).then().statusCode(401);
    }

    @Test
    void everybody_stays_below_their_own_name() {
        account("dav.viewer", "VIEWER");

        for (String method : new String[] { "GET", "PUT", "DELETE", "OPTIONS", "PROPFIND", "PROPPATCH", "REPORT" }) {
            for (String path : new String[] { TASKS, TASKS + "x.ics", "/caldav/calendars/admin/",
                    "/caldav/principals/admin/" }) {
                as("dav.viewer", "a long pass phrase").header("Depth", "0").request(method, path).then().statusCode(403);
            }
        }
        as("dav.viewer", "a long pass phrase").header("Depth", "1").request("PROPFIND", "/caldav/calendars/dav.viewer/").then()
                .statusCode(207).body(containsString("all-tasks"));
    }

    @Test
    void each_subscription_is_a_calendar_and_a_task_list() {
        account("dav.subscriber", "EDITOR");
        String id = asAdmin().contentType("application/json").body("""
                {"email": "dav.subscriber@example.com", "filter": {"authorities": ["DAV-ONE"]}}""").post("/api/subscriptions")
                .then().statusCode(201).extract().path("id");
        String inside = asAdmin().contentType("application/json")
                .body("{\"title\": \"Inside\", \"dueDate\": \"2021-05-26\", \"authority\": \"DAV-ONE\"}")
                .post("/api/obligations")
                .then().extract().path("id");
        String outside = register("Outside", "2021-05-26", "");

        String home = as("dav.subscriber", "a long pass phrase").header("Depth", "1")
                .request("PROPFIND", "/caldav/calendars/dav.subscriber/").then().statusCode(207).extract().asString();
        String list = as("dav.subscriber", "a long pass phrase").header("Depth", "1")
                .request("PROPFIND", "/caldav/calendars/dav.subscriber/" + id + "-events/").then().extract().asString();

        assertThat(home).contains(id + "-events/", id + "-tasks/", "Deadlines: DAV-ONE", "<C:comp name=\"VEVENT\"/>",
                "<C:comp name=\"VTODO\"/>");
        assertThat(list).contains(inside + ".ics").doesNotContain(outside);
    }

    @Test
    void what_thunderbird_asks_is_answered() {
        propfind(EVENTS, "0", "<D:resourcetype/><D:owner/><D:current-user-principal/><D:current-user-privilege-set/>"
                + "<D:supported-report-set/><C:supported-calendar-component-set/><CS:getctag/>").statusCode(207)
                .body(allOf(containsString("<C:calendar/>"), containsString("sync-collection"), containsString("VEVENT"),
                        containsString("<CS:getctag>"), not(containsString("404"))));
        asAdmin().options("/caldav/principals/admin/").then().statusCode(204).header("DAV", containsString("calendar-access"));
    }

    @Test
    void what_apple_asks_is_answered_with_the_unknown_as_missing() {
        propfind("/caldav/principals/admin/", "0", "<D:current-user-principal/><D:principal-URL/><D:resourcetype/>"
                + "<C:calendar-home-set/><C:calendar-user-address-set/><D:displayname/><D:principal-collection-set/>"
                + "<D:supported-report-set/><C:schedule-inbox-URL/><C:schedule-outbox-URL/><CS:dropbox-home-URL/>")
                .statusCode(207).body(allOf(containsString("<C:calendar-home-set><D:href>"),
                        containsString("<C:schedule-inbox-URL/>"), containsString("404 Not Found")));
        asAdmin().header("Depth", "0").header("Brief", "t").header("Prefer", "return=minimal")
                .contentType("application/xml").body(xml("D:propfind", "<D:prop><D:current-user-principal/>"
                        + "<D:principal-URL/><D:resourcetype/><D:unknown/></D:prop>"))
                .request("PROPFIND", "/caldav/").then().statusCode(207).body(not(containsString("404")));
    }

    @Test
    void what_davx5_asks_is_answered() {
        propfind("/caldav/calendars/admin/", "1", "<D:current-user-privilege-set/><D:displayname/><D:owner/><D:resourcetype/>"
                + "<A:calendar-color/><C:calendar-description/><C:calendar-timezone/><C:supported-calendar-component-set/>"
                + "<CS:source/>").statusCode(207).body(allOf(containsString("<A:calendar-color>#"),
                        containsString("BEGIN:VTIMEZONE"), containsString("<CS:source/>")));
        propfind(TASKS, "0", "<D:supported-report-set/><D:sync-token/><CS:getctag/><C:max-resource-size/>").statusCode(207)
                .body(allOf(containsString("<D:sync-token>urn:"), containsString("<C:max-resource-size>102400<"),
                        not(containsString("404"))));
    }

    /** RFC 4918, 9.1 and RFC 3744, 5.8: whatever a property names can be asked for. */
    @Test
    void what_principals_and_homes_stand_below_tells_ones_own() {
        propfind("/caldav/principals/", "1", "<D:resourcetype/>").statusCode(207)
                .body(containsString("<D:href>/caldav/principals/admin/</D:href>"));
        propfind("/caldav/calendars/", "1", "<D:resourcetype/>").statusCode(207)
                .body(containsString("<D:href>/caldav/calendars/admin/</D:href>"));
    }

    @Test
    void a_propfind_that_is_none_is_refused() {
        for (String body : new String[] { xml("D:propfind", ""), xml("D:prop", "<D:getetag/>"),
                xml("D:propfind", "<D:allprop/><D:propname/>") }) {
            asAdmin().header("Depth", "0").contentType("application/xml").body(body).request("PROPFIND", TASKS).then()
                    .statusCode(400);
        }
        asAdmin().header("Depth", "0").contentType("application/xml").body(xml("D:set", "<D:prop/>"))
                .request("PROPPATCH", TASKS).then().statusCode(400);
    }

    @Test
    void a_property_without_a_namespace_is_missing_like_any_other() {
        assertThat(propfind(TASKS, "0", "<bare xmlns=\"\"/>").statusCode(207).extract().asString())
                .contains("<bare/>", "404 Not Found");
    }

    @Test
    void other_reports_and_endless_depth_are_refused_cleanly() {
        report(EVENTS, "C:no-such-report", "<C:time-range start=\"20310201T000000Z\" end=\"20310401T000000Z\"/>")
                .statusCode(403).body(containsString("<D:supported-report/>"));
        asAdmin().header("Depth", "infinity").request("PROPFIND", EVENTS).then().statusCode(403)
                .body(containsString("propfind-finite-depth"));
    }

    @Test
    void deadlines_make_nobody_busy() {
        report(EVENTS, "C:free-busy-query", "<C:time-range start=\"20310201T000000Z\" end=\"20310401T000000Z\"/>")
                .statusCode(200).body(containsString("BEGIN:VFREEBUSY"), not(containsString("FREEBUSY:")));
    }

    @Test
    void xml_with_entities_or_without_end_is_refused() {
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<D:propfind xmlns:D=\"DAV:\"><D:prop>&e;</D:prop></D:propfind>";
        String deep = "<D:propfind xmlns:D=\"DAV:\">" + "<a>".repeat(200) + "</a>".repeat(200) + "</D:propfind>";

        asAdmin().header("Depth", "0").contentType("application/xml").body(" ".repeat(5_000_001)).request("PROPFIND", EVENTS)
                .then().statusCode(413);
        for (String body : new String[] { entity, deep, "<broken", "no xml" }) {
            asAdmin().header("Depth", "0").contentType("application/xml").body(body).request("PROPFIND", EVENTS).then()
                    .statusCode(400);
        }
    }
}
