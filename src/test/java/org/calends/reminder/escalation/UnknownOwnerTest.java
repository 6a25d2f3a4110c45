package org.calends.reminder.escalation;

import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.obligation.model.Obligation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What stands in a ledger from when any name would do. */
@QuarkusTest
@Tag("database")
class UnknownOwnerTest {

    @Inject
    CleanSlate slate;

    @Inject
    PeopleWatch watch;

    @BeforeEach
    void begin() {
        slate.wipe();
    }

    @Test
    void an_unknown_owner_of_before_stays_is_an_alarm_and_ends_with_an_address() {
        String id = made("/api/obligations", """
                {"title": "x", "dueDate": "2021-06-30", "owner": "a@house.example", "deputy": "d@house.example",
                 "recurrence": "FREQ=YEARLY", "milestones": [{"name": "Draft", "daysBefore": 3}]}""");
        QuarkusTransaction.requiringNew().run(() -> Obligation.update("owner = 'Legal team'"));
        patch(id, "{\"title\": \"y\"}").statusCode(200).body("owner", equalTo("Legal team"));
        patch(id, "{\"owner\": \"Legal teams\"}").statusCode(400);
        watch.lookThrough();
        get("/api/alarms?standing=true").body("items.findAll { it.topic == 'OWNER_UNKNOWN' }.subject", contains("Legal team"));

        post("/api/obligations/" + id + "/completion", "{}").statusCode(200);
        String next = get("/api/obligations/" + id).extract().path("nextId");
        get("/api/obligations/" + next).body("owner", equalTo("Legal team"));
        get("/api/obligations?status=OPEN").body("total", equalTo(2));

        QuarkusTransaction.requiringNew().run(() -> Obligation.update("owner = 'a@house.example'"));
        post("/api/check-runs", "").statusCode(200);
        get("/api/alarms?standing=true").body("items.topic", not(hasItem("OWNER_UNKNOWN")));
    }

    private static ValidatableResponse patch(String id, String change) {
        return asAdmin().contentType("application/merge-patch+json").body(change).patch("/api/obligations/" + id).then();
    }
}
