package org.calends.reminder.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Ledger.WANG;
import static org.calends.Ledger.fill;
import static org.calends.Ledger.run;
import static org.calends.Ledger.wang;
import static org.calends.obligation.model.SampleObligations.aPlainObligation;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.calends.Ledger;
import org.calends.Mails;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.calends.reminder.ledger.DeliveryAttempt.SmtpStatus;
import org.calends.reminder.outbox.DeliveryOutcome;
import org.calends.reminder.outbox.Outbox;
import org.calends.reminder.outbox.Outcomes;
import org.calends.reminder.outbox.OutgoingMessage;
import org.calends.reminder.outbox.OutgoingMessage.Item;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Delivery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** Nobody gets one by one what belongs together, and a mail that may have left is not written anew. */
@QuarkusTest
@Tag("database")
class TogetherTest {

    private static final String DAILY = wang().told(Delivery.DAILY).at("08:00").json();

    @Inject
    Ledger ledger;

    @Inject
    Outbox outbox;

    @Inject
    Outcomes outcomes;

    @BeforeEach
    void begin() {
        ledger.wipe();
    }

    @Test
    void an_import_that_follows_a_mail_to_the_same_owner_is_one_more_mail() {
        own("A", "B", "C", "D");
        run().body("sent", equalTo(4));
        imported(200, "lin@example.com", "2021-08-03");
        run().body("sent", equalTo(200));
        own("last");
        run().body("sent", equalTo(1));

        assertThat(subjects("lin@example.com")).satisfiesExactly(
                first -> assertThat(first).isEqualTo("4 deadlines are yours from now on"),
                second -> assertThat(second).isEqualTo("200 deadlines are yours from now on"),
                third -> assertThat(third).contains("yours from now on", "Report last"));
        assertThat(messageIds()).hasSize(3);
    }

    @Test
    void the_timer_waits_until_no_more_changes_come_for_a_reader() {
        own("A");
        ledger.clock().advance(Duration.ofSeconds(15));
        own("B");
        ledger.clock().advance(Duration.ofSeconds(10));

        assertThat(takenByTheTimer()).isEmpty();
        ledger.clock().advance(Duration.ofSeconds(10));
        assertThat(takenByTheTimer()).singleElement().satisfies(mail -> assertThat(mail.items()).hasSize(2));
    }

    @Test
    void the_timer_does_not_wait_for_ever_and_who_asks_for_a_check_does_not_wait() {
        own("A");
        for (int i = 0; i < 11; i++) {
            ledger.clock().advance(Duration.ofSeconds(10));
            own("B" + i);
            assertThat(takenByTheTimer()).isEmpty();
        }
        ledger.clock().advance(Duration.ofSeconds(10));
        assertThat(takenByTheTimer()).singleElement().satisfies(mail -> assertThat(mail.items()).hasSize(12));

        ledger.wipe();
        own("C");
        run().body("sent", equalTo(1));
    }

    private List<OutgoingMessage> takenByTheTimer() {
        return outbox.take(Channel.MAIL, 9, null, true);
    }

    @Test
    void those_that_were_queued_while_their_mail_left_leave_together_in_the_next() {
        own("A", "B", "C", "D", "E");
        OutgoingMessage left = outbox.take(Channel.MAIL, 1).get(0);
        waitAgain(left.items().subList(2, 5));
        outcomes.record(List.of(new DeliveryOutcome(left, attempt(Outcome.ACCEPTED))));

        run().body("sent", equalTo(3));

        assertThat(subjects("lin@example.com")).containsExactly("3 deadlines are yours from now on");
        assertThat(messageIds()).hasSize(2).contains(left.messageId());
    }

    @Test
    void a_mail_that_may_have_left_is_repeated_as_it_was_and_the_others_follow_in_one() throws Exception {
        own("A", "B");
        OutgoingMessage perhaps = outbox.take(Channel.MAIL, 1).get(0);
        outcomes.record(List.of(new DeliveryOutcome(perhaps, attempt(Outcome.UNKNOWN))));
        own("C", "D", "E");
        assertThat(messageIds()).hasSize(2);
        joinTooLate(perhaps);
        assertThat(messageIds()).hasSize(1);
        ledger.clock().advance(Duration.ofMinutes(10));

        run().body("sent", equalTo(5));

        List<MimeMessage> mails = ledger.mailbox().mailsTo("lin@example.com");
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).getMessageID()).isEqualTo(perhaps.messageId());
        assertThat(Mails.text(mails.get(0))).contains("Report A", "Report B").doesNotContain("Report C", "Report E");
        assertThat(mails.get(1).getMessageID()).isNotEqualTo(perhaps.messageId());
        assertThat(Mails.text(mails.get(1))).contains("Report C", "Report D", "Report E").doesNotContain("Report A");
    }

    @Test
    void what_cannot_wait_for_tomorrow_s_digest_shares_a_mail_whatever_has_left_today() {
        made("/api/subscriptions", DAILY);
        imported(3, "", "2021-08-03");
        imported(2, "", "2021-04-26");
        run().body("sent", equalTo(2));
        imported(5, "", "2021-04-26");
        run().body("queued", equalTo(5), "sent", equalTo(5));
        imported(4, "", "2021-04-26");
        run().body("queued", equalTo(4), "sent", equalTo(4));

        assertThat(subjects("wang@example.com")).satisfiesExactly(first -> assertThat(first).startsWith("2 deadlines"),
                second -> assertThat(second).startsWith("5 deadlines"), third -> assertThat(third).startsWith("4 deadlines"));
    }

    @Test
    void a_digest_s_stragglers_share_the_next() {
        made("/api/subscriptions", DAILY);
        imported(6, "", "2021-04-30");
        fill().body("queued", equalTo(6));
        OutgoingMessage left = outbox.take(Channel.MAIL, 1).get(0);
        waitAgain(left.items().subList(1, 6));
        outcomes.record(List.of(new DeliveryOutcome(left, attempt(Outcome.ACCEPTED))));

        run().body("sent", equalTo(5));

        assertThat(subjects("wang@example.com")).singleElement().satisfies(one -> assertThat(one).startsWith("5 deadlines"));
    }

    @Test
    void a_digest_whose_subscription_has_ended_is_put_aside_and_does_not_stand_in_the_way() {
        String ended = made("/api/subscriptions", DAILY);
        imported(3, "", "2021-04-30");
        fill().body("queued", equalTo(3));
        asAdmin().delete("/api/subscriptions/" + ended).then().statusCode(204);

        run().body("sent", equalTo(0));

        get("/api/reminders").body("items.dropReason", equalTo(List.of("UNSUBSCRIBED", "UNSUBSCRIBED", "UNSUBSCRIBED")));
    }

    @Test
    void all_to_which_nobody_reacted_come_to_the_contact_in_one_mail_each_with_its_own_links() {
        made("/api/escalations", "{\"contact\": \"head@example.com\", \"contactDays\": 1}");
        made("/api/subscriptions", WANG);
        imported(60, "", "2021-05-03");
        run().body("sent", equalTo(60));
        ledger.clock().moveTo("2021-05-02T12:00:00+08:00");
        run();

        assertThat(subjects("head@example.com")).containsExactly("60 deadlines to which nobody has reacted");
        String text = Mails.text(ledger.mailbox().mailsTo("head@example.com").get(0));
        assertThat(text).contains("Imported 0", "Imported 59", "the one to whom it is escalated");
        assertThat(Arrays.stream(text.split("\\s+")).filter(word -> word.contains("/act/")).collect(Collectors.toSet()))
                .hasSize(60);
        run();
        assertThat(ledger.mailbox().mailsTo("head@example.com")).hasSize(1);
    }

    private static void own(String... titles) {
        Arrays.stream(titles).forEach(title -> made("/api/obligations", aPlainObligation().called("Report " + title)
                .setBy("MIIT").ownedBy("lin@example.com").due("2021-08-03").reminding(7).json()));
    }

    /** Each is to be told seven days ahead, and was not told before. */
    private static void imported(int rows, String owner, String dueDate) {
        String table = IntStream.range(0, rows)
                .mapToObj(i -> "Imported %d,%s,MIIT,%s,7%n".formatted(i, dueDate, owner)).collect(Collectors.joining());
        asAdmin().contentType("text/csv").body("title,due date,authority,owner,lead days\n" + table)
                .post("/api/obligations/import").then().statusCode(200).body("created", equalTo(rows));
    }

    /** As if another process had queued them just when the mail left. */
    private static void waitAgain(List<Item> items) {
        List<UUID> ids = items.stream().map(item -> item.reminder().id()).toList();
        QuarkusTransaction.requiringNew()
                .run(() -> Reminder.update("state = ?1, leaseUntil = null where id in ?2", ReminderState.PENDING, ids));
    }

    /** As if another process had queued all that wait without knowing that this mail may have left. */
    private static void joinTooLate(OutgoingMessage perhaps) {
        QuarkusTransaction.requiringNew().run(() -> Reminder.update("digest = ?1, messageId = ?2 where state = ?3",
                perhaps.items().get(0).reminder().digest(), perhaps.messageId(), ReminderState.PENDING));
    }

    private List<String> subjects(String address) {
        return ledger.mailbox().mailsTo(address).stream().map(Mails::subject).toList();
    }

    private static List<String> messageIds() {
        List<String> ids = get("/api/reminders?size=500").extract().path("items.messageId");
        return ids.stream().distinct().toList();
    }

    private DeliveryAttempt attempt(Outcome outcome) {
        Instant now = ledger.clock().instant();
        return new DeliveryAttempt(now, now, outcome, "as it went", SmtpStatus.of(outcome == Outcome.ACCEPTED ? 250 : null));
    }
}
