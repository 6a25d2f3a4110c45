package org.calends.reminder.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Ledger.fill;
import static org.calends.Ledger.postpone;
import static org.calends.Ledger.run;
import static org.calends.obligation.model.SampleObligations.aPlainObligation;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.calends.Ledger;
import org.calends.Mails;
import org.calends.obligation.model.SampleObligations;
import org.calends.obligation.value.Kind;
import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.calends.reminder.ledger.DeliveryAttempt.SmtpStatus;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Delivery;
import org.calends.subscription.wish.SampleSubscriptions;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What stops, jumps or comes between must lose nothing and repeat nothing. */
@QuarkusTest
@Tag("database")
class CatchUpTest {

    private static final String WANG = wang().json();
    private static final String FILING = filing("annual").json();

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
    void a_relay_that_is_down_for_two_days_costs_nothing_and_the_nearest_deadline_leaves_first() {
        made("/api/subscriptions", WANG);
        ledger.mailbox().unplug();
        made("/api/obligations", filing("annual").due("2021-05-04").reminding(8, 7).json());
        made("/api/obligations", filing("urgent").due("2021-04-27").json());
        run().body("sent", equalTo(0));
        ledger.clock().moveTo("2021-04-27T09:00:00+08:00");
        run().body("sent", equalTo(0));
        ledger.clock().moveTo("2021-04-28T09:00:00+08:00");
        ledger.mailbox().plugIn();

        run().body("sent", equalTo(2));

        assertThat(ledger.mailbox().mails().stream().map(Mails::subject)).satisfiesExactly(
                first -> assertThat(first).contains("urgent", "1 day overdue"),
                second -> assertThat(second).contains("annual", "6 days left"));
        run().body("sent", equalTo(0));
        get("/api/reminders?state=DROPPED").body("items.dropReason.unique()", equalTo(List.of("SUPERSEDED")));
    }

    @Test
    void ten_days_off_are_made_good_with_the_most_urgent_of_each() {
        made("/api/subscriptions", WANG);
        made("/api/obligations", FILING);
        run().body("sent", equalTo(1));
        ledger.clock().moveTo("2021-05-06T09:00:00+08:00");

        run().body("queued", equalTo(1), "sent", equalTo(1));

        get("/api/reminders?state=SENT").body("items.leadDays", contains(7, 14));
        assertThat(Mails.subject(ledger.mailbox().mails().get(1))).contains("4 days left");
    }

    @Test
    void a_clock_set_forward_and_back_again_neither_loses_nor_repeats() {
        made("/api/subscriptions", WANG);
        made("/api/obligations", FILING);
        run().body("sent", equalTo(1));
        for (String jump : List.of("2021-04-26T11:00:00+08:00", "2021-04-26T07:00:00+08:00", "2021-04-29T09:00:00+08:00",
                "2021-04-26T09:00:00+08:00")) {
            ledger.clock().moveTo(jump);
            run().body("queued", equalTo(0), "sent", equalTo(0));
        }

        ledger.clock().moveTo("2021-05-03T09:00:00+08:00");
        run().body("sent", equalTo(1));
        ledger.clock().moveTo("2021-04-30T09:00:00+08:00");
        run().body("queued", equalTo(0), "sent", equalTo(0));
        ledger.clock().moveTo("2021-05-09T09:00:00+08:00");
        run().body("sent", equalTo(1));
    }

    @Test
    void what_is_closed_or_moved_after_it_was_taken_is_recorded_but_never_taken_again() {
        made("/api/subscriptions", WANG);
        String obligation = made("/api/obligations", FILING);
        fill().body("queued", equalTo(1));
        OutgoingMessage taken = outbox.take(Channel.MAIL, 1).get(0);
        postpone(obligation, "2021-06-30", "Extended");
        outcomes.record(List.of(new DeliveryOutcome(taken, attempt(Outcome.TEMPORARY))));
        ledger.clock().advance(Duration.ofMinutes(10));

        run().body("sent", equalTo(1));

        get("/api/reminders").body("items.find { it.occasion == 'LEAD' }.dropReason", equalTo("MOVED"),
                "items.find { it.occasion == 'CHANGED' }.state", equalTo("SENT"));
    }

    @Test
    void while_the_date_is_in_doubt_only_what_is_near_or_does_not_hang_on_it_is_taken() {
        made("/api/subscriptions", WANG);
        made("/api/obligations", FILING);
        LocalDate safe = LocalDate.parse(get("/api/obligations").extract().path("items[0].dueDate"));
        fill().body("queued", equalTo(1));

        assertThat(outbox.take(Channel.MAIL, 9, safe.minusDays(1))).isEmpty();
        assertThat(outbox.take(Channel.MAIL, 9, safe)).hasSize(1);
    }

    @Test
    void a_lease_lost_to_another_process_makes_the_late_report_count_for_nothing() {
        made("/api/subscriptions", WANG);
        made("/api/obligations", FILING);
        fill().body("queued", equalTo(1));
        OutgoingMessage frozen = outbox.take(Channel.MAIL, 1).get(0);
        outbox.putBack(frozen);
        OutgoingMessage other = outbox.take(Channel.MAIL, 1).get(0);
        outcomes.record(List.of(new DeliveryOutcome(other, attempt(Outcome.ACCEPTED))));

        outcomes.record(List.of(new DeliveryOutcome(frozen, attempt(Outcome.PERMANENT))));

        String id = get("/api/reminders")
                .body("items[0].state", equalTo("SENT"), "items[0].lastError", Matchers.nullValue())
                .extract().path("items[0].id");
        get("/api/reminders/" + id + "/attempts").body("outcome", contains("ACCEPTED", "PERMANENT"));
        run().body("sent", equalTo(0));
    }

    @Test
    void two_hundred_deadlines_are_one_digest_in_three_groups() {
        made("/api/subscriptions", wang().told(Delivery.DAILY).json());
        for (int i = 0; i < 70; i++) {
            made("/api/obligations", filing("late " + i).due("2021-04-20").json());
            made("/api/obligations", filing("soon " + i).due("2021-04-28").json());
            made("/api/obligations", filing("far " + i).json());
        }

        run().body("queued", equalTo(210), "sent", equalTo(210));

        assertThat(ledger.mailbox().mails()).hasSize(1);
        assertThat(Mails.subject(ledger.mailbox().mails().get(0))).contains("210 deadlines");
        assertThat(Mails.text(ledger.mailbox().mails().get(0))).containsSubsequence("== Overdue ==", "late 69",
                "== Within a week ==",
                "soon 0", "== Later ==", "far 0");
    }

    @Test
    void a_rest_ends_by_itself_on_its_day() {
        made("/api/subscriptions", wang().pausedUntil("2021-05-04").json());
        made("/api/obligations", FILING);

        run().body("sent", equalTo(0));
        ledger.clock().moveTo("2021-05-03T23:00:00+08:00");
        run().body("sent", equalTo(0));
        ledger.clock().moveTo("2021-05-04T00:30:00+08:00");
        run().body("sent", equalTo(1));
    }

    private DeliveryAttempt attempt(Outcome outcome) {
        Instant now = ledger.clock().instant();
        boolean good = outcome == Outcome.ACCEPTED;
        return new DeliveryAttempt(now, now, outcome, good ? "queued" : "later", SmtpStatus.of(good ? 250 : 451));
    }

    private static SampleSubscriptions wang() {
        return aSubscription().toAuthorities("MIIT");
    }

    private static SampleObligations filing(String howOften) {
        return aPlainObligation().called("File the " + howOften + " report").of(Kind.FILING).setBy("MIIT").due("2021-05-10")
                .reminding(14, 7, 1, 0);
    }
}
