package org.calends.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.Household.check;
import static org.calends.Household.link;
import static org.calends.Household.person;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.Household;
import org.calends.Household.Person;
import org.calends.Mails;
import org.calends.MovableClock;
import org.calends.TestMailbox;
import org.calends.obligation.model.Obligation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** An ended account ends: every way in, every mail; and what was in its hands is handed over. */
@QuarkusTest
@Tag("database")
class EndedAccountTest {

    private static final String OBLIGATION = """
            {"title": "%s", "dueDate": "2021-05-03", "leadDays": [7, 0], "owner": %s, "deputy": %s}""";

    @Inject
    CleanSlate slate;

    @Inject
    MovableClock clock;

    @Inject
    TestMailbox mailbox;

    @BeforeEach
    void begin() {
        slate.wipe();
    }

    @Test
    void no_key_comes_back_with_the_account_and_none_is_made_while_it_has_ended() {
        Person leaver = person("EDITOR");
        String key = key(leaver).statusCode(201).extract().path("key");
        given().header("Authorization", "Bearer " + key).get("/api/obligations").then().statusCode(200);

        leaver.leaves();
        given().header("Authorization", "Bearer " + key).get("/api/obligations").then().statusCode(401);
        leaver.calls().get("/api/obligations").then().statusCode(401);
        key(leaver).statusCode(409).body("detail", containsString("has ended"));
        leaver.comesBack();

        given().header("Authorization", "Bearer " + key).get("/api/obligations").then().statusCode(401);
        asAdmin().get("/api/accounts/" + leaver.id() + "/keys").then().body("revoked", equalTo(List.of(true)));
        leaver.calls().get("/api/obligations").then().statusCode(200);
    }

    @Test
    void no_mail_is_sent_neither_what_comes_nor_what_was_queued_and_the_ledger_says_why() {
        Person leaver = person("VIEWER");
        subscription(leaver);
        register("Queued before", null, null);
        post("/api/check-runs?deliver=false", "").statusCode(200);

        leaver.leaves();
        check();
        register("Registered after", null, null);
        check();

        assertThat(mailbox.mailsTo(leaver.email())).isEmpty();
        get("/api/reminders").body("items.email", equalTo(List.of(leaver.email())), "items.state", equalTo(List.of("DROPPED")));
        get("/api/subscriptions").body("items[0].trust", equalTo("ENDED"));
        asAdmin().get("/api/reminders.csv").then().body(containsString("LEFT"));
    }

    @Test
    void when_the_account_begins_again_its_wishes_are_served_again_and_no_old_link_or_feed_opens_anything() {
        Person leaver = person("VIEWER");
        String feed = subscription(leaver).extract().<String> path("feedUrl").replaceFirst("http://[^/]+", "");
        register("Told before", null, null);
        check();
        var mail = mailbox.mailsTo(leaver.email()).get(0);
        String preferences = link(mail, "preferences");
        String unsubscribe = link(mail, "unsubscribe");
        String act = link(mail, "act");
        given().get(feed).then().statusCode(200);

        leaver.leaves();
        given().get(feed).then().statusCode(404);
        given().get(preferences).then().statusCode(404);
        given().formParam("delivery", "DAILY").post(preferences).then().statusCode(404);
        given().post(preferences + "/end-all").then().statusCode(404);
        given().get(unsubscribe).then().statusCode(410);
        given().formParam("List-Unsubscribe", "One-Click").post(unsubscribe).then().statusCode(410);
        given().post(unsubscribe + "/all").then().statusCode(410);
        given().get(act).then().statusCode(410).body(not(containsString("Told before")));
        register("While away", null, null);
        check();
        assertThat(mailbox.mailsTo(leaver.email())).hasSize(1);

        leaver.comesBack();
        given().get(feed).then().statusCode(404);
        given().get(preferences).then().statusCode(404);
        given().get(unsubscribe).then().statusCode(410);
        get("/api/subscriptions").body("items[0].channels", hasItem("MAIL"), "items[0].trust", equalTo("TRUSTED"));
        check();
        assertThat(mailbox.mailsTo(leaver.email())).hasSize(2).last()
                .satisfies(later -> assertThat(Mails.text(later)).contains("While away"));
        given().get(link(mailbox.mailsTo(leaver.email()).get(1), "preferences")).then().statusCode(200);
    }

    @Test
    void an_address_that_another_active_account_has_too_has_not_ended() {
        Person leaver = person("VIEWER");
        String feed = subscription(leaver).extract().<String> path("feedUrl").replaceFirst("http://[^/]+", "");
        person("VIEWER", leaver.username() + "2", leaver.email().toUpperCase());

        leaver.leaves();
        register("Still told", null, null);
        check();

        assertThat(mailbox.mailsTo(leaver.email())).hasSize(1);
        given().get(feed).then().statusCode(200);
    }

    @Test
    void whoever_has_left_stands_in_for_nobody_and_is_told_of_nothing_they_own() {
        Person away = person("VIEWER");
        Person leaver = person("VIEWER");
        asAdmin().contentType(ContentType.JSON).body("""
                {"email": "%s", "channels": ["MAIL"], "deputy": "%s", "awayUntil": "2021-05-09"}"""
                .formatted(away.email(), leaver.email().toUpperCase())).post("/api/subscriptions").then().statusCode(201);
        leaver.leaves();
        register("Of somebody away", null, null);
        check();

        assertThat(mailbox.mailsTo(away.email())).hasSize(1);
        assertThat(mailbox.mailsTo(leaver.email())).isEmpty();
    }

    @Test
    void what_an_ended_owner_would_be_told_is_told_the_deputy() {
        Person leaver = person("EDITOR");
        Person deputy = person("VIEWER");
        leaver.leaves();
        register("Owned by a leaver", leaver, deputy);
        check();

        assertThat(mailbox.mailsTo(leaver.email())).isEmpty();
        assertThat(mailbox.mailsTo(deputy.email())).hasSize(1);
    }

    @Test
    void an_escalation_goes_to_no_contact_who_has_left_and_administrators_hear_of_it() {
        Person contact = person("VIEWER");
        Person owner = person("VIEWER");
        String rule = made("/api/escalations", "{\"contact\": \"" + contact.email() + "\"}");
        contact.leaves();
        get("/api/alarms?standing=true").body("items.findAll { it.topic == 'CONTACT_LEFT' }.subject",
                equalTo(List.of(contact.email())));
        register("Nobody reacts", owner, null);
        check();
        clock.moveTo("2021-05-03T10:00:00+08:00");
        check();

        assertThat(mailbox.mailsTo(contact.email())).isEmpty();
        asAdmin().delete("/api/escalations/" + rule).then().statusCode(204);
        check();
        get("/api/alarms?standing=true").body("items.topic", not(hasItem("CONTACT_LEFT")));
    }

    @Test
    void whom_a_leaver_answered_for_is_a_stranger_until_an_active_editor_approves_and_administrators_hear_of_it() {
        Person leaver = person("EDITOR");
        Person next = person("EDITOR");
        String counsel = leaver.username() + "@counsel.example";
        var made = leaver.calls().contentType(ContentType.JSON).body("{\"email\": \"" + counsel + "\"}")
                .post("/api/subscriptions").then().statusCode(201).body("trust", equalTo("TRUSTED"));
        String id = made.extract().path("id");
        String feed = made.extract().<String> path("feedUrl").replaceFirst("http://[^/]+", "");
        made("/api/obligations", OBLIGATION.formatted("Private matter of counsel", "null", "null").replace("}",
                ", \"description\": \"Words for the house alone\"}"));
        given().get(feed).then().statusCode(200).body(containsString("house alone"));

        leaver.leaves();
        get("/api/subscriptions/" + id).body("trust", equalTo("STRANGER"), "approvedBy", equalTo(leaver.username()));
        given().get(feed).then().statusCode(200).body(not(containsString("house alone")));
        get("/api/alarms?standing=true").body("items.findAll { it.topic == 'VOUCHER_LEFT' }.subject",
                equalTo(List.of(counsel)));

        next.calls().post("/api/subscriptions/" + id + "/approval").then().statusCode(200).body("trust", equalTo("TRUSTED"),
                "approvedBy", equalTo(next.username()));
        given().get(feed).then().statusCode(200).body(containsString("house alone"));
        get("/api/alarms?standing=true").body("items.topic", not(hasItem("VOUCHER_LEFT")));
        next.leaves();
        get("/api/alarms?standing=true").body("items.topic", hasItem("VOUCHER_LEFT"));
        asAdmin().delete("/api/subscriptions/" + id).then().statusCode(204);
        get("/api/alarms?standing=true").body("items.topic", not(hasItem("VOUCHER_LEFT")));
    }

    @Test
    void an_ended_account_ends_by_either_spelling_of_its_domain() {
        String name = "idn" + System.nanoTime();
        Person leaver = person("EDITOR", name, name + "@bücher.example");
        String other = name + "@xn--bcher-kva.example";
        String id = made("/api/subscriptions", "{\"email\": \"" + other + "\", \"channels\": [\"MAIL\"]}");
        made("/api/obligations", OBLIGATION.formatted("Of the one with two names", "\"" + other + "\"", "null"));
        get("/api/obligations?owner=" + other).body("items.owner", equalTo(List.of(leaver.email())));
        leaver.calls().get("/api/subscriptions/" + id).then().statusCode(200);

        leaver.leaves();
        check();

        get("/api/subscriptions/" + id).body("trust", equalTo("ENDED"), "email", equalTo(leaver.email()));
        get("/api/alarms?standing=true").body("items.findAll { it.topic == 'OWNER_LEFT' }.subject",
                equalTo(List.of(leaver.email())));
        assertThat(mailbox.mails()).isEmpty();
        post("/api/subscriptions", "{\"email\": \"lin@example.com\", \"deputy\": \"" + other + "\"}").statusCode(400);
    }

    @Test
    void no_test_mail_goes_to_whoever_has_left() {
        Person leaver = person("VIEWER");
        leaver.leaves();

        post("/api/mail/test", "{\"to\": \"" + leaver.email() + "\"}").statusCode(409);
        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void what_somebody_owned_is_one_alarm_and_one_act_hands_it_over() {
        Person leaver = person("EDITOR");
        Person next = person("EDITOR");
        String owned = register("Owned", leaver, null);
        register("Owned too, and the next one is its deputy", leaver, next);
        String deputised = register("The deputy of", next, leaver);
        String done = register("Done", leaver, null);
        post("/api/obligations/" + done + "/completion", "{}").statusCode(200);
        get("/api/accounts/" + leaver.id() + "/handover").body("owned", equalTo(List.of(2)), "deputised", equalTo(List.of(1)),
                "left", equalTo(List.of(false)));

        leaver.leaves();
        get("/api/alarms?standing=true").body("items.findAll { it.topic == 'OWNER_LEFT' }.message",
                equalTo(List.of(leaver.email() + " has left and still answers for open obligations: 3. Hand them over.")));
        post("/api/accounts/" + leaver.id() + "/handover", "{\"to\": \"" + next.email() + "\"}").statusCode(200)
                .body("obligations", equalTo(3));

        get("/api/obligations/" + owned).body("owner", equalTo(next.email()));
        get("/api/obligations/" + owned + "/history").body("items.last().detail.owner.from", equalTo(leaver.email()));
        get("/api/obligations/" + deputised).body("owner", equalTo(next.email()), "deputy", equalTo(null));
        get("/api/obligations/" + done).body("owner", equalTo(leaver.email()));
        get("/api/alarms?standing=true").body("items.topic", not(hasItem("OWNER_LEFT")));
        get("/api/accounts/" + leaver.id() + "/handover").body("", hasSize(0));
        check();
        assertThat(mailbox.mailsTo(next.email())).isNotEmpty();
        assertThat(mailbox.mailsTo(leaver.email())).isEmpty();
    }

    @Test
    void the_alarm_follows_what_is_given_to_whoever_has_left_later() {
        Person leaver = person("EDITOR");
        leaver.leaves();
        get("/api/alarms?standing=true").body("items.topic", not(hasItem("OWNER_LEFT")));
        String given = register("Given to the wrong one", leaver, null);
        check();
        get("/api/alarms?standing=true").body("items.topic", hasItem("OWNER_LEFT"));
        post("/api/obligations/" + given + "/waiver", "{\"reason\": \"not ours\"}").statusCode(200);
        check();
        get("/api/alarms?standing=true").body("items.topic", not(hasItem("OWNER_LEFT")));
    }

    @Test
    void it_is_handed_to_somebody_known_alone_and_nothing_is_changed_otherwise() {
        Person leaver = person("EDITOR");
        Person other = person("EDITOR");
        String owned = register("Owned", leaver, null);
        leaver.leaves();
        other.leaves();
        String handover = "/api/accounts/" + leaver.id() + "/handover";

        post(handover, "{\"to\": \"nobody@elsewhere.example\"}").statusCode(400).body("violations.field",
                equalTo(List.of("to")));
        post(handover, "{\"to\": \"" + other.email() + "\"}").statusCode(400);
        post(handover, "{\"to\": \"" + leaver.email() + "\"}").statusCode(400);
        post(handover, "{}").statusCode(400);
        post(handover, "{\"to\": \"no address\"}").statusCode(400);
        post(handover, "{\"to\": \"" + other.email() + "\", \"from\": \"wang@example.com\"}").statusCode(400)
                .body("violations.field", equalTo(List.of("from")));
        post("/api/accounts/0190a000-0000-7000-8000-000000000000/handover", "{\"to\": \"" + other.email() + "\"}")
                .statusCode(404);
        person("EDITOR").calls().get(handover).then().statusCode(403);
        get("/api/obligations/" + owned).body("owner", equalTo(leaver.email()), "version", is(0));
    }

    @Test
    void what_is_owned_by_the_name_alone_of_somebody_who_has_left_is_handed_over_too() {
        Person leaver = person("EDITOR");
        Person next = person("EDITOR");
        String owned = register("Owned by name", leaver, null);
        QuarkusTransaction.requiringNew().run(() -> Obligation.update("owner = ?1, ownerKey = ?1", leaver.username()));
        leaver.leaves();
        get("/api/alarms?standing=true").body("items.findAll { it.topic == 'OWNER_LEFT' }.subject",
                equalTo(List.of(leaver.username())));

        post("/api/accounts/" + leaver.id() + "/handover",
                "{\"from\": \"" + leaver.username() + "\", \"to\": \"" + next.email() + "\"}").statusCode(200);

        get("/api/obligations/" + owned).body("owner", equalTo(next.email()));
        get("/api/alarms?standing=true").body("items.topic", not(hasItem("OWNER_LEFT")));
    }

    @Test
    void another_address_takes_the_subscriptions_along_and_the_former_one_is_nobody_s() {
        Person moving = person("VIEWER");
        subscription(moving);
        String owned = register("Owned at the former address", moving, null);
        register("Told at the former address", null, null);
        check();
        var mails = mailbox.mailsTo(moving.email());
        var mail = mails.stream().filter(each -> Mails.text(each).contains("/preferences/")).findFirst().orElseThrow();
        String next = "new-" + moving.email();

        moving.moves("VIEWER", next);
        register("Told at the new address", null, null);
        check();

        get("/api/subscriptions").body("items.email", everyItem(equalTo(next)), "items.trust", everyItem(equalTo("TRUSTED")));
        given().get(link(mail, "preferences")).then().statusCode(404);
        given().get(link(mail, "unsubscribe")).then().statusCode(410);
        assertThat(mailbox.mailsTo(moving.email())).hasSameSizeAs(mails);
        assertThat(mailbox.mailsTo(next)).isNotEmpty();
        get("/api/alarms?standing=true").body("items.findAll { it.topic == 'OWNER_LEFT' }.subject",
                equalTo(List.of(moving.email())));
        post("/api/accounts/" + moving.id() + "/handover",
                "{\"from\": \"" + moving.email() + "\", \"to\": \"" + next + "\"}").statusCode(200)
                .body("obligations", equalTo(1));
        get("/api/obligations/" + owned).body("owner", equalTo(next));

        moving.moves("VIEWER", moving.email());
        get("/api/subscriptions").body("items.email", everyItem(equalTo(moving.email())), "items.trust",
                everyItem(equalTo("TRUSTED")));
    }

    private static ValidatableResponse subscription(Person of) {
        return of.calls().contentType(ContentType.JSON).body("{\"email\": \"" + of.email() + "\"}").post("/api/subscriptions")
                .then().statusCode(201).body("status", equalTo("ACTIVE"));
    }

    private static ValidatableResponse key(Person of) {
        return asAdmin().contentType(ContentType.JSON).body("{\"name\": \"a program\"}")
                .post("/api/accounts/" + of.id() + "/keys").then();
    }

    private static String register(String title, Person owner, Person deputy) {
        return made("/api/obligations", OBLIGATION.formatted(title, quoted(owner), quoted(deputy)));
    }

    private static String quoted(Household.Person person) {
        return person == null ? "null" : "\"" + person.email() + "\"";
    }
}
