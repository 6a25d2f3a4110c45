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
import static org.calends.caldav.DavSteps.sync;
import static org.calends.caldav.DavSteps.token;
import static org.calends.caldav.DavSteps.xml;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.calends.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** Finding, listing and syncing, with the bodies that real clients send. */
@QuarkusTest
@Tag("database")
class CaldavReadTest {

    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

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

    @Test
    void a_query_filters_by_component_time_and_property() {
        String early = register("Query early", "2031-01-10", "");
        String late = register("Query late", "2031-03-10", "");

        String inFebruary = query(EVENTS, "<C:comp-filter name=\"VEVENT\"><C:time-range start=\"20310201T000000Z\""
                + " end=\"20310401T000000Z\"/></C:comp-filter>");
        String byTitle = query(TASKS, "<C:comp-filter name=\"VTODO\"><C:prop-filter name=\"COMPLETED\"><C:is-not-defined/>"
                + "</C:prop-filter><C:prop-filter name=\"SUMMARY\"><C:text-match>query EARLY</C:text-match></C:prop-filter>"
                + "</C:comp-filter>");

        assertThat(inFebruary).contains(late, "BEGIN:VEVENT").doesNotContain(early);
        assertThat(byTitle).contains(early).doesNotContain(late);
        assertThat(query(EVENTS, "<C:comp-filter name=\"VTODO\"/>")).doesNotContain("BEGIN:");
    }

    @Test
    void a_query_looks_at_the_entry_itself_and_not_at_what_its_words_say() {
        String id = register("Filtered BEGIN:VALARM", "2021-06-15", "");
        String own = "<C:prop-filter name=\"UID\"><C:text-match collation=\"i;octet\">" + id
                + "</C:text-match></C:prop-filter>";
        String ours = id + ".ics";

        assertThat(entries(own + "<C:comp-filter name=\"VALARM\"><C:is-not-defined/></C:comp-filter>")).contains(ours);
        assertThat(entries(own + "<C:comp-filter name=\"VALARM\"/>")).doesNotContain(ours);
        assertThat(entries(own + "<C:prop-filter name=\"TZOFFSETTO\"/>")).doesNotContain(ours);
        assertThat(entries(own + "<C:prop-filter name=\"DUE\"><C:time-range start=\"20210615T000000Z\"/></C:prop-filter>"))
                .contains(ours);
        assertThat(entries(own + "<C:prop-filter name=\"DUE\"><C:time-range end=\"20210615T000000Z\"/></C:prop-filter>"))
                .doesNotContain(ours);
        assertThat(entries(own + "<C:prop-filter name=\"DUE\"><C:param-filter name=\"VALUE\"><C:text-match>DATE</C:text-match>"
                + "</C:param-filter></C:prop-filter>")).contains(ours);
        assertThat(entries(own + "<C:prop-filter name=\"DUE\"><C:param-filter name=\"TZID\"/></C:prop-filter>"))
                .doesNotContain(ours);
    }

    private static String entries(String filters) {
        return query(TASKS, "<C:comp-filter name=\"VTODO\">" + filters + "</C:comp-filter>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "<C:text-match collation='i;bogus'>x</C:text-match>|SUMMARY|supported-collation",
            "<C:text-match>x</C:text-match>|[(*|valid-filter", "<C:time-range start='2021'/>|DUE|valid-filter" })
    void a_filter_that_cannot_be_asked_is_refused_with_its_precondition(String content, String property, String precondition) {
        register("Asked by a filter", "2021-06-15", "");

        report(TASKS, "C:calendar-query", "<D:prop><D:getetag/></D:prop><C:filter><C:comp-filter name=\"VCALENDAR\">"
                + "<C:comp-filter name=\"VTODO\"><C:prop-filter name=\"" + property + "\">" + content
                + "</C:prop-filter></C:comp-filter></C:comp-filter></C:filter>").statusCode(403)
                .body(containsString("<C:" + precondition));
    }

    @Test
    void a_property_without_a_namespace_is_missing_like_any_other() {
        assertThat(propfind(TASKS, "0", "<bare xmlns=\"\"/>").statusCode(207).extract().asString())
                .contains("<bare/>", "404 Not Found");
    }

    @Test
    void a_multiget_answers_exactly_what_was_asked() {
        String id = register("Multiget", "2031-01-10", "");

        String answer = report(EVENTS, "C:calendar-multiget", "<D:prop><D:getetag/><C:calendar-data/></D:prop><D:href>" + EVENTS
                + id + ".ics</D:href><D:href>" + EVENTS + "nothing%40here%20.ics</D:href>").statusCode(207).extract()
                .asString();

        assertThat(answer.split("<D:response>")).hasSize(3);
        assertThat(answer).contains("SUMMARY:Multiget", EVENTS + "nothing%40here%20.ics</D:href><D:status>HTTP/1.1 404");
    }

    @Test
    void a_sync_tells_what_changed_and_what_is_gone() {
        String changed = register("Sync changed", "2031-01-10", "");
        String deleted = register("Sync deleted", "2031-01-10", "");
        String all = sync(EVENTS, "");
        asAdmin().contentType("application/merge-patch+json").body("{\"title\": \"Sync other\"}")
                .patch("/api/obligations/" + changed).then().statusCode(200);
        asAdmin().delete("/api/obligations/" + deleted).then().statusCode(204);

        String delta = sync(EVENTS, token(all));

        assertThat(all).contains(changed, deleted);
        assertThat(delta.split("<D:response>")).hasSize(3);
        assertThat(delta).contains(changed + ".ics</D:href><D:propstat>",
                deleted + ".ics</D:href><D:status>HTTP/1.1 404 Not Found");
        assertThat(sync(EVENTS, token(delta))).doesNotContain("<D:response>");
    }

    @Test
    void what_leaves_by_the_passing_of_days_is_told_too() {
        String id = register("Sync withdrawn", "2031-01-10", "");
        asAdmin().contentType("application/json").body("{\"reason\": \"no longer\"}")
                .post("/api/obligations/" + id + "/withdrawal").then().statusCode(200);
        String before = token(sync(EVENTS, ""));

        clock.advance(Duration.ofDays(61));

        assertThat(sync(EVENTS, before)).contains(id + ".ics</D:href><D:status>HTTP/1.1 404 Not Found");
    }

    @Test
    void a_long_list_of_changes_comes_in_parts() {
        String token = token(sync(EVENTS, ""));
        for (int i = 0; i < 3; i++) {
            register("Sync part " + i, "2031-01-10", "");
        }

        String first = report(EVENTS, "D:sync-collection", "<D:sync-token>" + token + "</D:sync-token><D:sync-level>1"
                + "</D:sync-level><D:limit><D:nresults>2</D:nresults></D:limit><D:prop><D:getetag/></D:prop>").statusCode(207)
                .extract().asString();

        assertThat(first).contains("507 Insufficient Storage");
        assertThat(first.split("<D:getetag>")).hasSize(3);
        assertThat(sync(EVENTS, token(first)).split("<D:getetag>")).hasSize(2);
    }

    @Test
    void the_first_look_comes_in_parts_too_and_misses_nothing() {
        String first = register("First look 1", "2031-01-10", "");
        String second = register("First look 2", "2031-01-10", "");
        String changed = null;
        StringBuilder seen = new StringBuilder();
        String token = "";
        String answer;
        do {
            answer = firstOf(2, token);
            assertThat(answer.split("<D:getetag>").length - 1).isLessThanOrEqualTo(2);
            seen.append(answer);
            token = token(answer);
            if (changed == null) {
                changed = register("First look, late", "2031-01-10", "");
            }
        } while (answer.contains("507 Insufficient Storage"));

        assertThat(seen.toString()).contains(first, second);
        assertThat(seen + sync(EVENTS, token)).contains(changed);
        assertThat(sync(EVENTS, token(sync(EVENTS, token)))).doesNotContain("<D:response>");
    }

    private static String firstOf(int many, String token) {
        return report(EVENTS, "D:sync-collection", "<D:sync-token>" + token + "</D:sync-token><D:sync-level>1</D:sync-level>"
                + "<D:limit><D:nresults>" + many + "</D:nresults></D:limit><D:prop><D:getetag/></D:prop>").statusCode(207)
                .extract().asString();
    }

    @ParameterizedTest
    @ValueSource(strings = { "nonsense", "urn:calends:sync:999999999:abcdef:all-events:0:18000",
            "urn:calends:sync:1:0000:all-events:0:18000",
            "urn:calends:sync:0:0:all-events:0:1:------------------------------------" })
    void a_token_from_elsewhere_is_refused_so_that_the_client_begins_again(String token) {
        register("Sync mark", "2031-01-10", "");

        report(EVENTS, "D:sync-collection", "<D:sync-token>" + token + "</D:sync-token><D:prop><D:getetag/></D:prop>")
                .statusCode(403).body(containsString("<D:valid-sync-token/>"));
    }

    @Test
    void a_token_of_another_collection_is_refused() {
        String ofTasks = token(sync(TASKS, ""));

        report(EVENTS, "D:sync-collection", "<D:sync-token>" + ofTasks + "</D:sync-token><D:prop><D:getetag/></D:prop>")
                .statusCode(403).body(containsString("<D:valid-sync-token/>"));
    }

    /** What a database tells that was restored from before the token was given, and went on from there. */
    @Test
    void a_restored_backup_makes_tokens_from_after_it_worthless() throws Exception {
        register("Sync restored", "2031-01-10", "");
        String token = token(sync(EVENTS, ""));
        String number = token.split(":")[3];
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("update obligation_change set mark = 'another' where number = " + number);
        }

        report(EVENTS, "D:sync-collection", "<D:sync-token>" + token + "</D:sync-token><D:prop><D:getetag/></D:prop>")
                .statusCode(403).body(containsString("<D:valid-sync-token/>"));
    }

    @Test
    void an_object_is_not_sent_again() {
        String path = EVENTS + register("Conditional", "2031-01-10", "") + ".ics";
        String etag = asAdmin().get(path).then().statusCode(200).contentType("text/calendar").extract().header("ETag");

        asAdmin().header("If-None-Match", "\"x\", W/" + etag).get(path).then().statusCode(304);
        asAdmin().get(EVENTS + "missing.ics").then().statusCode(404);
        asAdmin().get(EVENTS).then().statusCode(405);
    }

    @Test
    void other_reports_and_endless_depth_are_refused_cleanly() {
        report(EVENTS, "C:free-busy-query", "<C:time-range start=\"20310201T000000Z\" end=\"20310401T000000Z\"/>")
                .statusCode(403).body(containsString("<D:supported-report/>"));
        asAdmin().header("Depth", "infinity").request("PROPFIND", EVENTS).then().statusCode(403)
                .body(containsString("propfind-finite-depth"));
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

    private static String query(String path, String filter) {
        return report(path, "C:calendar-query", "<D:prop><D:getetag/><C:calendar-data/></D:prop><C:filter>"
                + "<C:comp-filter name=\"VCALENDAR\">" + filter + "</C:comp-filter></C:filter>").statusCode(207).extract()
                .asString();
    }
}
