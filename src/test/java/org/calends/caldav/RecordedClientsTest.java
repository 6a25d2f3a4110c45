package org.calends.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.caldav.DavSteps.EVENTS;
import static org.calends.caldav.DavSteps.TASKS;
import static org.calends.caldav.DavSteps.asAdmin;
import static org.calends.caldav.DavSteps.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import io.quarkus.test.junit.QuarkusTest;

/**
 * The request bodies of Apple's programs, DAVx5 and Thunderbird, sent as they send them. What they need must be answered with
 * 200, and what Calends does not have with 404, in one multistatus.
 */
@QuarkusTest
@Tag("database")
class RecordedClientsTest {

    private static final String HOME = "/caldav/calendars/admin/";
    private static final String PRINCIPAL = "/caldav/principals/admin/";

    @Test
    void an_iphone_finds_the_principal() throws Exception {
        DavAnswer answer = DavAnswer.of(asAdmin().header("Depth", "0").header("Brief", "t")
                .header("Prefer", "return=minimal").contentType("text/xml").body(body("apple-ios-first"))
                .request("PROPFIND", "/caldav/").then().statusCode(207).extract().asByteArray());

        assertThat(answer.properties("/caldav/", 200).get("current-user-principal").getTextContent()).isEqualTo(PRINCIPAL);
        assertThat(answer.properties("/caldav/", 404)).isEmpty();
        asAdmin().options(PRINCIPAL).then().statusCode(204).header("DAV",
                Matchers.containsString("calendar-access"));
    }

    @Test
    void a_mac_reads_the_principal_and_is_offered_no_scheduling() throws Exception {
        DavAnswer answer = propfind(PRINCIPAL, "0", "apple-macos-principal");

        Map<String, Element> found = answer.properties(PRINCIPAL, 200);
        assertThat(found).containsKeys("displayname", "supported-report-set", "principal-collection-set");
        assertThat(found.get("calendar-home-set").getTextContent()).isEqualTo(HOME);
        assertThat(found.get("principal-URL").getTextContent()).isEqualTo(PRINCIPAL);
        assertThat(found.get("calendar-user-address-set").getTextContent()).contains(PRINCIPAL);
        assertThat(answer.properties(PRINCIPAL, 404)).containsKeys("schedule-inbox-URL", "schedule-outbox-URL",
                "dropbox-home-URL", "notification-URL", "email-address-set", "resource-id");
    }

    @Test
    void a_mac_lists_the_home_with_everything_it_might_want() throws Exception {
        DavAnswer answer = propfind(HOME, "1", "apple-macos-home");

        assertThat(answer.hrefs()).contains(HOME, EVENTS, TASKS);
        Map<String, Element> tasks = answer.properties(TASKS, 200);
        assertThat(tasks).containsKeys("displayname", "calendar-description", "calendar-timezone", "getctag", "sync-token",
                "owner", "supported-report-set");
        assertThat(DavAnswer.names(tasks.get("resourcetype"))).containsExactly("collection", "calendar");
        assertThat(tasks.get("calendar-color").getTextContent()).matches("#[0-9A-F]{6}");
        assertThat(DavAnswer.names(tasks.get("current-user-privilege-set"))).contains("write-content", "bind");
        assertThat(DavAnswer.names(answer.properties(EVENTS, 200).get("current-user-privilege-set"))).contains("read")
                .doesNotContain("write", "write-content", "bind");
        assertThat(answer.properties(TASKS, 404)).containsKeys("pushkey", "bulk-requests", "schedule-calendar-transp",
                "calendar-order", "quota-used-bytes", "add-member");
    }

    @Test
    void apples_first_sync_and_its_default_alarms_are_answered() throws Exception {
        String id = register("For Apple", "2031-01-10", "");

        DavAnswer answer = report(TASKS, "apple-sync", "");
        assertThat(answer.token()).startsWith("urn:");
        Map<String, Element> task = answer.properties(id + ".ics", 200);
        assertThat(task.get("getcontenttype").getTextContent()).contains("text/calendar", "component=vtodo");
        assertThat(task.get("getetag").getTextContent()).matches("\"[^\"]+\"");

        DavAnswer refused = DavAnswer.of(asAdmin().contentType("text/xml").body(body("apple-proppatch"))
                .request("PROPPATCH", TASKS).then().statusCode(207).extract().asByteArray());
        assertThat(refused.properties(TASKS, 403)).containsOnlyKeys("default-alarm-vevent-date");
    }

    @Test
    void davx5_finds_two_collections_and_knows_what_it_may_do() throws Exception {
        DavAnswer answer = propfind(HOME, "1", "davx5-home");

        for (String collection : new String[] { EVENTS, TASKS }) {
            assertThat(answer.properties(collection, 200)).containsKeys("current-user-privilege-set", "displayname", "owner",
                    "resourcetype", "calendar-color", "calendar-description", "calendar-timezone");
            assertThat(answer.properties(collection, 404)).containsKeys("source");
        }
        assertThat(component(answer, EVENTS)).isEqualTo("VEVENT");
        assertThat(component(answer, TASKS)).isEqualTo("VTODO");
        Map<String, Element> capabilities = propfind(TASKS, "0", "davx5-collection").properties(TASKS, 200);
        assertThat(capabilities).containsOnlyKeys("max-resource-size", "getctag", "supported-report-set", "sync-token");
        assertThat(DavAnswer.names(capabilities.get("supported-report-set"))).contains("sync-collection", "calendar-multiget",
                "calendar-query");
    }

    @Test
    void davx5_lists_syncs_and_fetches() throws Exception {
        String id = register("For DAVx5, 征求意见 😀", "2031-01-10", "");
        String href = TASKS + id + ".ics";

        assertThat(report(TASKS, "davx5-query", "").hrefs()).contains(href);
        assertThat(report(TASKS, "davx5-sync", "").hrefs()).contains(href);
        DavAnswer fetched = report(TASKS, "davx5-multiget", href);

        assertThat(fetched.hrefs()).containsExactly(href);
        assertThat(fetched.properties(href, 200)).containsOnlyKeys("getcontenttype", "getetag", "calendar-data");
        assertThat(fetched.properties(href, 200).get("calendar-data").getTextContent())
                .contains("SUMMARY:For DAVx5\\, 征求意见 😀");
        assertThat(fetched.properties(href, 404)).containsOnlyKeys("schedule-tag");
    }

    @Test
    void thunderbird_looks_at_a_collection_and_syncs_it_with_depth_one() throws Exception {
        String id = register("For Thunderbird", "2031-01-10", "");

        assertThat(propfind(EVENTS, "0", "thunderbird-collection").properties(EVENTS, 200)).containsOnlyKeys("resourcetype",
                "owner", "current-user-principal", "current-user-privilege-set", "supported-report-set",
                "supported-calendar-component-set", "getctag");
        assertThat(report(EVENTS, "thunderbird-sync", "").properties(id + ".ics", 200)).containsOnlyKeys("getcontenttype",
                "getetag");
    }

    private static String component(DavAnswer answer, String collection) {
        Element set = answer.properties(collection, 200).get("supported-calendar-component-set");
        return ((Element) set.getFirstChild()).getAttribute("name");
    }

    private static DavAnswer propfind(String path, String depth, String recording) throws Exception {
        return DavAnswer.of(asAdmin().header("Depth", depth).contentType("text/xml; charset=utf-8").body(body(recording))
                .request("PROPFIND", path).then().statusCode(207).extract().asByteArray());
    }

    private static DavAnswer report(String path, String recording, String href) throws Exception {
        return DavAnswer.of(asAdmin().header("Depth", "1").contentType("text/xml; charset=utf-8")
                .body(body(recording).replace("HREF", href)).request("REPORT", path).then().statusCode(207).extract()
                .asByteArray());
    }

    private static String body(String recording) throws IOException {
        try (InputStream recorded = RecordedClientsTest.class.getResourceAsStream(recording + ".xml")) {
            return new String(recorded.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
