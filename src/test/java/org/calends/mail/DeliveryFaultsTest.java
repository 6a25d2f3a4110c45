package org.calends.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.Ledger.CONSULTATION;
import static org.calends.Ledger.WANG;
import static org.calends.Ledger.consultation;
import static org.calends.Ledger.run;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;

import org.calends.Ledger;
import org.calends.mail.ScriptedSmtp.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/** What the ledger does with a mail server that misbehaves (acceptance rows R7 to R11, A2). */
@QuarkusTest
@Tag("database")
class DeliveryFaultsTest {

    @Inject
    Ledger ledger;

    private ScriptedSmtp server;

    @BeforeEach
    void begin() throws IOException {
        ledger.wipe();
        server = new ScriptedSmtp();
        ledger.mailbox().sendTo(server.port());
    }

    @AfterEach
    void end() throws IOException {
        ledger.mailbox().reset();
        server.close();
    }

    @Test
    void not_now_is_tried_again_after_growing_pauses_until_it_is_too_late() {
        server.at(Stage.RCPT, "450 4.2.0 greylisted");
        tellWang();

        Duration first = pauseAfterTry(1);
        Duration second = pauseAfterTry(2);
        Duration third = pauseAfterTry(3);

        assertThat(first).isBetween(Duration.ofMinutes(1), Duration.ofSeconds(72));
        assertThat(second).isBetween(Duration.ofMinutes(2), Duration.ofSeconds(144));
        assertThat(third).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));

        ledger.clock().advance(Duration.ofDays(4));
        run();
        get("/api/reminders").body("items.findAll { it.leadDays == 30 }.state", hasItem("FAILED"));
    }

    private Duration pauseAfterTry(int number) {
        Instant next = Instant.parse(get("/api/reminders").body("items[0].attempts", equalTo(number),
                "items[0].state", equalTo("PENDING")).extract().path("items[0].nextAt"));
        Duration pause = Duration.between(ledger.clock().instant(), next);
        ledger.clock().advance(pause);
        run();
        return pause;
    }

    @Test
    void a_refused_recipient_is_given_up_and_muted_until_somebody_sends_again() {
        server.atRecipient("wang@example.com", "550 5.1.1 no such user");
        tellWang();

        String reminder = get("/api/reminders").body("items[0].state", equalTo("FAILED"), "items[0].attempts", equalTo(1),
                "items[0].lastError", containsString("no such user")).extract().path("items[0].id");
        made("/api/obligations", consultation().called("Comment on the other rules for apps").json());
        run();
        get("/api/reminders?state=DROPPED").body("items.dropReason", hasItem("BOUNCED"));
        assertThat(server.commands().stream().filter(command -> command.startsWith("RCPT"))).hasSize(1);

        server.atRecipient("wang@example.com", "250 2.1.5 ok");
        post("/api/reminders/" + reminder + "/dispatch", "").statusCode(202).body("state", equalTo("PENDING"));
        run();
        get("/api/reminders?state=SENT").body("items.id", hasItem(reminder));
        post("/api/reminders/" + reminder + "/dispatch", "").statusCode(409).body("detail", containsString("SENT"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "552 5.2.2 over quota|ADDRESS_REFUSED|make room",
            "550 5.7.1 not accepted here|ADDRESS_REFUSED|let your sender through",
            "550 mailbox unavailable|ADDRESS_REFUSED|ask its administrators",
            "553 5.1.8 sender refused|SENDER_REFUSED|Your sender is refused",
            "550 5.1.1 SPF check failed|SENDER_REFUSED|DNS records",
            "550 relaying denied|SENDER_REFUSED|does not pass mails on", "550 5.4.5 daily limit|SENDER_REFUSED|per-minute" })
    void a_recipient_refused_for_another_reason_stays_and_the_administrators_hear_what_to_do(String reply, String topic,
            String advice) {
        server.at(Stage.RCPT, reply);
        tellWang();
        made("/api/obligations", consultation().called("Comment on the other rules for apps").json());
        run();

        get("/api/bounces").body("", empty());
        get("/api/reminders?state=DROPPED").body("total", equalTo(0));
        get("/api/reminders?state=FAILED").body("total", equalTo(2), "items[0].retryAt", notNullValue());
        get("/api/alarms?standing=true").body("items.findAll { it.topic == '%s' }.size()".formatted(topic), equalTo(1),
                "items.message", hasItem(containsString(advice)));

        server.behave();
        ledger.clock().advance(Duration.ofHours(6));
        run().body("sent", equalTo(2));
        get("/api/alarms?standing=true").body("items.topic", not(hasItem(topic)));
    }

    @Test
    void a_mail_that_is_too_big_is_tried_again_the_next_day() {
        server.at(Stage.DOT, "552 5.3.4 message too big");
        tellWang();
        get("/api/reminders?state=FAILED").body("total", equalTo(1), "items[0].retryAt",
                equalTo("2021-04-27T01:00:00Z"));
        get("/api/alarms?standing=true").body("items.topic", hasItem("ADDRESS_REFUSED"));
    }

    @Test
    void a_refused_login_or_sender_is_held_against_no_reminder() {
        server.at(Stage.MAIL, "550 5.7.1 you may not send");
        for (int i = 0; i < 3; i++) {
            made("/api/obligations", consultation().called("Comment on the rules " + i + " for apps").json());
        }
        tellWang();

        get("/api/reminders?state=PENDING").body("total", equalTo(4), "items.attempts", hasItem(0));
        get("/api/reminders?state=FAILED").body("total", equalTo(0));
        assertThat(server.commands().stream().filter(command -> command.startsWith("MAIL"))).hasSize(1);
        asAdmin().get("/q/health").then().statusCode(503).body(containsString("you may not send"));
        asAdmin().get("/q/health/ready").then().statusCode(200);

        server.behave();
        ledger.clock().advance(Duration.ofMinutes(2));
        run().body("sent", equalTo(4));
        asAdmin().get("/q/health").then().statusCode(200);
    }

    @Test
    void a_line_that_breaks_after_the_last_byte_is_repeated_as_the_same_mail_and_says_so() {
        server.at(Stage.DOT, ScriptedSmtp.DROP);
        tellWang();
        String id = get("/api/reminders").body("items[0].possibleRepeat", equalTo(true), "items[0].state", equalTo("PENDING"),
                "items[0].attempts", equalTo(1)).extract().path("items[0].messageId");

        server.behave();
        ledger.clock().advance(Duration.ofMinutes(2));
        run().body("sent", equalTo(1));

        assertThat(server.mails()).hasSize(2).allMatch(mail -> mail.contains("Message-ID: " + id));
        assertThat(server.mails().get(1)).contains("If you have it already");
        assertThat(server.mails().get(0)).doesNotContain("If you have it already");
    }

    @Test
    void a_test_mail_tells_what_the_server_said() {
        post("/api/mail/test", "{\"to\": \"lin@example.com\"}").statusCode(200).body("outcome", equalTo("ACCEPTED"),
                "code", equalTo(250));
        server.at(Stage.RCPT, "550 5.1.1 no such user");
        post("/api/mail/test", "{\"to\": \"lin@example.com\"}").statusCode(200).body("outcome", equalTo("DEAD_ADDRESS"),
                "reply", containsString("no such user"));
        post("/api/mail/test", "{\"to\": \"nowhere\"}").statusCode(400).body("violations[0].field", equalTo("to"));
        ledger.mailbox().unplug();
        post("/api/mail/test", "{\"to\": \"lin@example.com\"}").statusCode(409);
        get("/api/reminders").body("total", equalTo(0), "items[0]", nullValue());
    }

    private static void tellWang() {
        made("/api/subscriptions", WANG);
        made("/api/obligations", CONSULTATION);
        run();
    }
}
