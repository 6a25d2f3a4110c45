package org.calends.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.caldav.DavSteps.TASKS;
import static org.calends.caldav.DavSteps.asAdmin;
import static org.calends.caldav.DavSteps.propfind;
import static org.calends.caldav.DavSteps.register;
import static org.calends.caldav.DavSteps.report;
import static org.hamcrest.Matchers.containsString;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.calends.Api;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** How much a calendar client may ask for in one request. */
@QuarkusTest
@Tag("database")
class CaldavLimitsTest {

    @Test
    void an_entry_asked_for_many_times_is_answered_once() {
        String href = TASKS + register("Asked for often", "2031-05-26", "") + ".ics";

        String answer = multiget(("<D:href>" + href + "</D:href>").repeat(6_000)).statusCode(207).extract().asString();

        assertThat(answer.split("<D:response>", -1)).hasSize(2);
        assertThat(answer).contains(href, "Asked for often");
    }

    @Test
    void five_thousand_entries_can_be_fetched_at_once_and_no_more() {
        assertThat(multiget(hrefs(5_000)).statusCode(207).extract().asString().split("404 Not Found", -1)).hasSize(5_001);
        multiget(hrefs(5_001)).statusCode(403).body(containsString("number-of-matches-within-limits"));
    }

    @Test
    void a_collection_of_several_parts_is_answered_whole_and_once() {
        Api.asAdmin().contentType("text/csv").body(IntStream.rangeClosed(1, 401)
                .mapToObj(i -> "Part by part %d,2033-05-26\n".formatted(i))
                .collect(Collectors.joining("", "title,dueDate\n", "")))
                .post("/api/obligations/import").then().statusCode(200);

        String found = report(TASKS, "C:calendar-query", "<D:prop><C:calendar-data/></D:prop><C:filter>"
                + "<C:comp-filter name=\"VCALENDAR\"/></C:filter>").statusCode(207).extract().asString();
        String synchronised = report(TASKS, "D:sync-collection", "<D:sync-token/><D:sync-level>1</D:sync-level>"
                + "<D:prop><C:calendar-data/></D:prop>").statusCode(207).extract().asString();

        for (String answer : List.of(found, synchronised)) {
            assertThat(Pattern.compile("SUMMARY:Part by part \\d+").matcher(answer).results().map(MatchResult::group))
                    .hasSize(401).doesNotHaveDuplicates();
        }
    }

    @Test
    void an_address_with_a_nul_is_one_of_nothing() {
        multiget("<D:href>" + TASKS + "a%00.ics</D:href>").statusCode(207).body(containsString("404 Not Found"));
    }

    private static ValidatableResponse multiget(String hrefs) {
        return report(TASKS, "C:calendar-multiget", "<D:prop><C:calendar-data/></D:prop>" + hrefs);
    }

    private static String hrefs(int many) {
        return IntStream.range(0, many).mapToObj(i -> "<D:href>" + TASKS + i + ".ics</D:href>").collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({ "200, 207", "201, 403" })
    void two_hundred_properties_can_be_asked_for_at_once_and_no_more(int many, int status) {
        propfind(TASKS, "0", IntStream.range(0, many).mapToObj(i -> "<p" + i + "/>").collect(Collectors.joining()))
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({ "48, 207", "49, 403" })
    void a_filter_has_at_most_fifty_elements(int filters, int status) {
        report(TASKS, "C:calendar-query", "<D:prop><D:getetag/></D:prop><C:filter><C:comp-filter name=\"VCALENDAR\">"
                + "<C:comp-filter name=\"VTODO\">" + "<C:prop-filter name=\"UID\"/>".repeat(filters)
                + "</C:comp-filter></C:comp-filter></C:filter>").statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({ "attributes, 30, 207", "attributes, 60, 400", "namespaces, 30, 207", "namespaces, 60, 400", "depth, 50, 207",
            "depth, 61, 400", "elements, 9000, 207", "elements, 10001, 403" })
    void xml_has_no_more_of_anything_than_clients_need(String what, int many, int status) {
        String content = switch (what) {
            case "attributes" -> "<D:x " + counted(" a%d=\"b\"", many) + "/>";
            case "namespaces" -> "<D:x " + counted(" xmlns:a%d=\"b\"", many) + "/>";
            case "depth" -> "<D:x>".repeat(many) + "</D:x>".repeat(many);
            default -> "<D:x/>".repeat(many);
        };
        propfind(TASKS, "0", "<D:getetag/></D:prop>" + content + "<D:prop>").statusCode(status);
    }

    private static String counted(String pattern, int many) {
        return IntStream.range(0, many).mapToObj(pattern::formatted).collect(Collectors.joining());
    }

    @Test
    void an_entry_with_thousands_of_quoted_parameters_is_kept_as_it_came() {
        String line = "X-OWN" + ";A=\"b\"".repeat(5_000) + ":x";

        put("quoted", line).statusCode(201);

        assertThat(asAdmin().get(TASKS + "quoted.ics").asString().replace("\r\n ", "")).contains(line);
    }

    @ParameterizedTest
    @CsvSource({ "1900, 201", "2001, 403" })
    void an_entry_has_at_most_two_thousand_lines(int lines, int status) {
        put("lines" + lines, "X-OWN:x\r\n".repeat(lines - 1) + "X-OWN:x").statusCode(status);
    }

    private static ValidatableResponse put(String name, String lines) {
        return asAdmin().contentType("text/calendar; charset=utf-8").body(("BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:" + name
                + "\r\nSUMMARY:Limits\r\nDUE;VALUE=DATE:20310526\r\n" + lines + "\r\nEND:VTODO\r\nEND:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8)).put(TASKS + name + ".ics").then();
    }
}
