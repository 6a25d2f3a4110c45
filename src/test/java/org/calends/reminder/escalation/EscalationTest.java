package org.calends.reminder.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.Ledger.WANG;
import static org.calends.Ledger.acknowledge;
import static org.calends.Ledger.fill;
import static org.calends.Ledger.postpone;
import static org.calends.Ledger.run;
import static org.calends.Ledger.wang;
import static org.calends.obligation.model.SampleObligations.aPlainObligation;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import java.util.Collections;
import java.util.List;

import jakarta.inject.Inject;

import org.calends.Ledger;
import org.calends.Mails;
import org.calends.obligation.model.SampleObligations;
import org.calends.obligation.value.Kind;
import org.calends.reminder.ledger.DeadAddresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.Json;

@QuarkusTest
@Tag("database")
class EscalationTest {

    private static final String RULE = rule("MIIT", "head@example.com", 1);
    private static final String FILING = filing().json();

    @Inject
    Ledger ledger;

    @Inject
    DeadAddresses deadAddresses;

    @BeforeEach
    void begin() {
        ledger.wipe();
    }

    private static SampleObligations filing() {
        return aPlainObligation().called("File the annual report").of(Kind.FILING).setBy("MIIT").dueIn(7)
                .withDeputy("deputy@example.com").reminding(7, 0);
    }

    /** Three days before the last safe day to the deputy, and then to the contact. */
    private static String rule(String authority, String contact, int contactDays) {
        return Json.encode(new EscalationDraft(authority, null, null, 3, contact, contactDays));
    }

    @Test
    void what_nobody_acknowledges_goes_to_the_deputy_and_then_to_the_contact_each_once() {
        given(RULE);

        assertThat(escalatedAt("2021-04-29T20:00:00+08:00")).isEmpty();
        assertThat(escalatedAt("2021-04-30T08:00:00+08:00")).containsExactly("deputy@example.com");
        assertThat(escalatedAt("2021-04-30T18:00:00+08:00")).containsExactly("deputy@example.com");
        assertThat(escalatedAt("2021-05-02T08:00:00+08:00")).containsExactly("deputy@example.com", "head@example.com");
        assertThat(escalatedAt("2021-05-09T08:00:00+08:00")).containsExactly("deputy@example.com", "head@example.com");

        var mail = ledger.mailbox().mailsTo("head@example.com").get(0);
        assertThat(Mails.subject(mail)).contains("nobody has reacted, due tomorrow");
        assertThat(Mails.text(mail)).contains("the one to whom it is escalated");
    }

    /** Whoever is told that nobody has reacted, and asked to be told that day, hears once; on other days as ever. */
    @Test
    void who_is_escalated_to_and_subscribes_hears_once_that_day() {
        given(RULE.replace("head@example.com", "boss@example.com"));
        made("/api/subscriptions", WANG.replace("wang@example.com", "boss@example.com")
                .replace("\"filter\"", "\"leadDays\": [3, 1, 0], \"filter\""));
        made("/api/subscriptions", WANG.replace("wang@example.com", "deputy@example.com")
                .replace("\"filter\"", "\"leadDays\": [3, 1, 0], \"filter\""));
        ledger.clock().moveTo("2021-04-29T08:30:00+08:00");
        run();
        ledger.mailbox().reset();

        for (String day : List.of("2021-04-30", "2021-05-02", "2021-05-03")) {
            ledger.clock().moveTo(day + "T08:30:00+08:00");
            run();
        }

        assertThat(subjects("deputy@example.com")).satisfiesExactly(one -> assertThat(one).contains("nobody has reacted"),
                two -> assertThat(two).contains("due tomorrow"), three -> assertThat(three).contains("due today"));
        assertThat(subjects("boss@example.com")).satisfiesExactly(one -> assertThat(one).contains("3 days left"),
                two -> assertThat(two).contains("nobody has reacted"), three -> assertThat(three).contains("due today"));
    }

    private List<String> subjects(String address) {
        return ledger.mailbox().mailsTo(address).stream().map(Mails::subject).toList();
    }

    @Test
    void it_stops_when_somebody_acknowledges_and_starts_again_when_the_date_moves() {
        String obligation = given(RULE);
        assertThat(escalatedAt("2021-04-30T08:00:00+08:00")).hasSize(1);
        acknowledge("LEAD");
        assertThat(escalatedAt("2021-05-03T08:00:00+08:00")).hasSize(1);

        postpone(obligation, "2021-05-20", "Extended");
        assertThat(escalatedAt("2021-05-17T08:00:00+08:00")).hasSize(2);
        assertThat(escalatedAt("2021-05-19T08:00:00+08:00")).hasSize(3);
    }

    @Test
    void it_stops_when_the_obligation_is_closed_between_queue_and_send() {
        String obligation = given(RULE);
        ledger.clock().moveTo("2021-04-30T08:00:00+08:00");
        fill();
        post("/api/obligations/" + obligation + "/completion", "{}").statusCode(200);

        run().body("sent", equalTo(0));

        assertThat(ledger.mailbox().mailsTo("deputy@example.com")).isEmpty();
    }

    @Test
    void an_acknowledgement_between_queue_and_send_stops_it_too() {
        given(RULE);
        ledger.clock().moveTo("2021-04-30T08:00:00+08:00");
        fill();
        acknowledge("LEAD");

        run().body("sent", equalTo(0));

        get("/api/reminders?occasion=ESCALATION").body("items[0].dropReason", equalTo("ACKNOWLEDGED"));
    }

    @Test
    void after_a_week_of_silence_the_first_told_still_have_their_time() {
        made("/api/escalations", RULE);
        made("/api/subscriptions", WANG);
        made("/api/obligations", FILING);

        assertThat(escalatedAt("2021-05-03T08:00:00+08:00")).isEmpty();
        assertThat(escalatedAt("2021-05-03T09:59:00+08:00")).isEmpty();
        assertThat(escalatedAt("2021-05-03T12:00:00+08:00")).containsExactly("deputy@example.com");
        assertThat(escalatedAt("2021-05-03T16:00:00+08:00")).containsExactly("deputy@example.com", "head@example.com");
    }

    @Test
    void what_reaches_nobody_goes_further_at_once() {
        made("/api/escalations", RULE);
        made("/api/subscriptions", wang().of("gone@example.com").json());
        made("/api/obligations", FILING);
        deadAddresses.note("gone@example.com", "550 5.1.1 no such user");

        assertThat(escalatedAt("2021-04-26T09:00:00+08:00")).isEmpty();
        get("/api/alarms?standing=true").body("items.topic", hasItem("NO_OWNER"));
        assertThat(escalatedAt("2021-04-26T10:00:00+08:00")).containsExactly("deputy@example.com");
        assertThat(escalatedAt("2021-04-26T11:00:00+08:00")).containsExactly("deputy@example.com");
    }

    @Test
    void the_rule_that_names_most_counts() {
        made("/api/escalations", RULE);
        given("""
                {"authority": "MIIT", "kind": "FILING", "contact": "filings@example.com", "contactDays": 3}""");

        escalatedAt("2021-04-30T08:00:00+08:00");

        assertThat(escalatedAt("2021-04-30T13:00:00+08:00")).containsExactly("deputy@example.com", "filings@example.com");
    }

    @Test
    void a_rule_is_kept_over_the_api_and_bad_ones_are_refused() {
        String id = made("/api/escalations", RULE);
        get("/api/escalations").body("total", equalTo(1), "items[0].contact", equalTo("head@example.com"));
        asAdmin().contentType("application/json").body(rule("MIIT", "boss@example.com", 1)).put("/api/escalations/" + id).then()
                .statusCode(200).body("contact", equalTo("boss@example.com"));
        post("/api/escalations", "{\"contact\": \"nobody\", \"deputyDays\": 999}").statusCode(400).body("violations.field",
                hasItems("contact", "deputyDays"));
        post("/api/escalations", rule("miit", "other@example.com", 1)).statusCode(409)
                .body("detail", containsString("boss@example.com"));
        String general = made("/api/escalations", rule(null, "head@example.com", 1));
        asAdmin().contentType("application/json").body(RULE).put("/api/escalations/" + general).then().statusCode(409);
        post("/api/escalations",
                "{\"tag\": \"apps\", \"contact\": \"head@example.com\", \"deputyDays\": 0, \"contactDays\": 3}")
                .statusCode(400).body("violations.field", hasItems("contactDays"));
        asAdmin().contentType("application/json").body(rule("MIIT", "head@example.com", 4))
                .put("/api/escalations/" + id).then().statusCode(400);
        get("/api/escalations").body("total", equalTo(2), "items.contactDays", everyItem(equalTo(1)));
        post("/api/escalations", "{\"contact\": \"李四@example.com\"}").statusCode(400).body("violations.field",
                hasItems("contact"));
        asAdmin().delete("/api/escalations/" + id).then().statusCode(204);
        asAdmin().get("/api/escalations/" + id).then().statusCode(404);
    }

    @Test
    void an_obligation_that_nobody_owns_or_would_hear_of_is_an_alarm_until_that_ends() {
        String obligation = made("/api/obligations", filing().withDeputy(null).json());
        run().body("sent", equalTo(0));
        run();
        get("/api/alarms?standing=true").body("total", equalTo(2), "items.topic", hasItems("NO_OWNER", "NO_RECIPIENT"),
                "items.subject", hasItem(obligation));

        asAdmin().contentType("application/merge-patch+json").body("{\"owner\": \"lin@example.com\"}")
                .patch("/api/obligations/" + obligation).then().statusCode(200);
        run();

        get("/api/alarms?standing=true").body("total", equalTo(0));
        get("/api/alarms").body("total", equalTo(2));
    }

    @Test
    void what_no_subscription_asks_for_falls_to_its_owner() {
        made("/api/obligations", filing().ownedBy("lin@example.com").json());

        run().body("queued", equalTo(0), "sent", equalTo(1));
        ledger.clock().moveTo("2021-05-03T09:00:00+08:00");
        run().body("queued", equalTo(2), "sent", equalTo(2));

        get("/api/reminders?state=SENT").body("items.occasion", hasItems("ASSIGNED", "DUE_TODAY", "ESCALATION"));
        assertThat(ledger.mailbox().mailsTo("lin@example.com")).hasSize(2);
        run().body("queued", equalTo(0), "sent", equalTo(0));
    }

    /** A rule, a subscriber who was told seven days ahead and does nothing. */
    private static String given(String rule) {
        made("/api/escalations", rule);
        made("/api/subscriptions", WANG);
        String obligation = made("/api/obligations", FILING);
        run().body("sent", equalTo(1));
        return obligation;
    }

    /** @return to whom it has gone so far, in that order */
    private List<String> escalatedAt(String moment) {
        ledger.clock().moveTo(moment);
        run();
        List<String> newestFirst = get("/api/reminders?occasion=ESCALATION&state=SENT").extract().path("items.email");
        Collections.reverse(newestFirst);
        return newestFirst;
    }
}
