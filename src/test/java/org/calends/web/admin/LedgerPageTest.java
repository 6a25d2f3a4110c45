package org.calends.web.admin;

import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.Map;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.web.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("database")
class LedgerPageTest {

    @Inject
    CleanSlate slate;

    private String id;

    @BeforeEach
    void tell() {
        slate.wipe();
        made("/api/subscriptions", "{\"email\": \"wang@example.com\"}");
        made("/api/obligations", "{\"title\": \"File the report\", \"dueDate\": \"2021-04-27\", \"leadDays\": [1]}");
        post("/api/check-runs", "").statusCode(200);
        id = get("/api/reminders").extract().path("items[0].id");
    }

    @Test
    void the_page_proves_what_the_server_answered_and_is_a_file_too() {
        Visit visit = Visit.asAdmin();

        visit.get("/admin/ledger").statusCode(200).body(allOf(containsString("250 "), containsString("Queued:"),
                containsString("Sent:"), not(containsString("Send again")), not(containsString("Link fetched"))));
        visit.get("/admin/ledger/reminders.csv?state=SENT").statusCode(200).body(allOf(containsString("wang@example.com"),
                containsString("\"lastReply\"")));
    }

    @Test
    void of_a_mail_that_came_back_the_page_tells_that_and_not_that_the_server_took_it() {
        QuarkusTransaction.requiringNew().run(() -> Reminder.update(
                "state = ?1, bouncedAt = sentAt, lastError = '550 5.1.1 no such user'", ReminderState.FAILED));

        Visit.asAdmin().get("/admin/ledger").statusCode(200)
                .body(allOf(containsString("550 5.1.1 no such user"), not(containsString("250 "))));
    }

    @Test
    void what_was_given_up_is_sent_again_by_a_button() {
        QuarkusTransaction.requiringNew().run(() -> Reminder.update("state = ?1", ReminderState.FAILED));
        Visit visit = Visit.asAdmin();
        visit.get("/admin/ledger?state=FAILED").body(containsString("Send again"));

        visit.post("/admin/ledger/" + id + "/dispatch", Map.of()).statusCode(303);

        get("/api/reminders").body("items[0].state", equalTo("PENDING"));
        visit.post("/admin/ledger/" + id + "/dispatch", Map.of()).statusCode(409);
    }
}
