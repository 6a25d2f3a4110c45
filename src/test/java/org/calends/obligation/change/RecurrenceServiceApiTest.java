package org.calends.obligation.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@Tag("database")
class RecurrenceServiceApiTest {

    private static final String ANNUAL_REPORT = """
            {"title": "Annual report", "kind": "FILING", "authority": "%s", "jurisdiction": "CN", "dueDate": "2022-04-30",
             "owner": "lin@example.com", "recurrence": "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=30"%s}""";

    @Test
    void completing_one_opens_the_next_and_names_it() {
        String first = report("SAMR", "");
        String next = act(first, "completion", "{\"note\": \"sent\"}").statusCode(200)
                .body("status", equalTo("DONE"), "nextId", notNullValue(), "seriesId", equalTo(first))
                .extract().path("nextId");

        get(at(next)).body("dueDate", equalTo("2023-04-30"), "status", equalTo("OPEN"), "owner", equalTo("lin@example.com"),
                "title", equalTo("Annual report"), "seriesId", equalTo(first), "occurrence", equalTo("2023-04-30"),
                "recurrence", equalTo("FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=30"), "completion", nullValue());
        get(at(next) + "/history").body("items[0].detail.previousId", equalTo(first));
        get(at(first) + "/history").body("items[1].detail.nextId.to", equalTo(next));
    }

    @Test
    void a_completion_that_is_taken_back_and_given_again_opens_no_second_one() {
        String first = report("SAMR", "");
        String next = act(first, "completion", "{}").extract().path("nextId");
        asAdmin().delete(at(first) + "/completion").then().statusCode(200).body("status", equalTo("OPEN"));

        act(first, "completion", "{}").statusCode(200).body("nextId", equalTo(next));
    }

    @Test
    void dates_are_rolled_to_a_working_day_without_shifting_those_that_follow() {
        String first = report("SAMR", ", \"recurrenceRoll\": \"PRECEDING\"");

        get(at(first)).body("dueDate", equalTo("2022-04-29"), "occurrence", equalTo("2022-04-30"),
                "recurrenceCalendar", equalTo("CN"));
        get(at(first) + "/occurrences?n=2").body("items[0].nominal", equalTo("2023-04-30"),
                "items[0].date", equalTo("2023-04-28"), "items[1].date", equalTo("2024-04-30"), "total", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=YEARLY                  | 2024-02-29 | 2028-02-29
            FREQ=YEARLY;SKIP=BACKWARD    | 2024-02-29 | 2025-02-28
            FREQ=MONTHLY;BYMONTHDAY=-1   | 2024-01-31 | 2024-02-29
            FREQ=MONTHLY;SKIP=BACKWARD   | 2023-01-31 | 2023-02-28
            FREQ=MONTHLY                 | 2024-01-31 | 2024-03-31
            FREQ=MONTHLY;COUNT=2         | 2024-01-15 | 2024-02-15
            """)
    void leap_days_and_ends_of_months_come_out_right(String rule, String due, String next) {
        String id = made("{\"title\": \"x\", \"dueDate\": \"%s\", \"recurrence\": \"%s\"}".formatted(due, rule));

        String opened = act(id, "completion", "{}").statusCode(200).extract().path("nextId");
        get(at(opened)).body("dueDate", equalTo(next));
    }

    @Test
    void a_series_that_is_over_opens_nothing_more() {
        String id = made("{\"title\": \"x\", \"dueDate\": \"2024-01-15\", \"recurrence\": \"FREQ=MONTHLY;UNTIL=20240120\"}");

        act(id, "completion", "{}").statusCode(200).body("nextId", nullValue());
    }

    @Test
    void a_change_of_this_one_does_not_reach_the_later_ones() {
        String first = report("SAMR", "");
        patch(first, "?scope=THIS", "{\"owner\": \"wang@example.com\", \"dueDate\": \"2022-05-05\"}").statusCode(200)
                .body("owner", equalTo("wang@example.com"), "dueDate", equalTo("2022-05-05"));
        patch(first, "?scope=THIS", "{\"title\": \"Annual report for 2021\"}").statusCode(200);
        patch(first, "?scope=FOLLOWING", "{\"deputy\": \"zhao@example.com\"}").statusCode(200);

        String next = act(first, "completion", "{}").extract().path("nextId");
        get(at(next)).body("owner", equalTo("lin@example.com"), "title", equalTo("Annual report"),
                "deputy", equalTo("zhao@example.com"), "dueDate", equalTo("2023-04-30"));
    }

    @Test
    void a_change_of_this_and_later_ones_moves_the_series() {
        String first = made("{\"title\": \"x\", \"dueDate\": \"2024-01-15\", \"recurrence\": \"FREQ=MONTHLY\"}");
        patch(first, "?scope=FOLLOWING", "{\"dueDate\": \"2024-01-20\", \"owner\": \"wang@example.com\"}").statusCode(200);

        String next = act(first, "completion", "{}").extract().path("nextId");
        get(at(next)).body("dueDate", equalTo("2024-02-20"), "owner", equalTo("wang@example.com"));
        patch(next, "?scope=FOLLOWING", "{\"recurrence\": \"FREQ=MONTHLY;INTERVAL=3\"}").statusCode(200);
        get(at(next) + "/occurrences?n=1").body("items.date", equalTo(List.of("2024-05-20")));
    }

    @Test
    void moving_this_and_later_ones_keeps_how_many_are_left() {
        String first = made("{\"title\": \"x\", \"dueDate\": \"2024-01-15\", \"recurrence\": \"FREQ=MONTHLY;COUNT=3\"}");
        String second = act(first, "completion", "{}").extract().path("nextId");
        patch(second, "?scope=FOLLOWING", "{\"dueDate\": \"2024-02-20\"}").statusCode(200);

        get(at(second) + "/occurrences").body("items.date", equalTo(List.of("2024-03-20")));
    }

    @Test
    void a_series_is_not_moved_to_a_day_that_its_rule_does_not_give() {
        String first = report("SAMR", "");
        patch(first, "?scope=FOLLOWING", "{\"dueDate\": \"2022-05-15\"}").statusCode(400)
                .body("violations[0].field", equalTo("recurrence"));
        patch(first, "?scope=THIS", "{\"recurrence\": \"FREQ=MONTHLY\"}").statusCode(400)
                .body("violations[0].field", equalTo("scope"));
        patch(first, "?scope=SOMETIMES", "{}").statusCode(400);
    }

    @Test
    void one_can_be_skipped_now_or_ahead_of_time_and_the_series_ended() {
        String first = report("SAMR", "");
        asAdmin().put(at(first) + "/occurrences/2023-04-30/skip").then().statusCode(200);
        asAdmin().put(at(first) + "/occurrences/2024-04-30/skip").then().statusCode(200);
        asAdmin().delete(at(first) + "/occurrences/2024-04-30/skip").then().statusCode(200);
        asAdmin().put(at(first) + "/occurrences/2024-05-01/skip").then().statusCode(400);

        String next = act(first, "skip", "{\"reason\": \"The office is being moved\"}").statusCode(200)
                .body("status", equalTo("WAIVED")).extract().path("nextId");
        get(at(next)).body("dueDate", equalTo("2024-04-30"));
        asAdmin().delete(at(next) + "/recurrence").then().statusCode(200).body("recurrence", nullValue(),
                "status", equalTo("OPEN"));
        act(next, "completion", "{}").statusCode(200).body("nextId", nullValue());
        act(made("{\"title\": \"once\", \"dueDate\": \"2024-01-15\"}"), "skip", "{\"reason\": \"x\"}").statusCode(409);
    }

    @Test
    void a_feed_shows_the_next_ones_and_keeps_their_identifiers_when_they_open() {
        String feed = URI.create(post("/api/subscriptions", """
                {"email": "series@example.com", "filter": {"authorities": ["Series Office"]}}""").extract().path("feedUrl"))
                .getPath();
        String first = report("Series Office", "");
        asAdmin().get(feed).then().body(containsString("UID:" + first + "@calends"),
                containsString("UID:" + first + "-20230430@calends"), containsString("DTSTART;VALUE=DATE:20240430"),
                not(containsString("20250430")), not(containsString("RRULE")));

        act(first, "completion", "{}").statusCode(200);

        String after = asAdmin().get(feed).asString();
        assertThat(after).containsOnlyOnce("UID:" + first + "-20230430@calends")
                .contains("UID:" + first + "-20250430@calends").doesNotContain("UID:" + first + "@calends");
    }

    @ParameterizedTest
    @ValueSource(strings = { "FREQ=SECONDLY", "FREQ=HOURLY", "COUNT=3", "nonsense", "FREQ=DAILY;COUNT=1000000000",
            "FREQ=DAILY;COUNT=0", "FREQ=YEARLY;BYMONTH=13", "FREQ=YEARLY;BYSLEEP=1", "FREQ=DAILY;COUNT=2;UNTIL=20300101",
            "FREQ=DAILY;UNTIL=20200101", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;INTERVAL=-1",
            "FREQ=DAILY;BYHOUR=9" })
    void a_rule_that_cannot_be_followed_is_refused(String rule) {
        post("/api/obligations", "{\"title\": \"x\", \"dueDate\": \"2022-04-30\", \"recurrence\": \"%s\"}".formatted(rule))
                .statusCode(400).contentType("application/problem+json")
                .body("violations.field", hasItem("recurrence"));
    }

    @Test
    void what_belongs_to_a_recurrence_is_refused_where_it_makes_no_sense() {
        String once = made("{\"title\": \"x\", \"dueDate\": \"2022-04-30\"}");
        get(at(once) + "/occurrences").body("total", equalTo(0));
        asAdmin().get(at(once) + "/occurrences?n=0").then().statusCode(400);
        asAdmin().get(at(once) + "/occurrences?n=100000").then().statusCode(400);
        patch(once, "?scope=THIS", "{\"owner\": \"a@example.com\"}").statusCode(400)
                .body("violations[0].field", equalTo("scope"));
        post("/api/obligations", "{\"title\": \"x\", \"dueDate\": \"2022-04-30\", \"recurrenceRoll\": \"FOLLOWING\"}")
                .statusCode(400).body("violations[0].field", equalTo("recurrence"));
        post("/api/obligations", """
                {"title": "x", "dueDate": "2022-04-30", "recurrence": "FREQ=YEARLY", "recurrenceRoll": "FOLLOWING",
                 "recurrenceCalendar": "XX"}""").statusCode(400)
                .body("violations[0].field", equalTo("recurrenceCalendar"));
    }

    private static String report(String authority, String more) {
        return made(ANNUAL_REPORT.formatted(authority, more));
    }

    private static String made(String body) {
        return post("/api/obligations", body).statusCode(201).extract().path("id");
    }

    private static String at(String id) {
        return "/api/obligations/" + id;
    }

    private static ValidatableResponse act(String id, String act, String body) {
        return post(at(id) + "/" + act, body);
    }

    private static ValidatableResponse patch(String id, String query, String body) {
        return asAdmin().contentType("application/merge-patch+json").body(body).patch(at(id) + query).then();
    }
}
