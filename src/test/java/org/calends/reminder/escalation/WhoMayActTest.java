package org.calends.reminder.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Ledger.run;
import static org.calends.obligation.model.SampleObligations.aPlainObligation;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.calends.Ledger;
import org.calends.Mails;
import org.calends.obligation.change.AlarmAcknowledged;
import org.calends.obligation.change.Obligations;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Kind;
import org.calends.subscription.wish.SampleSubscriptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** What a link in a mail can do depends on who its reader is for that obligation at that moment. */
@QuarkusTest
@Tag("database")
class WhoMayActTest {

    private static final Pattern LINK = Pattern.compile("http://[^/]+(/act/[\\w.-]+)");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    Ledger ledger;

    @Inject
    UnacknowledgedReminders unheard;

    @Inject
    Obligations obligations;

    @Inject
    Event<AlarmAcknowledged> dismissals;

    private String obligation;

    @BeforeEach
    void begin() {
        ledger.wipe();
    }

    @ParameterizedTest
    @ValueSource(strings = { "visitor@example.com", "zhao@example.com" })
    void somebody_else_or_a_deputy_whose_owner_is_there_acts_for_himself_alone(String reader) {
        String link = linkTo(reader);

        given().get(link).then().statusCode(200).body(containsString("For you alone"), containsString("lin@example.com"),
                not(containsString("/completion")), not(containsString("/acknowledgement")));
        act().formParam("note", "x".repeat(2001)).post(link + "/completion").then().statusCode(403)
                .body(containsString("Nothing was changed"));
        act().post(link + "/acknowledgement").then().statusCode(403).body(containsString("Nothing was changed"));
        rowOf(reader).body(path(reader, "openedAt"), nullValue());

        act().post(link + "/seen").then().statusCode(303);
        act().formParam("until", "2021-04-29").post(link + "/snooze").then().statusCode(303);
        act().post(link + "/opening").then().statusCode(303);
        rowOf(reader).body("items.acknowledgedAt", everyItem(nullValue()), path(reader, "seenAt"), notNullValue(),
                path(reader, "snoozedUntil"), equalTo("2021-04-29"));
        get("/api/obligations/" + obligation).body("status", equalTo("OPEN"));
        assertThat(unheardOf()).isEqualTo(1);
        given().get(link).then().body(containsString("you have seen it"), not(containsString(link + "/seen")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "owner", "EDITOR", "ADMIN" })
    void who_answers_for_it_and_editors_act_for_everybody(String who) {
        String reader = who.equals("owner") ? "LIN@example.com" : account(who);
        String link = linkTo(reader, "2021-05-04");

        given().get(link).then().body(containsString("For everybody: the deadline is closed"));
        act().post(link + "/acknowledgement").then().statusCode(303);
        assertThat(unheardOf()).isZero();
        act().formParam("note", "Sent by post").post(link + "/completion").then().statusCode(303);

        get("/api/obligations/" + obligation).body("status", equalTo("DONE"), "completion.completedBy", equalTo(reader));
        get("/api/obligations/" + obligation + "/history").body("items.findAll { it.action == 'COMPLETED' }.actor",
                hasItem(reader), "items.findAll { it.action != 'REGISTERED' }.detail.via", everyItem(equalTo("MAIL_LINK")));
    }

    @Test
    void a_viewer_is_no_editor() {
        act().post(linkTo(account("VIEWER")) + "/completion").then().statusCode(403);
    }

    @Test
    void what_stands_as_owner_is_shown_as_text() {
        String link = linkTo("visitor@example.com");
        QuarkusTransaction.requiringNew().run(() -> Obligation.update("owner = '<b>Legal</b>'"));

        given().get(link).then().body(containsString("&lt;b&gt;Legal&lt;/b&gt;"), not(containsString("<b>Legal")));
    }

    @Test
    void putting_off_counts_for_everybody_only_of_who_answers_for_it() {
        String link = linkTo("lin@example.com");

        act().formParam("until", "2021-04-29").post(link + "/snooze").then().statusCode(303);

        get("/api/reminders?email=lin@example.com").body("items.acknowledgedAt", hasItem(notNullValue()));
        assertThat(unheardOf()).isZero();
    }

    @Test
    void who_is_owner_no_longer_when_the_button_is_pressed_is_refused_and_the_new_one_is_not() {
        String old = linkTo("lin@example.com");
        made("/api/subscriptions", subscriber("chen@example.com").json());
        run();
        String link = lastLink("chen@example.com");
        act().post(link + "/acknowledgement").then().statusCode(403);

        patch("{\"owner\": \"Chen@example.com\"}");

        act().post(old + "/completion").then().statusCode(403);
        act().post(link + "/completion").then().statusCode(303);
    }

    @Test
    void who_loses_the_role_may_no_longer_and_whose_account_ends_finds_nothing_even_as_owner() {
        String editor = account("EDITOR");
        String link = linkTo(editor);
        String id = idOf(editor);
        asAdmin().contentType("application/json").body("{\"username\": \"%s\", \"role\": \"VIEWER\", \"email\": \"%s\"}"
                .formatted(nameOf(editor), editor)).put("/api/accounts/" + id).then().statusCode(200);
        act().post(link + "/completion").then().statusCode(403);

        patch("{\"owner\": \"" + editor + "\"}");
        asAdmin().post("/api/accounts/" + id + "/deactivation").then().statusCode(200);

        given().get(link).then().statusCode(410).body(not(containsString("annual report")));
        for (String press : List.of("/completion", "/acknowledgement", "/snooze", "/seen", "/opening")) {
            act().contentType("application/x-www-form-urlencoded").post(link + press).then().statusCode(410);
        }
        get("/api/obligations/" + obligation).body("status", equalTo("OPEN"));
    }

    @Test
    void who_stands_in_may_from_the_moment_of_the_absence_to_the_day_of_the_return() {
        String subscription = made("/api/subscriptions", subscriber("lin@example.com").json());
        made("/api/subscriptions", subscriber("zhao@example.com").json());
        String link = linkTo("chen@example.com");
        String deputy = lastLink("zhao@example.com");
        act().post(link + "/acknowledgement").then().statusCode(403);
        act().post(deputy + "/acknowledgement").then().statusCode(403);

        asAdmin().contentType("application/json")
                .body(subscriber("lin@example.com").away("chen@example.com", "2021-05-01").json())
                .put("/api/subscriptions/" + subscription).then().statusCode(200);
        act().post(link + "/acknowledgement").then().statusCode(303);
        act().post(deputy + "/acknowledgement").then().statusCode(303);
        ledger.clock().moveTo("2021-04-30T23:59:59+08:00");
        act().post(link + "/acknowledgement").then().statusCode(303);

        ledger.clock().moveTo("2021-05-01T00:00:00+08:00");
        act().post(link + "/acknowledgement").then().statusCode(403);
        act().post(deputy + "/completion").then().statusCode(403);
    }

    @Test
    void what_others_have_seen_or_put_off_goes_further_up_until_somebody_reached_looks_after_it() {
        made("/api/escalations", """
                {"authority": "MIIT", "deputyDays": 3, "contact": "head@example.com", "contactDays": 1}""");
        String visitor = linkTo("visitor@example.com");
        act().post(visitor + "/seen").then().statusCode(303);
        act().formParam("until", "2021-05-01").post(visitor + "/snooze").then().statusCode(303);

        ledger.clock().moveTo("2021-04-30T20:00:00+08:00");
        run();
        assertThat(Mails.html(ledger.mailbox().mailsTo("zhao@example.com").get(0))).contains("#done");
        act().post(visitor + "/seen").then().statusCode(303);
        ledger.clock().moveTo("2021-05-02T12:00:00+08:00");
        run();
        assertThat(ledger.mailbox().mailsTo("head@example.com")).hasSize(1);

        act().post(lastLink("head@example.com") + "/acknowledgement").then().statusCode(303);
        act().post(lastLink("zhao@example.com") + "/completion").then().statusCode(303);
    }

    @Test
    void a_deputy_whom_the_escalation_reached_may_until_replaced() {
        made("/api/escalations", "{\"authority\": \"MIIT\", \"deputyDays\": 7, \"contact\": \"head@example.com\"}");
        String own = linkTo("zhao@example.com");
        act().post(own + "/acknowledgement").then().statusCode(403);
        ledger.clock().moveTo("2021-04-26T20:00:00+08:00");
        run();
        act().post(own + "/acknowledgement").then().statusCode(303);

        patch("{\"deputy\": \"chen@example.com\"}");
        act().post(own + "/completion").then().statusCode(403);
    }

    @Test
    void a_viewer_s_word_over_the_api_or_from_a_calendar_holds_for_himself_alone() {
        String viewer = account("VIEWER");
        linkTo(viewer);
        String id = get("/api/reminders?email=" + viewer).extract().path("items[0].id");

        given().auth().preemptive().basic(nameOf(viewer), "a long pass phrase")
                .post("/api/reminders/" + id + "/acknowledgement")
                .then().statusCode(200).body("acknowledgedAt", nullValue(), "seenAt", notNullValue());
        dismissed(nameOf(viewer), viewer);
        assertThat(unheardOf()).isEqualTo(1);

        patch("{\"owner\": \"" + viewer.toUpperCase() + "\"}");
        given().auth().preemptive().basic(nameOf(viewer), "a long pass phrase")
                .post("/api/reminders/" + id + "/acknowledgement")
                .then().statusCode(200).body("acknowledgedAt", notNullValue());
        assertThat(unheardOf()).isZero();
    }

    @Test
    void an_editor_s_dismissal_in_a_calendar_counts_for_everybody() {
        linkTo("visitor@example.com");

        dismissed("admin", null);

        assertThat(unheardOf()).isZero();
    }

    @Test
    void mails_offer_what_the_reader_may_do() {
        linkTo("visitor@example.com");
        assertThat(Mails.html(ledger.mailbox().mailsTo("visitor@example.com").get(0))).contains("I have seen it", "#later")
                .doesNotContain("#done", "I look after it");
        assertThat(Mails.text(ledger.mailbox().mailsTo("visitor@example.com").get(0)))
                .contains("put off your own reminders").doesNotContain("mark as done");
        assertThat(Mails.html(ledger.mailbox().mailsTo("lin@example.com").get(0))).contains("#done", "I look after it");
    }

    private void dismissed(String name, String email) {
        QuarkusTransaction.requiringNew().run(() -> dismissals
                .fire(new AlarmAcknowledged(obligations.get(UUID.fromString(obligation)), name, email)));
    }

    private static SampleSubscriptions subscriber(String email) {
        return aSubscription().of(email).toAuthorities("MIIT");
    }

    private static String filing(String due) {
        return aPlainObligation().called("File the annual report").of(Kind.FILING).setBy("MIIT").due(due)
                .ownedBy("lin@example.com").withDeputy("zhao@example.com").reminding(7).json();
    }

    /** @return the link in the mail to a new subscriber, seven days ahead */
    private String linkTo(String reader) {
        return linkTo(reader, "2021-05-03");
    }

    /** @param due its owner hears before that it is theirs, where that is another day than of the first reminder */
    private String linkTo(String reader, String due) {
        made("/api/subscriptions", subscriber(reader).json());
        obligation = made("/api/obligations", filing(due));
        run();
        ledger.clock().moveTo(LocalDate.parse(due).minusDays(7) + "T09:00:00+08:00");
        run();
        return lastLink(reader);
    }

    private String lastLink(String reader) {
        var mails = ledger.mailbox().mailsTo(reader);
        Matcher link = LINK.matcher(Mails.text(mails.get(mails.size() - 1)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private void patch(String change) {
        asAdmin().contentType("application/merge-patch+json").body(change).patch("/api/obligations/" + obligation).then()
                .statusCode(200);
    }

    private long unheardOf() {
        return unheard.page(LocalDate.parse("2021-05-03"), null, 10).total();
    }

    private ValidatableResponse rowOf(String reader) {
        return get("/api/reminders?occasion=LEAD&email=" + reader);
    }

    private static String path(String reader, String field) {
        return "items.find { it.email == '" + reader + "' }." + field;
    }

    /** @return the address of a new account, which no other test knows */
    private static String account(String role) {
        String name = "acts" + NUMBER.incrementAndGet();
        made("/api/accounts",
                "{\"username\": \"%s\", \"password\": \"a long pass phrase\", \"role\": \"%s\", \"email\": \"%s\"}"
                        .formatted(name, role, name + "@acts.example"));
        return name + "@acts.example";
    }

    private static String nameOf(String address) {
        return address.substring(0, address.indexOf('@'));
    }

    private static String idOf(String address) {
        return get("/api/accounts").extract().path("find { it.email == '" + address + "' }.id");
    }

    private static RequestSpecification act() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded");
    }
}
