package org.calends.reminder;

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
import static org.hamcrest.Matchers.describedAs;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import jakarta.inject.Inject;

import org.calends.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** What one check after another tells, and how it is run. */
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
        made("/api/obligations", consultation().setBy("TC260").json());

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
    void a_trial_written_in_another_way_is_not_the_real_thing() {
        for (String query : List.of("dryRun=1", "dryRun=maybe", "dryRun", "dryRun=", "deliver=no", "deliver=0&dryRun=true")) {
            post("/api/check-runs?" + query, "").statusCode(describedAs("400 for " + query, equalTo(400)))
                    .body("violations.message", hasItem("must be true or false"));
        }
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
        String obligation = made("/api/obligations", consultation().dueIn(-1).json());

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
        made("/api/subscriptions", wang().at("09:30").json());
        made("/api/obligations", CONSULTATION);

        run().body("queued", equalTo(0));
        ledger.clock().moveTo("2021-04-26T09:30:00+08:00");

        run().body("queued", equalTo(1), "sent", equalTo(1));
    }

    @Test
    void only_administrators_run_the_check_and_the_ledger_is_read_with_care() {
        RestAssured.given().post("/api/check-runs").then().statusCode(401);
        asAdmin().get("/api/reminders?state=LOST").then().statusCode(400).body("violations[0].field", equalTo("state"));
        asAdmin().get("/api/reminders?obligation=1").then().statusCode(400).body("violations[0].field",
                equalTo("obligation"));
    }
}
