package org.calends.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.Ledger.consultation;
import static org.calends.Ledger.postpone;
import static org.calends.Ledger.run;
import static org.calends.Ledger.wang;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.calends.Ledger;
import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Delivery;
import org.calends.subscription.wish.SampleSubscriptions;
import org.calends.web.Visit;
import org.calends.webhook.Loopback.Posted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/**
 * A channel that the house does not know is subscribed to, told once, tried again, muted, foretold and shown like mail, by
 * nothing but its own package and one line.
 */
@QuarkusTest
@Tag("database")
class WebhookTest {

    private static final Channel WEBHOOK = Channel.of(WebhookChannel.NAME);
    private static final String ONLY = "/api/reminders?channel=WEBHOOK";

    @Inject
    Ledger ledger;

    @Inject
    WebhookCourier courier;

    private final Loopback loopback = new Loopback();

    @BeforeEach
    void begin() {
        ledger.wipe();
    }

    @AfterEach
    void end() {
        loopback.close();
        courier.circuitBreaker().note(new DeliveryAttempt(Instant.EPOCH, Instant.EPOCH, Outcome.ACCEPTED, null));
    }

    private static SampleSubscriptions by(String address, Channel... channels) {
        return wang().by(channels).with("addresses", address == null ? null : Map.of(WebhookChannel.NAME, address));
    }

    private String subscribed(Channel... channels) {
        return made("/api/subscriptions", by(loopback.at("/wang"), channels).json());
    }

    @Test
    void a_subscription_names_the_address_that_the_channel_needs() {
        post("/api/subscriptions", by(null, WEBHOOK).json()).statusCode(400)
                .body("violations.field", hasItem("addresses.WEBHOOK"));
        post("/api/subscriptions", by("ftp://example.com", WEBHOOK).json()).statusCode(400)
                .body("violations.field", hasItem("addresses.WEBHOOK"));
        post("/api/subscriptions", by("http://example.com/x", Channel.MAIL).json()).statusCode(400)
                .body("violations.field", hasItem("addresses.WEBHOOK"));
        post("/api/subscriptions", wang().with("channels", List.of("PIGEON")).json()).statusCode(400)
                .body("violations.message", hasItem("must be one of [MAIL, FEED, INVITE, WEBHOOK]"));

        String id = subscribed(Channel.MAIL, WEBHOOK);

        get("/api/subscriptions/" + id).body("channels", equalTo(List.of("MAIL", "WEBHOOK")),
                "addresses.WEBHOOK", equalTo(loopback.at("/wang")));
        Visit.asAdmin().get("/subscriptions/" + id + "/edit").body(containsString("value=\"WEBHOOK\" checked"))
                .body(containsString("value=\"" + loopback.at("/wang") + "\""));
    }

    @Test
    void each_channel_tells_once_and_the_ledger_says_by_which() {
        subscribed(Channel.MAIL, WEBHOOK);
        String obligation = made("/api/obligations", consultation().json());

        run().body("queued", equalTo(2), "sent", equalTo(2));
        run().body("queued", equalTo(0), "sent", equalTo(0));

        assertThat(loopback.posted()).singleElement().extracting(Posted::path).isEqualTo("/wang");
        assertThat(ledger.mailbox().mails()).hasSize(1);
        get("/api/reminders").body("items.channel", containsInAnyOrder("MAIL", "WEBHOOK"), "items.address",
                containsInAnyOrder("wang@example.com", loopback.at("/wang")));
        get(ONLY).body("total", equalTo(1), "items[0].email", equalTo("wang@example.com"),
                "items[0].messageId", equalTo(loopback.posted().get(0).id()), "items[0].lastReply", equalTo("200 noted"));
        assertThat(asAdmin().get("/api/reminders.csv?channel=WEBHOOK").asString()).contains("\"channel\",\"address\"",
                "\"WEBHOOK\",\"" + loopback.at("/wang") + "\"").doesNotContain("\"MAIL\"");
        asAdmin().get("/api/reminders?channel=FEED").then().statusCode(400);
        Visit.asAdmin().get("/obligations/" + obligation).body(containsString("<span>Webhook</span>"));

        ledger.clock().moveTo("2021-04-27T09:00:00+08:00");
        postpone(obligation, "2021-06-30", "Extended");
        run().body("sent", equalTo(2));
        assertThat(loopback.posted()).hasSize(2).last().extracting(Posted::body).asString().contains("CHANGED");
    }

    @Test
    void what_is_refused_for_now_is_tried_again_under_its_name() {
        subscribed(WEBHOOK);
        made("/api/obligations", consultation().json());
        loopback.answers(503);
        run().body("failed", equalTo(1));

        String id = get(ONLY).body("items[0].state", equalTo("PENDING"), "items[0].attempts", equalTo(1),
                "items[0].lastCode", equalTo(null)).extract().path("items[0].id");
        get("/api/reminders/" + id + "/attempts").body("outcome", hasItem("TEMPORARY"), "reply", hasItem("503 noted"));
        loopback.answers(200);
        ledger.clock().advance(Duration.ofMinutes(2));
        run().body("sent", equalTo(1));

        get(ONLY).body("items[0].state", equalTo("SENT"));
        assertThat(loopback.posted()).extracting(Posted::id).hasSize(2).containsOnly(loopback.posted().get(0).id());
    }

    @Test
    void a_refusal_for_good_fails_and_a_dead_address_is_muted_while_mails_go_on() {
        subscribed(Channel.MAIL, WEBHOOK);
        made("/api/obligations", consultation().json());
        loopback.answers(400);
        run().body("sent", equalTo(1), "failed", equalTo(1));
        String failed = get(ONLY).body("items[0].state", equalTo("FAILED")).extract().path("items[0].id");

        loopback.answers(410);
        post("/api/reminders/" + failed + "/dispatch", "").statusCode(202);
        run().body("sent", equalTo(0), "failed", equalTo(1));
        get("/api/bounces").body("email", hasItem(loopback.at("/wang")), "channel", hasItem("WEBHOOK"));
        made("/api/obligations", consultation().called("Another").json());
        ledger.clock().advance(Duration.ofMinutes(2));
        run().body("sent", equalTo(1));
        get(ONLY + "&state=DROPPED").body("items.dropReason", hasItem("BOUNCED"));

        loopback.answers(200);
        post("/api/reminders/" + failed + "/dispatch", "").statusCode(202);
        run();
        get(ONLY + "&state=SENT").body("items.id", hasItem(failed));
        get("/api/bounces").body("size()", equalTo(0));
    }

    @Test
    void a_server_that_is_away_holds_up_no_mail_and_nothing_is_held_against_what_waits() {
        subscribed(Channel.MAIL, WEBHOOK);
        made("/api/obligations", consultation().json());
        loopback.close();

        run().body("sent", equalTo(1));

        get(ONLY).body("items[0].state", equalTo("PENDING"), "items[0].attempts", equalTo(0), "items[0].nextAt",
                notNullValue());
    }

    @Test
    void what_comes_next_is_foretold_word_by_word_and_a_digest_is_one_request() {
        String id = made("/api/subscriptions", by(loopback.at("/daily"), WEBHOOK).told(Delivery.DAILY).at("08:00").json());
        made("/api/obligations", consultation().json());
        made("/api/obligations", consultation().called("Another").json());
        String foretold = get("/api/subscriptions/" + id + "/preview").body("mails.size()", equalTo(1))
                .extract().path("mails[0].text");

        run();

        assertThat(loopback.posted()).singleElement().extracting(Posted::body).asString()
                .contains(foretold.split("\n"));
        Visit.asAdmin().get("/subscriptions/" + id + "/next-mail").statusCode(200);
    }

    @Test
    void answers_mean_what_the_standard_says() {
        assertThat(IntStream.of(200, 204, 400, 403, 404, 408, 410, 425, 429, 500, 503)
                .mapToObj(HttpAnswers::outcomeOf)).containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.PERMANENT,
                        Outcome.PERMANENT, Outcome.PERMANENT, Outcome.TEMPORARY, Outcome.DEAD_ADDRESS, Outcome.TEMPORARY,
                        Outcome.TEMPORARY, Outcome.TEMPORARY, Outcome.TEMPORARY);
    }
}
