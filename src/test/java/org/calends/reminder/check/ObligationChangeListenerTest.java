package org.calends.reminder.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.Ledger.CONSULTATION;
import static org.calends.Ledger.WANG;
import static org.calends.Ledger.consultation;
import static org.calends.Ledger.fill;
import static org.calends.Ledger.run;
import static org.calends.Ledger.wang;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;

import org.calends.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What a change after the check does to what waits and to what was told. */
@QuarkusTest
@Tag("database")
class ObligationChangeListenerTest {

    @Inject
    Ledger ledger;

    @BeforeEach
    void begin() {
        ledger.wipe();
    }

    @Test
    void moving_a_date_re_arms_its_reminders_and_tells_who_was_told() {
        made("/api/subscriptions", WANG);
        String obligation = made("/api/obligations", CONSULTATION);
        run();
        made("/api/subscriptions", wang().of("late@example.com").json());

        post("/api/obligations/" + obligation + "/postponement", """
                {"dueDate": "2021-06-10", "reason": "The ministry extended the period"}""").statusCode(200);
        run().body("queued", equalTo(0), "sent", equalTo(1));

        get("/api/reminders?state=SENT").body("items.find { it.occasion == 'CHANGED' }.email", equalTo("wang@example.com"),
                "items.find { it.occasion == 'CHANGED' }.previousDueDate", equalTo("2021-05-26"),
                "items.find { it.occasion == 'CHANGED' }.dueDate", equalTo("2021-06-10"));
        ledger.clock().moveTo("2021-05-11T09:00:00+08:00");
        run().body("sent", equalTo(2));
    }

    @Test
    void withdrawing_tells_who_was_told_and_nobody_else() {
        made("/api/subscriptions", WANG);
        String told = made("/api/obligations", CONSULTATION);
        run();
        String untold = made("/api/obligations", consultation().due("2021-07-26").json());

        post("/api/obligations/" + told + "/withdrawal", "{\"reason\": \"repealed\"}").statusCode(200);
        post("/api/obligations/" + untold + "/withdrawal", "{\"reason\": \"repealed\"}").statusCode(200);
        run().body("sent", equalTo(1));

        get("/api/reminders").body("total", equalTo(2), "items.find { it.occasion == 'WITHDRAWN' }.obligationId",
                equalTo(told));
    }

    @Test
    void what_closes_before_its_reminder_leaves_is_not_told() {
        made("/api/subscriptions", WANG);
        String obligation = made("/api/obligations", CONSULTATION);
        fill();

        post("/api/obligations/" + obligation + "/waiver", "{\"reason\": \"not ours\"}").statusCode(200);
        run().body("sent", equalTo(0));
        get("/api/reminders").body("items[0].state", equalTo("DROPPED"), "items[0].dropReason", equalTo("CLOSED"));

        asAdmin().delete("/api/obligations/" + obligation + "/completion").then().statusCode(200);
        run().body("queued", equalTo(1), "sent", equalTo(1));
    }

    @Test
    void who_leaves_between_queue_and_send_gets_nothing() {
        String gone = made("/api/subscriptions", WANG);
        String resting = made("/api/subscriptions", wang().of("rest@example.com").json());
        made("/api/obligations", CONSULTATION);
        fill().body("queued", equalTo(2));

        asAdmin().delete("/api/subscriptions/" + gone).then().statusCode(204);
        asAdmin().contentType("application/json").body(wang().of("rest@example.com").paused().json())
                .put("/api/subscriptions/" + resting).then().statusCode(200);
        run().body("sent", equalTo(0));

        get("/api/reminders").body("items.dropReason", containsInAnyOrder("UNSUBSCRIBED", "PAUSED"));
        assertThat(ledger.mailbox().mails()).isEmpty();
    }

    @Test
    void a_told_obligation_is_not_deleted_and_an_untold_one_takes_its_rows_along() {
        made("/api/subscriptions", WANG);
        String told = made("/api/obligations", CONSULTATION);
        run();
        String untold = made("/api/obligations", CONSULTATION);
        fill();

        asAdmin().delete("/api/obligations/" + told).then().statusCode(409);
        asAdmin().delete("/api/obligations/" + untold).then().statusCode(204);

        get("/api/reminders").body("total", equalTo(1));
        asAdmin().get("/api/obligations/" + untold + "/reminders").then().statusCode(404);
    }
}
