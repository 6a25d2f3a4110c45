package org.calends.obligation;

import static org.calends.Api.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.calends.obligation.change.ObligationsApiTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
@Tag("database")
class CountingApiTest {

    private static final String FIFTEEN = "{\"amount\": 15, \"unit\": \"WORKING_DAYS\", \"from\": \"2021-04-26\", \"calendar\": \"CN\"}";

    @Test
    void a_period_becomes_a_date_with_its_working_shown() {
        String location = ObligationsApiTest
                .post("{\"title\": \"Put it right\", \"kind\": \"RECTIFICATION\", \"period\": " + FIFTEEN + "}").statusCode(201)
                .body("dueDate", equalTo("2021-05-19"), "computation.skipped.name", hasItem("Labour Day"),
                        "computation.makeUpDays.date", equalTo(List.of("2021-05-08")),
                        "computation.explanation.zh", notNullValue(), "computation.provisional", equalTo(false))
                .extract().header("Location");

        asAdmin().contentType("application/merge-patch+json").body("{\"owner\": \"lin@example.com\"}").patch(location).then()
                .statusCode(200).body("computation.dueDate", equalTo("2021-05-19"));
        asAdmin().contentType("application/merge-patch+json").body("{\"dueDate\": \"2021-06-01\"}").patch(location).then()
                .statusCode(200).body("computation", nullValue());
        asAdmin().contentType("application/merge-patch+json").body("{\"period\": " + FIFTEEN + "}").patch(location).then()
                .statusCode(200).body("dueDate", equalTo("2021-05-19"), "computation.dueDate", equalTo("2021-05-19"));
    }

    @Test
    void a_period_can_be_tried_without_storing_it() {
        asAdmin().contentType(ContentType.JSON).body(FIFTEEN).post("/api/periods").then().statusCode(200)
                .body("dueDate", equalTo("2021-05-19"), "explanation.en", containsString("15 working days"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"amount": 0, "unit": "DAYS", "from": "2021-04-26"}                                            | amount
            {"amount": -3, "unit": "DAYS", "from": "2021-04-26"}                                           | amount
            {"amount": 99999999, "unit": "YEARS", "from": "2021-04-26"}                                    | amount
            {"amount": 3, "from": "2021-04-26"}                                                            | unit
            {"amount": 3, "unit": "FORTNIGHTS", "from": "2021-04-26"}                                      | unit
            {"amount": 3, "unit": "DAYS"}                                                                  | from
            {"amount": 3, "unit": "WORKING_DAYS", "from": "2021-04-26"}                                    | calendar
            {"amount": 3, "unit": "WORKING_DAYS", "from": "2021-04-26", "calendar": "XX"}                  | calendar
            {"amount": 3, "unit": "DAYS", "from": "2021-04-26", "roll": "SIDEWAYS"}                        | roll
            """)
    void a_period_that_cannot_be_counted_is_refused(String period, String field) {
        asAdmin().contentType(ContentType.JSON).body(period).post("/api/periods").then().statusCode(400)
                .contentType("application/problem+json").body("violations[0].field", equalTo(field));
        ObligationsApiTest.post("{\"title\": \"x\", \"period\": " + period + "}").statusCode(400)
                .body("violations[0].field", equalTo("period." + field));
    }

    @Test
    void a_date_and_a_period_together_are_refused() {
        ObligationsApiTest.post("{\"title\": \"x\", \"dueDate\": \"2021-05-01\", \"period\": " + FIFTEEN + "}").statusCode(400)
                .body("violations[0].field", equalTo("period"));
    }

    @Test
    void each_day_of_a_calendar_can_be_looked_up() {
        asAdmin().get("/api/workdays").then().statusCode(200).body("items", hasItems("CN", "EU", "GB-ENG", "US"));
        asAdmin().get("/api/workdays/CN?from=2021-05-07&to=2021-05-09").then().statusCode(200).body("total", equalTo(3),
                "items.working", equalTo(List.of(true, true, false)), "items[1].date", equalTo("2021-05-08"),
                "items[0].provisional", equalTo(false));
        asAdmin().get("/api/workdays/XX?from=2021-05-07&to=2021-05-09").then().statusCode(404)
                .contentType("application/problem+json");
        asAdmin().get("/api/workdays/CN?from=2021-05-07").then().statusCode(400).body("violations[0].field", equalTo("to"));
        asAdmin().get("/api/workdays/CN?from=1021-05-07&to=1021-05-08").then().statusCode(400);
    }

    @Test
    void a_new_notice_holds_at_once_and_moves_what_was_counted_by_it() {
        String location = ObligationsApiTest.post("""
                {"title": "Answer the shop", "period":
                 {"amount": 2, "unit": "WORKING_DAYS", "from": "2031-07-14", "calendar": "NZ"}}""").statusCode(201)
                .body("dueDate", equalTo("2031-07-16")).extract().header("Location");

        asAdmin().contentType("text/csv").body("off,2031-07-15,,Company day\n").put("/api/workdays/NZ/notices/company").then()
                .statusCode(200).body("moved.title", equalTo(List.of("Answer the shop")),
                        "moved[0].to", equalTo("2031-07-17"));

        asAdmin().get(location).then().body("dueDate", equalTo("2031-07-17"),
                "computation.skipped.name", hasItem("Company day"));
        asAdmin().get("/api/workdays/NZ/notices").then().body("items[0].id", equalTo("company"));
        asAdmin().delete("/api/workdays/NZ/notices/company").then().statusCode(200).body("moved[0].to", equalTo("2031-07-16"));
        asAdmin().delete("/api/workdays/NZ/notices/company").then().statusCode(404);
    }

    @Test
    void a_country_that_nobody_can_compute_says_how_to_load_it_and_then_counts() {
        String asked = "/api/workdays/TH?from=2031-04-12&to=2031-04-16";
        asAdmin().get(asked).then().statusCode(404).contentType("application/problem+json")
                .body("detail", containsString("PUT /api/workdays/TH/notices/{id}?settles={year}"));
        asAdmin().header("Accept-Language", "zh-CN").get(asked).then().statusCode(404)
                .body("detail", containsString("管理员可以逐年加载：PUT /api/workdays/TH/notices/{id}"));

        asAdmin().contentType("text/csv").body("off,2031-04-13,2031-04-15,Songkran\n")
                .put("/api/workdays/TH/notices/TH-2031?settles=2031").then().statusCode(200);
        asAdmin().get(asked).then().statusCode(200).body("items.working", equalTo(List.of(false, false, false, false, true)));
        asAdmin().get("/api/workdays").then().body("items", hasItems("TH", "TW", "CA-FED", "EU-INST"));
        asAdmin().get("/api/workdays/TH?from=2032-01-01&to=2032-01-02").then().statusCode(400)
                .body("violations[0].message", containsString("settles=2032"));

        String location = ObligationsApiTest.post("""
                {"title": "Answer Bangkok", "period":
                 {"amount": 1, "unit": "WORKING_DAYS", "from": "2031-04-11", "calendar": "TH"}}""").statusCode(201)
                .body("dueDate", equalTo("2031-04-16")).extract().header("Location");
        asAdmin().delete("/api/workdays/TH/notices/TH-2031").then().statusCode(200).body("moved", hasSize(0));
        asAdmin().get(location).then().statusCode(200).body("dueDate", equalTo("2031-04-16"));
        asAdmin().get(asked).then().statusCode(404);
    }

    @Test
    void a_notice_that_cannot_be_read_changes_nothing() {
        asAdmin().contentType("text/csv").body("off,2031-02-30,,Never\n").put("/api/workdays/NZ/notices/broken").then()
                .statusCode(400).contentType("application/problem+json");

        asAdmin().get("/api/workdays/NZ/notices").then().body("items.id", Matchers.not(hasItem("broken")));
    }
}
