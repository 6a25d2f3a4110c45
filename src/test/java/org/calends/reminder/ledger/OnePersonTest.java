package org.calends.reminder.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.Ledger.fill;
import static org.calends.Ledger.postpone;
import static org.calends.Ledger.run;
import static org.calends.obligation.model.SampleObligations.aPlainObligation;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.calends.Ledger;
import org.calends.Mails;
import org.calends.obligation.model.SampleObligations;
import org.calends.reminder.bounce.Bounces;
import org.calends.reminder.bounce.Bounces.Returned;
import org.calends.reminder.bounce.ReturnedMail.Kind;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.calends.reminder.ledger.DeliveryAttempt.SmtpStatus;
import org.calends.reminder.outbox.DeliveryOutcome;
import org.calends.reminder.outbox.Outbox;
import org.calends.reminder.outbox.Outcomes;
import org.calends.reminder.outbox.OutgoingMessage;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Delivery;
import org.calends.subscription.wish.SampleSubscriptions;
import org.calends.web.Visit;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** Whoever is owner, subscriber, invited or stands in hears once per occasion, and nothing is lost by that. */
@QuarkusTest
@Tag("database")
class OnePersonTest {

    private static final String LIN = lin().json();
    private static final String DAILY = lin().told(Delivery.DAILY).at("08:00").json();
    private static final String INVITED = lin().by(Channel.INVITE).json();
    private static final String FILING = filing().json();
    private static final String OWNED = filing().ownedBy("lin@example.com").json();

    @Inject
    Ledger ledger;

    @Inject
    Outbox outbox;

    @Inject
    Outcomes outcomes;

    @Inject
    Bounces bounces;

    @Inject
    DeadAddresses deadAddresses;

    @BeforeEach
    void begin() {
        ledger.wipe();
    }

    @Test
    void owner_subscriber_twice_and_invited_hear_once_of_each_occasion_and_the_ledger_says_why() {
        made("/api/subscriptions", LIN);
        made("/api/subscriptions", DAILY);
        made("/api/subscriptions", INVITED);
        String obligation = made("/api/obligations", filing().ownedBy("Lin@example.com").json());

        run();
        assertThat(subjects()).singleElement()
                .satisfies(only -> assertThat(only).contains("Calendar entry", "yours from now on",
                        "7 days left"));
        get("/api/reminders?state=SENT").body("items.occasion", equalTo(List.of("INVITATION")));
        get("/api/reminders?state=DROPPED").body("items.occasion", containsInAnyOrder("ASSIGNED", "LEAD", "LEAD"),
                "items.dropReason", everyItem(equalTo("TOLD_OTHERWISE")));
        Visit visit = Visit.asAdmin();
        visit.get("/obligations/" + obligation).body(Matchers.containsString("Told by another mail to the same person"));

        ledger.clock().moveTo("2021-05-02T09:00:00+08:00");
        run();
        run();
        assertThat(subjects()).hasSize(2).last().asString().contains("due tomorrow");
        postpone(obligation, "2021-06-10", "Extended");
        run();
        assertThat(subjects()).hasSize(3).last().asString().contains("new date");
        assertThat(Mails.whole(mails().get(2))).contains("METHOD:REQUEST");
        post("/api/obligations/" + obligation + "/withdrawal", "{\"reason\": \"Repealed\"}").statusCode(200);
        run();
        assertThat(subjects()).hasSize(4).last().asString().contains("withdrawn");
        assertThat(Mails.whole(mails().get(3))).contains("METHOD:CANCEL");
        get("/api/reminders?state=PENDING").body("total", equalTo(0));
    }

    @Test
    void a_mail_of_its_own_comes_before_a_line_in_a_digest_and_the_digest_leaves_it_out() {
        made("/api/subscriptions", LIN);
        made("/api/subscriptions", DAILY);
        made("/api/obligations", FILING);
        run();
        assertThat(mails()).hasSize(1);
        made("/api/obligations", filing().called("File the other report").dueIn(8).json());

        ledger.clock().moveTo("2021-04-27T09:00:00+08:00");
        run();

        assertThat(subjects()).hasSize(2).last().asString().contains("7 days left", "other");
        assertThat(Mails.whole(mails().get(1))).contains("BEGIN:VCALENDAR");
    }

    @Test
    void what_one_mail_failed_to_say_the_other_says() {
        made("/api/subscriptions", LIN);
        made("/api/subscriptions", DAILY);
        made("/api/obligations", FILING);
        fill().body("queued", equalTo(2));
        OutgoingMessage first = outbox.take(Channel.MAIL, 9).get(0);
        assertThat(outbox.take(Channel.MAIL, 9)).as("while it is under way, nobody says it too").isEmpty();
        outcomes.record(List.of(new DeliveryOutcome(first, attempt(Outcome.PERMANENT))));
        ledger.clock().advance(Duration.ofMinutes(2));

        run().body("sent", equalTo(1));

        get("/api/reminders").body("items.state", containsInAnyOrder("FAILED", "SENT"));
    }

    @Test
    void what_an_invitation_said_that_came_back_a_plain_mail_says() {
        made("/api/subscriptions", LIN);
        made("/api/subscriptions", INVITED);
        made("/api/obligations", FILING);
        run().body("sent", equalTo(1));
        String invitation = get("/api/reminders?state=SENT").extract().path("items[0].messageId");
        ledger.clock().advance(Duration.ofMinutes(2));

        bounces.note(
                new Returned("one", Kind.BOUNCE_SOFT, MailRejection.CONTENT, "5.6.0", "no calendars", List.of(invitation)));
        run().body("sent", equalTo(1));

        get("/api/reminders").body("items.find { it.occasion == 'LEAD' }.state", equalTo("SENT"),
                "items.find { it.occasion == 'INVITATION' }.state", equalTo("FAILED"));
    }

    @Test
    void what_one_subscription_is_not_to_say_any_more_the_other_says_at_once() {
        String ended = made("/api/subscriptions", LIN);
        made("/api/subscriptions", LIN);
        made("/api/obligations", FILING);
        fill().body("queued", equalTo(2));
        asAdmin().delete("/api/subscriptions/" + ended).then().statusCode(204);

        run().body("sent", equalTo(1));

        get("/api/reminders").body("items.dropReason", containsInAnyOrder(null, "UNSUBSCRIBED"));
    }

    @Test
    void who_was_told_by_a_subscription_that_has_ended_hears_by_the_other_that_the_date_moved() {
        String told = made("/api/subscriptions", INVITED);
        made("/api/subscriptions", INVITED);
        String obligation = made("/api/obligations", FILING);
        run().body("sent", equalTo(1));
        String teller = get("/api/reminders?state=SENT").extract().path("items[0].subscriptionId");
        assertThat(teller).isEqualTo(told);

        asAdmin().delete("/api/subscriptions/" + teller).then().statusCode(204);
        postpone(obligation, "2021-06-10", "Extended");
        run().body("sent", equalTo(1));

        assertThat(Mails.whole(mails().get(1))).contains("METHOD:REQUEST", "20210610");
    }

    @Test
    void a_subscription_that_is_added_tells_nobody_again_what_they_know() {
        made("/api/subscriptions", LIN);
        made("/api/obligations", FILING);
        run().body("sent", equalTo(1));
        ledger.clock().advance(Duration.ofHours(1));

        made("/api/subscriptions", LIN);
        made("/api/subscriptions", DAILY);
        run().body("sent", equalTo(0));

        assertThat(mails()).hasSize(1);
        get("/api/reminders").body("items.dropReason", containsInAnyOrder(null, "TOLD_OTHERWISE", "TOLD_OTHERWISE"));
    }

    @Test
    void who_stands_in_hears_once_also_with_a_subscription_of_their_own() {
        made("/api/subscriptions", lin().of("chen@example.com").json());
        made("/api/subscriptions", lin().away("chen@example.com", "2021-05-20").json());
        String obligation = made("/api/obligations", FILING);

        run();
        assertThat(ledger.mailbox().mails()).hasSize(1);
        postpone(obligation, "2021-06-10", "Extended");
        run();

        assertThat(ledger.mailbox().mailsTo("chen@example.com")).hasSize(2);
        assertThat(ledger.mailbox().mails()).hasSize(2);
    }

    @Test
    void what_waited_while_everything_stood_still_is_told_once_all_the_same() {
        made("/api/subscriptions", LIN);
        made("/api/subscriptions", LIN);
        String obligation = made("/api/obligations", OWNED);
        run();
        ledger.mailbox().reset();
        postpone(obligation, "2021-06-10", "Extended");
        ledger.clock().advance(Duration.ofHours(5));

        run();

        assertThat(Mails.text(mails().get(0)).split("new date", -1)).hasSize(2);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void a_date_that_moves_before_the_new_owner_is_told_is_told_once() {
        String obligation = made("/api/obligations", OWNED);
        postpone(obligation, "2021-05-02", "Earlier");

        run();

        assertThat(subjects()).singleElement().asString().contains("2 May", "yours from now on, 6 days left");
        get("/api/reminders?state=SENT").body("items.dueDate", equalTo(List.of("2021-05-02")));
    }

    @Test
    void who_stands_in_hears_once_of_what_was_queued_while_the_owner_was_there() {
        made("/api/subscriptions", LIN.replace("MIIT", "CAC").replace("lin@", "chen@"));
        String subscription = made("/api/subscriptions", LIN.replace("MIIT", "CAC"));
        made("/api/obligations", OWNED.replace("2021-05-03", "2021-04-26"));
        ledger.clock().moveTo("2021-04-28T09:00:00+08:00");
        asAdmin().contentType("application/json").body(LIN.replace("MIIT", "CAC").replace("\"zone\"",
                "\"deputy\": \"chen@example.com\", \"awayUntil\": \"2021-05-20\", \"zone\""))
                .put("/api/subscriptions/" + subscription).then().statusCode(200);

        run();
        ledger.clock().advance(Duration.ofMinutes(2));
        run();

        assertThat(ledger.mailbox().mails()).hasSize(1);
        assertThat(Mails.subject(ledger.mailbox().mailsTo("chen@example.com").get(0))).contains("newly assigned");
    }

    @Test
    void what_a_process_had_in_hand_when_it_died_gives_way_to_the_more_urgent() {
        made("/api/subscriptions", LIN);
        made("/api/obligations", FILING.replace("2021-05-03", "2021-04-26"));
        fill();
        outbox.take(Channel.MAIL, 9);
        QuarkusTransaction.requiringNew().run(() -> Reminder.update("leaseUntil = ?1", Instant.EPOCH));
        ledger.clock().moveTo("2021-04-27T09:00:00+08:00");

        run();

        assertThat(subjects()).singleElement().asString().contains("1 day overdue");
    }

    @Test
    void lead_days_that_change_repeat_nothing_that_was_told_nearer_to_the_date() {
        String subscription = made("/api/subscriptions", LIN);
        made("/api/obligations", FILING);
        run().body("sent", equalTo(1));
        ledger.clock().moveTo("2021-04-28T09:00:00+08:00");
        asAdmin().contentType("application/json").body(LIN.replace("\"zone\"", "\"leadDays\": [10, 4], \"zone\""))
                .put("/api/subscriptions/" + subscription).then().statusCode(200);

        run().body("sent", equalTo(0));

        ledger.clock().moveTo("2021-04-29T09:00:00+08:00");
        run().body("sent", equalTo(1));
    }

    @Test
    void a_mail_that_is_perhaps_repeated_and_then_hidden_silences_nothing_that_has_come_since() {
        made("/api/obligations", OWNED);
        OutgoingMessage perhaps = outbox.take(Channel.MAIL, 1).get(0);
        outcomes.record(
                List.of(new DeliveryOutcome(perhaps, new DeliveryAttempt(ledger.clock().instant(), ledger.clock().instant(),
                        Outcome.UNKNOWN, "cut off"))));
        ledger.clock().moveTo("2021-05-04T09:00:00+08:00");

        run();

        assertThat(subjects()).hasSize(2).anyMatch(subject -> subject.startsWith("3 May (1 day overdue)"));
    }

    @Test
    void an_owner_hears_where_nobody_who_asks_can_be_reached() {
        made("/api/subscriptions", LIN.replace("lin@", "gone@"));
        made("/api/obligations", OWNED);
        deadAddresses.note("gone@example.com", "550 5.1.1 unknown");
        run();
        ledger.clock().moveTo("2021-05-02T09:00:00+08:00");

        run();

        assertThat(subjects()).hasSize(2).last().asString().contains("due tomorrow");
    }

    @Test
    void who_puts_it_off_in_one_mail_is_not_reminded_by_another() {
        made("/api/subscriptions", LIN);
        made("/api/subscriptions", lin().reminding(6, 5, 4).json());
        made("/api/obligations", FILING);
        run().body("sent", equalTo(1));
        String link = Mails.text(mails().get(0)).lines().filter(line -> line.contains("/act/")).findFirst().orElseThrow()
                .replaceAll(".*(/act/\\S+).*", "$1");
        RestAssured.given().redirects().follow(false).formParam("until", "2021-04-30").post(link + "/snooze")
                .then().statusCode(303);

        for (String day : List.of("2021-04-27", "2021-04-28", "2021-04-29")) {
            ledger.clock().moveTo(day + "T09:00:00+08:00");
            run().body("sent", equalTo(0));
        }
        ledger.clock().moveTo("2021-04-30T09:00:00+08:00");
        run();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void many_moved_dates_are_one_mail_to_each_who_was_told_however_long_it_takes_until_mails_leave() {
        made("/api/subscriptions", LIN);
        made("/api/subscriptions", lin().of("zhang@example.com").reading("zh-CN").json());
        List<String> ids = IntStream.range(0, 25)
                .mapToObj(i -> made("/api/obligations", filing().called("File the report " + (char) ('A' + i)).json()))
                .toList();
        run();
        ledger.mailbox().reset();

        for (String id : ids) {
            asAdmin().contentType("application/merge-patch+json").body("{\"dueDate\": \"2021-06-10\"}")
                    .patch("/api/obligations/" + id).then().statusCode(200);
            ledger.clock().advance(Duration.ofMinutes(1));
        }
        run().body("sent", equalTo(50));

        assertThat(subjects()).singleElement().asString().startsWith("25 new dates: File the report ");
        assertThat(Mails.text(mails().get(0))).contains("== New dates ==", "File the report A", "File the report Y",
                "Old date: Monday 3 May 2021", "New date: By Thursday 10 June 2021");
        MimeMessage chinese = ledger.mailbox().mailsTo("zhang@example.com").get(0);
        assertThat(Mails.subject(chinese)).startsWith("25项期限日期变更：File the report ");
        assertThat(Mails.html(chinese)).contains("<h2>日期变更</h2>", "File the report A", "File the report Y");

        ids.subList(0, 5).forEach(
                id -> post("/api/obligations/" + id + "/waiver", "{\"reason\": \"Not ours\"}").statusCode(200));
        run();
        assertThat(subjects()).hasSize(2).last().asString().startsWith("5 deadlines changed: ");
    }

    @Test
    void what_becomes_of_deadlines_that_are_theirs_and_of_others_comes_to_a_person_in_one_mail() {
        made("/api/subscriptions", LIN);
        made("/api/subscriptions", lin().toAuthorities("CAC").json());
        List<String> ids = List.of(made("/api/obligations", FILING), made("/api/obligations", filing().setBy("CAC").json()),
                made("/api/obligations", owned().due("2021-08-03").json()),
                made("/api/obligations", owned().setBy("SAMR").json()));
        run();
        ledger.mailbox().reset();

        ids.forEach(id -> postpone(id, "2021-09-10", "Extended"));
        run().body("sent", equalTo(4));

        assertThat(subjects()).containsExactly("4 new dates: File the annual report");
    }

    @Test
    void what_an_owner_without_subscription_is_reminded_of_comes_together_with_the_most_urgent_first() {
        made("/api/obligations", owned().called("File the late report").dueIn(-6).json());
        made("/api/obligations", owned().called("File the soon report").dueIn(12).json());
        made("/api/obligations", owned().called("File the next report").dueIn(6).json());
        run();
        ledger.mailbox().reset();

        ledger.clock().moveTo("2021-05-01T09:00:00+08:00");
        run().body("queued", equalTo(3), "sent", equalTo(3));

        assertThat(subjects()).containsExactly("3 deadlines (1 overdue, 1 due by tomorrow): File the late report");
        assertThat(Mails.text(mails().get(0))).containsSubsequence("== Overdue ==", "late", "== Within a week ==", "next",
                "soon");
    }

    private static SampleSubscriptions lin() {
        return aSubscription().of("lin@example.com").with("name", "Lin").toAuthorities("MIIT");
    }

    private static SampleObligations filing() {
        return aPlainObligation().called("File the annual report").setBy("MIIT").dueIn(7).reminding(7, 1, 0);
    }

    private static SampleObligations owned() {
        return filing().ownedBy("lin@example.com");
    }

    private List<MimeMessage> mails() {
        return ledger.mailbox().mailsTo("lin@example.com");
    }

    private List<String> subjects() {
        return mails().stream().map(Mails::subject).toList();
    }

    private DeliveryAttempt attempt(Outcome outcome) {
        Instant now = ledger.clock().instant();
        return new DeliveryAttempt(now, now, outcome, "as it went", SmtpStatus.of(outcome == Outcome.ACCEPTED ? 250 : 550));
    }
}
