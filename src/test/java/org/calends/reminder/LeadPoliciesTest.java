package org.calends.reminder;

import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.MovableClock;
import org.calends.obligation.value.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@Tag("database")
class LeadPoliciesTest {

    @Inject
    CleanSlate slate;

    @Inject
    MovableClock clock;

    @BeforeEach
    void begin() {
        slate.wipe();
    }

    @Test
    void every_kind_has_the_policy_that_is_documented() {
        for (Kind kind : Kind.values()) {
            get("/api/lead-policies/" + kind).body("leadDays", equalTo(kind.leadDays()),
                    "leadWorkingDays", equalTo(List.of()));
        }
        get("/api/lead-policies").body("total", equalTo(Kind.values().length));
        asAdmin().get("/api/lead-policies/NOTHING").then().statusCode(404);
    }

    @Test
    void a_changed_policy_holds_at_once_for_what_has_no_lead_days_of_its_own() {
        String plain = made("/api/obligations", "{\"title\": \"a\", \"kind\": \"REVIEW\", \"dueDate\": \"2021-06-30\"}");
        String own = made("/api/obligations",
                "{\"title\": \"b\", \"kind\": \"REVIEW\", \"dueDate\": \"2021-06-30\", \"leadWorkingDays\": [2]}");
        try {
            put("REVIEW", "{\"leadDays\": [0, 21], \"leadWorkingDays\": [5]}").statusCode(200)
                    .body("leadDays", equalTo(List.of(21, 0)), "changedBy", equalTo("admin"));

            get("/api/obligations/" + plain).body("leadDays", equalTo(List.of(21, 0)),
                    "leadWorkingDays", equalTo(List.of(5)));
            get("/api/obligations/" + own).body("leadDays", equalTo(List.of()), "leadWorkingDays", equalTo(List.of(2)));
            asAdmin().contentType("application/merge-patch+json").body("{\"kind\": \"PAYMENT\"}")
                    .patch("/api/obligations/" + plain).then().statusCode(200)
                    .body("leadDays", equalTo(Kind.PAYMENT.leadDays()), "leadWorkingDays", equalTo(List.of()));
        } finally {
            put("REVIEW", "{\"leadDays\": [30, 7, 0]}").statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"leadDays\": []}", "{\"leadDays\": [-1]}", "{\"leadDays\": [99999]}", "{}",
            "{\"leadDays\": [1], \"leadWorkingDays\": [-1]}", "{\"leadDays\": [null]}", "{\"leadDays\": \"soon\"}" })
    void a_policy_that_makes_no_sense_is_refused(String policy) {
        put("REVIEW", policy).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void working_day_leads_are_told_on_their_day() {
        subscribe("");
        String obligation = made("/api/obligations", """
                {"title": "x", "authority": "MIIT", "jurisdiction": "CN", "dueDate": "2021-05-06", "leadDays": [],
                 "leadWorkingDays": [3]}""");

        run().body("queued", equalTo(0));
        clock.moveTo("2021-04-28T09:00:00+08:00");
        run().body("queued", equalTo(1));
        get("/api/obligations/" + obligation + "/reminders").body("items[0].leadDays", equalTo(8));
    }

    @Test
    void a_subscriber_may_choose_working_days_for_all_obligations() {
        subscribe(", \"leadWorkingDays\": [3]");
        made("/api/obligations",
                "{\"title\": \"x\", \"authority\": \"MIIT\", \"jurisdiction\": \"CN\", \"dueDate\": \"2021-05-06\"}");

        clock.moveTo("2021-04-28T09:00:00+08:00");
        run().body("queued", equalTo(1));
    }

    @Test
    void who_reads_on_working_days_only_is_told_before_the_holiday_and_not_too_late() {
        subscribe(", \"workingDaysOnly\": true, \"leadDays\": [0]");
        made("/api/obligations",
                "{\"title\": \"x\", \"authority\": \"MIIT\", \"jurisdiction\": \"CN\", \"dueDate\": \"2021-05-03\"}");

        clock.moveTo("2021-04-29T09:00:00+08:00");
        run().body("queued", equalTo(0));
        clock.moveTo("2021-04-30T09:00:00+08:00");
        run().body("queued", equalTo(1), "sent", equalTo(1));
        clock.moveTo("2021-05-03T09:00:00+08:00");
        run().body("queued", equalTo(0));
    }

    private static void subscribe(String more) {
        post("/api/subscriptions", "{\"email\": \"wang@example.com\", \"filter\": {\"authorities\": [\"MIIT\"]}%s}"
                .formatted(more)).statusCode(201);
    }

    private static ValidatableResponse put(String kind, String policy) {
        return asAdmin().contentType(ContentType.JSON).body(policy).put("/api/lead-policies/" + kind).then();
    }

    private static ValidatableResponse run() {
        return post("/api/check-runs", "").statusCode(200);
    }
}
