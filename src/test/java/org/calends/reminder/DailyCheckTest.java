package org.calends.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.Ledger.CONSULTATION;
import static org.calends.Ledger.WANG;
import static org.calends.Ledger.fill;
import static org.calends.Ledger.run;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import jakarta.inject.Inject;

import org.calends.Ledger;
import org.calends.Mails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

@QuarkusTest
@Tag("database")
class DailyCheckTest {

    @Inject
    Ledger ledger;

    @BeforeEach
    void begin() {
        ledger.wipe();
    }

    @Test
    void what_is_due_is_told_once_however_often_the_check_runs() {
        String subscription = made("/api/subscriptions", WANG);
        String obligation = made("/api/obligations", CONSULTATION);

        run().body("id", notNullValue(), "date", equalTo("2021-04-26"), "considered", equalTo(1), "queued", equalTo(1),
                "sent", equalTo(1), "failed", equalTo(0), "startedAt", equalTo("2021-04-26T01:00:00Z"),
                "finishedAt", notNullValue());
        run().body("considered", equalTo(1), "queued", equalTo(0), "sent", equalTo(0));

        get("/api/reminders").body("total", equalTo(1), "items[0].obligationId", equalTo(obligation),
                "items[0].subscriptionId", equalTo(subscription), "items[0].email", equalTo("wang@example.com"),
                "items[0].occasion", equalTo("LEAD"), "items[0].leadDays", equalTo(30),
                "items[0].dueDate", equalTo("2021-05-26"), "items[0].state", equalTo("SENT"),
                "items[0].attempts", equalTo(1), "items[0].messageId", notNullValue(), "items[0].lastError", nullValue(),
                "items[0].sentAt", notNullValue(), "items[0].acknowledgedAt", nullValue());
        assertThat(ledger.mailbox().mails()).hasSize(1);
        get("/api/check-runs").body("total", equalTo(2), "items[1].sent", equalTo(1));
    }

    @Test
    void somebody_else_s_deadline_is_not_told() {
        made("/api/subscriptions", WANG);
        made("/api/obligations", CONSULTATION.replace("MIIT", "TC260"));

        run().body("considered", equalTo(1), "queued", equalTo(0));
    }

    @Test
    void a_dry_run_says_what_would_be_told_and_leaves_no_trace() {
        made("/api/subscriptions", WANG);
        made("/api/obligations", CONSULTATION);

        post("/api/check-runs?dryRun=true", "").statusCode(200).body("id", nullValue(), "queued", equalTo(1),
                "sent", equalTo(0));

        get("/api/reminders").body("total", equalTo(0));
        get("/api/check-runs").body("total", equalTo(0));
    }

    @Test
    void without_delivery_the_ledger_is_filled_and_the_next_run_delivers() {
        made("/api/subscriptions", WANG);
        made("/api/obligations", CONSULTATION);

        fill().body("queued", equalTo(1), "sent", equalTo(0));
        get("/api/reminders?state=PENDING").body("total", equalTo(1));
        assertThat(ledger.mailbox().mails()).isEmpty();

        run().body("queued", equalTo(0), "sent", equalTo(1));
    }

    @Test
    void without_a_mail_server_nothing_is_lost() {
        ledger.mailbox().unplug();
        made("/api/subscriptions", WANG);
        made("/api/obligations", CONSULTATION);

        run().body("queued", equalTo(1), "sent", equalTo(0), "failed", equalTo(0));
        get("/api/reminders").body("items[0].state", equalTo("PENDING"), "items[0].attempts", equalTo(0));
        asAdmin().get("/q/health").then().statusCode(503);
        asAdmin().get("/q/health/ready").then().statusCode(200);

        ledger.mailbox().plugIn();
        run().body("sent", equalTo(1));
    }

    @Test
    void after_a_week_of_silence_only_the_most_urgent_is_told() {
        made("/api/subscriptions", WANG);
        String obligation = made("/api/obligations", CONSULTATION);
        ledger.clock().moveTo("2021-05-25T10:00:00+08:00");

        run().body("queued", equalTo(1), "sent", equalTo(1));

        get("/api/obligations/" + obligation + "/reminders").body("total", equalTo(3),
                "items.findAll { it.state == 'SENT' }.leadDays", equalTo(List.of(1)),
                "items.findAll { it.state == 'DROPPED' }.leadDays", containsInAnyOrder(30, 7),
                "items.findAll { it.state == 'DROPPED' }.dropReason", equalTo(List.of("SUPERSEDED", "SUPERSEDED")));
    }

    @Test
    void what_waits_for_the_mail_server_gives_way_to_the_more_urgent() {
        ledger.mailbox().unplug();
        made("/api/subscriptions", WANG);
        made("/api/obligations", CONSULTATION);
        run();
        ledger.clock().moveTo("2021-05-19T10:00:00+08:00");
        run();
        ledger.mailbox().plugIn();

        run().body("sent", equalTo(1));

        get("/api/reminders?state=SENT").body("items.leadDays", equalTo(List.of(7)));
        get("/api/reminders?state=DROPPED").body("items.leadDays", equalTo(List.of(30)));
    }

    @Test
    void an_overdue_obligation_is_told_day_by_day_until_it_is_done() {
        made("/api/subscriptions", WANG);
        String obligation = made("/api/obligations", CONSULTATION.replace("2021-05-26", "2021-04-25"));

        run().body("sent", equalTo(1));
        ledger.clock().moveTo("2021-04-27T09:00:00+08:00");
        run().body("sent", equalTo(1));
        post("/api/obligations/" + obligation + "/completion", "{}").statusCode(200);
        ledger.clock().moveTo("2021-04-28T09:00:00+08:00");
        run().body("considered", equalTo(0), "sent", equalTo(0));

        get("/api/reminders?state=SENT").body("items.occasion", equalTo(List.of("OVERDUE", "OVERDUE")));
    }

    @Test
    void a_chosen_time_of_day_is_waited_for() {
        made("/api/subscriptions", WANG.replace("\"name\"", "\"sendAt\": \"09:30\", \"name\""));
        made("/api/obligations", CONSULTATION);

        run().body("queued", equalTo(0));
        ledger.clock().moveTo("2021-04-26T09:30:00+08:00");

        run().body("queued", equalTo(1), "sent", equalTo(1));
    }

    @Test
    void moving_a_date_re_arms_its_reminders_and_tells_who_was_told() {
        made("/api/subscriptions", WANG);
        String obligation = made("/api/obligations", CONSULTATION);
        run();
        made("/api/subscriptions", WANG.replace("wang@", "late@"));

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
        String untold = made("/api/obligations", CONSULTATION.replace("2021-05-26", "2021-07-26"));

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
        String resting = made("/api/subscriptions", WANG.replace("wang@", "rest@"));
        made("/api/obligations", CONSULTATION);
        fill().body("queued", equalTo(2));

        asAdmin().delete("/api/subscriptions/" + gone).then().statusCode(204);
        asAdmin().contentType("application/json").body(WANG.replace("wang@", "rest@").replace("{\"email\"",
                "{\"status\": \"PAUSED\", \"email\"")).put("/api/subscriptions/" + resting).then().statusCode(200);
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

    @Test
    void a_daily_digest_is_one_mail_with_one_message_id() {
        made("/api/subscriptions", WANG.replace("\"name\"", "\"delivery\": \"DAILY\", \"name\""));
        made("/api/obligations", CONSULTATION);
        made("/api/obligations", CONSULTATION);
        made("/api/obligations", CONSULTATION.replace("2021-05-26", "2021-04-20"));

        run().body("queued", equalTo(3), "sent", equalTo(3));

        assertThat(ledger.mailbox().mails()).hasSize(1);
        List<String> ids = get("/api/reminders?state=SENT").extract().path("items.messageId");
        assertThat(ids).hasSize(3).containsOnly(ids.get(0));
    }

    @Test
    void the_last_word_before_a_deadline_is_not_hidden_in_a_digest() {
        made("/api/subscriptions", WANG.replace("\"name\"", "\"delivery\": \"WEEKLY\", \"leadDays\": [3, 1], \"name\""));
        made("/api/obligations", CONSULTATION.replace("2021-05-26", "2021-04-29"));
        made("/api/obligations", CONSULTATION.replace("2021-05-26", "2021-04-27"));
        made("/api/obligations", CONSULTATION.replace("2021-05-26", "2021-04-20"));

        run().body("sent", equalTo(3));

        assertThat(ledger.mailbox().mails()).hasSize(2).extracting(Mails::subject)
                .anyMatch(subject -> subject.contains("2 deadlines"))
                .anyMatch(subject -> subject.contains("due tomorrow"));
    }

    @Test
    void what_comes_after_the_day_s_digest_waits_for_the_next_unless_that_is_too_late() {
        made("/api/subscriptions", WANG.replace("\"name\"", "\"delivery\": \"DAILY\", \"sendAt\": \"08:00\", \"name\""));
        made("/api/obligations", CONSULTATION);
        run().body("sent", equalTo(1));

        made("/api/obligations", CONSULTATION);
        made("/api/obligations", CONSULTATION.replace("2021-05-26", "2021-04-26"));
        run().body("queued", equalTo(2), "sent", equalTo(1));
        ledger.clock().moveTo("2021-04-27T08:00:00+08:00");
        run().body("sent", equalTo(2));

        assertThat(ledger.mailbox().mails()).hasSize(3);
    }

    @Test
    void a_weekly_digest_leaves_before_a_monday_off_when_days_off_are_to_be_quiet() {
        made("/api/subscriptions", WANG.replace("\"name\"",
                "\"delivery\": \"WEEKLY\", \"workingDaysOnly\": true, \"sendAt\": \"08:00\", \"leadDays\": [44], \"name\""));
        String inChina = CONSULTATION.replace("\"dueDate\"", "\"jurisdiction\": \"CN\", \"dueDate\"");
        made("/api/obligations", inChina.replace("2021-05-26", "2021-06-10"));
        ledger.clock().moveTo("2021-04-27T09:00:00+08:00");

        run().body("queued", equalTo(1), "sent", equalTo(0));
        get("/api/reminders").body("items[0].nextAt", equalTo("2021-04-30T00:00:00Z"));

        ledger.clock().moveTo("2021-04-30T09:00:00+08:00");
        run().body("sent", equalTo(1));
        made("/api/obligations", inChina.replace("2021-05-26", "2021-06-11"));
        run().body("queued", equalTo(1), "sent", equalTo(0));
        get("/api/reminders?state=PENDING").body("items[0].nextAt", equalTo("2021-05-10T00:00:00Z"));
    }

    @Test
    void only_administrators_run_the_check_and_the_ledger_is_read_with_care() {
        RestAssured.given().post("/api/check-runs").then().statusCode(401);
        asAdmin().get("/api/reminders?state=LOST").then().statusCode(400).body("violations[0].field", equalTo("state"));
        asAdmin().get("/api/reminders?obligation=1").then().statusCode(400).body("violations[0].field",
                equalTo("obligation"));
    }
}
