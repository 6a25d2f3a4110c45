package org.calends.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.calends.Api;
import org.calends.CleanSlate;
import org.calends.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** What was done too late says so wherever it is shown, whatever is changed afterwards. */
@QuarkusTest
@Tag("database")
class LateStaysLateTest {

    @Inject
    CleanSlate slate;

    @Inject
    MovableClock clock;

    @BeforeEach
    @AfterEach
    void wipe() {
        slate.wipe();
    }

    @Test
    void the_api_says_so_in_the_obligation_lists_statistics_history_and_files() {
        String late = made("Late", "2021-04-27");
        String punctual = made("Punctual", "2021-04-28");
        made("Open", "2021-05-28");
        clock.moveTo("2021-04-28T00:00:00+08:00");
        complete(late, "{}");
        complete(punctual, "{}");

        Api.get("/api/obligations/" + late).body("completedLate", equalTo(true), "completion.late", equalTo(true),
                "completion.completedOn", equalTo("2021-04-28"), "completion.inTimeUntil", equalTo("2021-04-27T16:00:00Z"),
                "closedAt", equalTo("2021-04-27T16:00:00Z"));
        Api.get("/api/obligations/" + punctual).body("completedLate", equalTo(false), "completion.late", equalTo(false));
        Api.get("/api/obligations?late=true").body("items.title", equalTo(List.of("Late")));
        Api.get("/api/obligations?late=false").body("items.title", equalTo(List.of("Punctual", "Open")));
        Api.get("/api/obligations/statistics").body("total", equalTo(3), "open", equalTo(1), "overdue", equalTo(0), "done",
                equalTo(2), "doneLate", equalTo(1));
        Api.get("/api/obligations/statistics?late=false").body("total", equalTo(2), "doneLate", equalTo(0));
        Api.get("/api/obligations/" + late + "/history").body("items[1].detail.completion.to.late", equalTo(true));
        assertThat(Api.get("/api/obligations.csv?late=true").extract().asString()).contains("completedLate", ",true,");
        assertThat(Api.get("/api/obligations/" + late + ".ics?type=todo").extract().asString())
                .contains("SUMMARY:Late", "nDone late: 2021-04-28");
        assertThat(Api.get("/api/obligations/" + late + ".ics?lang=zh-CN").extract().asString()).contains("n逾期完成：2021-04-28");
    }

    @Test
    void what_happened_in_time_and_is_told_later_is_not_late_and_shows_both() {
        String id = made("Told later", "2021-04-27");
        clock.moveTo("2021-04-30T10:15:00+08:00");
        complete(id, "{\"completedOn\": \"2021-04-27\"}");

        Api.get("/api/obligations/" + id).body("completedLate", equalTo(false), "completion.completedOn",
                equalTo("2021-04-27"), "closedAt", equalTo("2021-04-30T02:15:00Z"));
        Visit.asAdmin().get("/obligations/" + id).body(allOf(containsString("done on 27 April 2021"),
                containsString("recorded it on 30 April 2021, 10:15"), not(containsString("late,"))));
    }

    @Test
    void nothing_but_reopening_takes_it_away() {
        String id = made("Late", "2021-04-27");
        clock.moveTo("2021-04-29T10:15:00+08:00");
        complete(id, "{}");

        Api.asAdmin().contentType("application/merge-patch+json").body("{\"dueDate\": \"2021-05-27\"}")
                .patch("/api/obligations/" + id).then().statusCode(200).body("completedLate", equalTo(true));
        Api.asAdmin().contentType(ContentType.JSON).body("{\"dueDate\": \"2021-06-27\", \"reason\": \"Moved\"}")
                .post("/api/obligations/" + id + "/postponement").then().statusCode(409);

        Api.asAdmin().delete("/api/obligations/" + id + "/completion").then().statusCode(200).body("completedLate",
                equalTo(false));
        complete(id, "{}");
        Api.get("/api/obligations/" + id).body("completedLate", equalTo(false));
    }

    @Test
    void pages_say_so_in_english_and_chinese() {
        String id = made("Late", "2021-04-27");
        clock.moveTo("2021-04-29T10:15:00+08:00");
        Visit visit = Visit.asAdmin();
        visit.get("/obligations/" + id).statusCode(200);
        visit.post("/obligations/" + id + "/completion", Map.of("completedOn", "2021-04-29")).statusCode(303);

        visit.get("/obligations/" + id).body(allOf(containsString("done 2 days late, on 29 April 2021"),
                containsString("It was in time until 27 April 2021."),
                containsString("admin recorded it on 29 April 2021, 10:15")));
        visit.get("/obligations?late=true").body(allOf(containsString("done 2 days late, on 29 April 2021"),
                containsString("name=\"late\" value=\"true\" checked")));
        visit.get("/").body(containsString("Done in the last twelve months: 1; late: 1."));
        visit.speaking("zh-CN").get("/obligations/" + id).body(allOf(containsString("逾期 2 天，于 2021年4月29日 完成"),
                containsString("按时完成的期限为 2021年4月27日。")));
    }

    @Test
    void who_was_in_time_earlier_today_can_say_so() {
        String id = Api.made("/api/obligations",
                "{\"title\": \"At noon\", \"dueDate\": \"2021-04-26\", \"dueTime\": \"12:00\"}");
        clock.moveTo("2021-04-26T15:00:00+08:00");
        Visit visit = Visit.asAdmin();
        visit.get("/obligations/" + id).body(containsString("name=\"completedTime\""));
        visit.post("/obligations/" + id + "/completion", Map.of("completedOn", "2021-04-26", "completedTime", "15:01"))
                .statusCode(400);
        visit.post("/obligations/" + id + "/completion", Map.of("completedOn", "2021-04-26", "completedTime", "11:50"))
                .statusCode(303);

        Api.get("/api/obligations/" + id).body("completedLate", equalTo(false));
    }

    private static String made(String title, String dueDate) {
        return Api.made("/api/obligations", "{\"title\": \"" + title + "\", \"dueDate\": \"" + dueDate + "\"}");
    }

    private static void complete(String id, String how) {
        Api.post("/api/obligations/" + id + "/completion", how).statusCode(200);
    }
}
