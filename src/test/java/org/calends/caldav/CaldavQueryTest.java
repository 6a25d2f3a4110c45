package org.calends.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.caldav.DavSteps.EVENTS;
import static org.calends.caldav.DavSteps.TASKS;
import static org.calends.caldav.DavSteps.asAdmin;
import static org.calends.caldav.DavSteps.register;
import static org.calends.caldav.DavSteps.report;
import static org.hamcrest.Matchers.containsString;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/** Reading entries: by filter, by address, and only if they changed. */
@QuarkusTest
@Tag("database")
class CaldavQueryTest {

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
    void a_multiget_answers_exactly_what_was_asked() {
        String id = register("Multiget", "2031-01-10", "");

        String answer = report(EVENTS, "C:calendar-multiget", "<D:prop><D:getetag/><C:calendar-data/></D:prop><D:href>" + EVENTS
                + id + ".ics</D:href><D:href>" + EVENTS + "nothing%40here%20.ics</D:href>").statusCode(207).extract()
                .asString();

        assertThat(answer.split("<D:response>")).hasSize(3);
        assertThat(answer).contains("SUMMARY:Multiget", EVENTS + "nothing%40here%20.ics</D:href><D:status>HTTP/1.1 404");
    }

    @Test
    void an_object_is_not_sent_again() {
        String path = EVENTS + register("Conditional", "2031-01-10", "") + ".ics";
        String etag = asAdmin().get(path).then().statusCode(200).contentType("text/calendar").extract().header("ETag");

        asAdmin().header("If-None-Match", "\"x\", W/" + etag).get(path).then().statusCode(304);
        asAdmin().get(EVENTS + "missing.ics").then().statusCode(404);
        asAdmin().get(EVENTS).then().statusCode(405);
    }

    private static String query(String path, String filter) {
        return report(path, "C:calendar-query", "<D:prop><D:getetag/><C:calendar-data/></D:prop><C:filter>"
                + "<C:comp-filter name=\"VCALENDAR\">" + filter + "</C:comp-filter></C:filter>").statusCode(207).extract()
                .asString();
    }
}
