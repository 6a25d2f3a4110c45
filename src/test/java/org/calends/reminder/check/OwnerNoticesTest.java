package org.calends.reminder.check;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.Ledger.postpone;
import static org.calends.Ledger.run;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.calends.Ledger;
import org.calends.Mails;
import org.calends.obligation.change.ObligationBatch;
import org.calends.obligation.change.ObligationBatch.Pick;
import org.calends.obligation.change.Obligations;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.model.PostponementDraft;
import org.calends.obligation.model.ReasonDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** What others do to an obligation, its owner hears at once, and once. */
@QuarkusTest
@Tag("database")
class OwnerNoticesTest {

    private static final String OWNED = """
            {"title": "%s", "authority": "MIIT", "owner": "%s", "dueDate": "2021-09-03", "leadDays": [7]}""";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    Ledger ledger;

    @Inject
    Obligations obligations;

    @Inject
    ObligationBatch batch;

    @BeforeEach
    void begin() {
        ledger.wipe();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "completion   | {\"note\": \"Sent by post\"}                              | done     | COMPLETED",
            "waiver       | {\"reason\": \"Not ours\"}                                | waived   | WAIVED",
            "withdrawal   | {\"reason\": \"Repealed\"}                                | withdrawn| WITHDRAWN",
            "postponement | {\"dueDate\": \"2021-10-08\", \"reason\": \"Extended\"}   | new date | CHANGED",
    })
    void each_door_tells_the_owner_once_and_says_who_it_was(String door, String body, String headline, String occasion) {
        String obligation = owned("lin@example.com");

        post("/api/obligations/" + obligation + "/" + door, body).statusCode(200);
        run();
        run();

        assertThat(newMails("lin@example.com")).singleElement().satisfies(mail -> {
            assertThat(Mails.subject(mail)).contains(headline, "Annual report");
            assertThat(Mails.text(mail)).contains("By: admin");
        });
        get("/api/reminders?state=SENT&obligation=" + obligation).body("items.occasion", hasItem(occasion));
    }

    @Test
    void a_date_that_is_moved_by_an_edit_is_told_with_the_one_before() {
        String obligation = owned("lin@example.com");

        patch(obligation, "{\"dueDate\": \"2021-10-08\"}");
        run();

        assertThat(Mails.text(newMails("lin@example.com").get(0))).contains("Old date: Friday 3 September 2021",
                "New date: By Friday 8 October 2021");
    }

    @Test
    void an_owner_who_never_was_told_hears_of_it_and_so_does_the_one_from_whom_it_is_taken_with_its_date() {
        String obligation = owned("lin@example.com");

        patch(obligation, "{\"dueDate\": \"2021-10-08\", \"owner\": \"zhao@example.com\"}");
        run();

        assertThat(Mails.subject(newMails("lin@example.com").get(0))).contains("new date");
        assertThat(ledger.mailbox().mailsTo("zhao@example.com")).singleElement()
                .satisfies(mail -> assertThat(Mails.subject(mail)).contains("yours from now on"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "2021-09-03T12:00:00+08:00 | {} | (done)",
            "2021-09-06T12:00:00+08:00 | {} | (done 3 days late)",
            "2021-09-06T12:00:00+08:00 | {\"completedOn\": \"2021-09-04\"} | (done 1 day late)",
            "2021-09-06T12:00:00+08:00 | {\"completedOn\": \"2021-09-03\"} | (done)" })
    void that_it_was_done_late_is_said_with_by_how_much_and_both_days(String moment, String body, String headline) {
        String obligation = owned("lin@example.com");
        ledger.clock().moveTo(moment);
        run();
        ledger.mailbox().reset();

        post("/api/obligations/" + obligation + "/completion", body).statusCode(200);
        run();

        String mail = ledger.mailbox().mailsTo("lin@example.com").stream().filter(each -> Mails.subject(each).contains("done"))
                .map(each -> Mails.subject(each) + Mails.text(each)).findFirst().orElseThrow();
        assertThat(mail).contains(headline).contains("It was set for Friday 3 September 2021");
        if (headline.contains("late")) {
            assertThat(mail).contains("too late: in time until Friday 3 September 2021.");
        } else {
            assertThat(mail).doesNotContain("late");
        }
    }

    @Test
    void that_it_is_open_again_is_told_too() {
        String obligation = owned("lin@example.com");
        post("/api/obligations/" + obligation + "/completion", "{}").statusCode(200);
        run();
        asAdmin().delete("/api/obligations/" + obligation + "/completion").then().statusCode(200);
        run();

        assertThat(newMails("lin@example.com")).hasSize(2);
        assertThat(Mails.subject(newMails("lin@example.com").get(1))).contains("to be done after all");
    }

    @Test
    void who_did_it_is_not_told_known_by_the_account_s_address_or_by_that_of_the_mail() {
        String name = "owner" + NUMBER.incrementAndGet();
        String address = name + "@owners.example";
        made("/api/accounts",
                "{\"username\": \"%s\", \"password\": \"a long pass phrase\", \"role\": \"EDITOR\", \"email\": \"%s\"}"
                        .formatted(name, address));
        String first = owned(address.toUpperCase());
        String second = made("/api/obligations", OWNED.formatted("Second", "Lin@example.com"));
        run();
        ledger.mailbox().reset();

        given().auth().preemptive().basic(name, "a long pass phrase").contentType("application/json").body("{}")
                .post("/api/obligations/" + first + "/completion").then().statusCode(200);
        obligations.postpone(UUID.fromString(second), new PostponementDraft(LocalDate.parse("2021-10-08"), null, "Extended"),
                OptionalInt.empty(), "lin@example.com");
        run();

        assertThat(ledger.mailbox().mails()).isEmpty();
    }

    @Test
    void a_new_owner_who_did_it_is_not_told_either() {
        String obligation = owned("zhao@example.com");

        obligations.register(ObligationDraft.of(obligations.get(UUID.fromString(obligation))), "ZHAO@example.com");

        run().body("sent", equalTo(0));
    }

    @Test
    void while_the_owner_is_away_both_hear_unless_the_one_who_stands_in_did_it() {
        made("/api/subscriptions", "{\"email\": \"chen@example.com\", \"filter\": {\"authorities\": [\"TC260\"]}}");
        made("/api/subscriptions", """
                {"email": "lin@example.com", "filter": {"authorities": ["TC260"]}, "deputy": "chen@example.com",
                 "awayUntil": "2021-06-01"}""");
        String first = owned("lin@example.com");
        String second = owned("lin@example.com");

        post("/api/obligations/" + first + "/completion", "{}").statusCode(200);
        run();
        assertThat(newMails("lin@example.com")).hasSize(1);
        assertThat(newMails("chen@example.com")).hasSize(1);

        ledger.mailbox().reset();
        obligations.waive(UUID.fromString(second), new ReasonDraft("Not ours"),
                OptionalInt.empty(), "chen@example.com");
        run();
        assertThat(newMails("lin@example.com")).hasSize(1);
        assertThat(newMails("chen@example.com")).isEmpty();
    }

    @Test
    void what_counts_again_and_has_moved_is_told_alike_to_the_owner_who_is_away_and_to_who_stands_in() {
        made("/api/subscriptions", "{\"email\": \"chen@example.com\", \"filter\": {\"authorities\": [\"TC260\"]}}");
        made("/api/subscriptions", """
                {"email": "lin@example.com", "filter": {"authorities": ["TC260"]}, "deputy": "chen@example.com",
                 "awayUntil": "2021-06-01"}""");
        String obligation = owned("lin@example.com");
        post("/api/obligations/" + obligation + "/completion", "{}").statusCode(200);
        run();
        ledger.mailbox().reset();

        asAdmin().delete("/api/obligations/" + obligation + "/completion").then().statusCode(200);
        postpone(obligation, "2021-10-08", "Extended");
        run();

        List.of("lin@example.com", "chen@example.com").forEach(person -> assertThat(newMails(person)).singleElement()
                .satisfies(mail -> assertThat(Mails.subject(mail)).contains("to be done after all")));
    }

    @Test
    void a_subscription_of_the_owner_s_tells_it_and_nothing_tells_it_twice_at_once_also_for_a_digest() {
        made("/api/subscriptions", """
                {"email": "lin@example.com", "filter": {"authorities": ["MIIT"]}, "delivery": "DAILY", "sendAt": "08:00",
                 "leadDays": [130]}""");
        String obligation = made("/api/obligations", OWNED.formatted("Annual report", "lin@example.com"));
        run();
        ledger.clock().moveTo("2021-04-27T09:00:00+08:00");
        run();
        ledger.mailbox().reset();

        postpone(obligation, "2021-08-20", "Brought forward");
        run();
        run();
        assertThat(newMails("lin@example.com")).singleElement()
                .satisfies(mail -> assertThat(Mails.text(mail)).contains("Brought forward", "By: admin"));
        post("/api/obligations/" + obligation + "/completion", "{}").statusCode(200);
        run();
        assertThat(newMails("lin@example.com")).hasSize(2);
    }

    @Test
    void a_subscription_that_rests_does_not_keep_the_owner_in_the_dark() {
        String subscription = made("/api/subscriptions", """
                {"email": "lin@example.com", "filter": {"authorities": ["MIIT"]}, "leadDays": [130]}""");
        String obligation = owned("lin@example.com");
        asAdmin().contentType("application/json").body("""
                {"email": "lin@example.com", "filter": {"authorities": ["MIIT"]}, "leadDays": [130], "status": "PAUSED"}""")
                .put("/api/subscriptions/" + subscription).then().statusCode(200);

        postpone(obligation, "2021-10-08", "Extended");
        run();

        assertThat(newMails("lin@example.com")).hasSize(1);
    }

    @Test
    void whose_account_has_ended_is_not_mailed() {
        String name = "left" + NUMBER.incrementAndGet();
        String id = made("/api/accounts",
                "{\"username\": \"%s\", \"password\": \"a long pass phrase\", \"email\": \"%s@owners.example\"}".formatted(name,
                        name));
        String obligation = owned(name + "@owners.example");
        asAdmin().post("/api/accounts/" + id + "/deactivation").then().statusCode(200);

        post("/api/obligations/" + obligation + "/completion", "{}").statusCode(200);
        run().body("sent", equalTo(0));
    }

    @Test
    void what_one_person_does_to_many_comes_in_one_mail() {
        List<Pick> picks = IntStream.range(0, 30)
                .mapToObj(i -> made("/api/obligations", OWNED.formatted("Report " + i, "lin@example.com")))
                .map(id -> new Pick(UUID.fromString(id), 0)).toList();
        run();
        ledger.mailbox().reset();

        batch.postpone(picks, new PostponementDraft(LocalDate.parse("2021-10-08"), null, "Extended"), "admin");
        run().body("sent", equalTo(30));

        assertThat(newMails("lin@example.com")).singleElement().satisfies(mail -> {
            assertThat(Mails.subject(mail)).isEqualTo("Others changed 30 of your deadlines");
            assertThat(Mails.text(mail)).contains("Report 0", "Report 29", "By: admin");
        });
    }

    @Test
    void an_owner_of_before_who_is_no_address_is_no_mail() {
        String obligation = owned("legal@example.com");
        QuarkusTransaction.requiringNew().run(() -> Obligation.update("owner = 'Legal department'"));
        post("/api/obligations/" + obligation + "/completion", "{}").statusCode(200);

        run().body("sent", equalTo(0));
    }

    /** @return an obligation of which the owner knows, with an empty mailbox */
    private String owned(String owner) {
        String obligation = made("/api/obligations", OWNED.formatted("Annual report", owner));
        run();
        ledger.mailbox().reset();
        return obligation;
    }

    private static void patch(String obligation, String change) {
        asAdmin().contentType("application/merge-patch+json").body(change).patch("/api/obligations/" + obligation).then()
                .statusCode(200);
    }

    private List<MimeMessage> newMails(String address) {
        return ledger.mailbox().mailsTo(address);
    }
}
