package org.calends.subscription.wish;

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
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.calends.Ledger;
import org.calends.Mails;
import org.calends.account.person.Account;
import org.calends.account.person.AccountDraft;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.obligation.model.SampleObligations;
import org.calends.reminder.ledger.DeadAddresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Somebody who has an account, and perhaps no subscription, is away. */
@QuarkusTest
@Tag("database")
class AbsencesTest {

    private static final String PASSWORD = "a long password";
    private static final String OWNER = "absent@example.com";
    private static final String DEPUTY = "standin@example.com";
    private static final String THIRD = "third@example.com";
    private static final String UNTIL_MAY = "{\"deputy\": \"standin@example.com\", \"awayUntil\": \"2021-05-02\"}";

    @Inject
    Ledger ledger;

    @Inject
    Accounts accounts;

    @Inject
    DeadAddresses deadAddresses;

    @BeforeEach
    void begin() {
        ledger.wipe();
        accounts.leave(account("standin", DEPUTY).id(), null, null);
        accounts.leave(account("third", THIRD).id(), null, null);
        accounts.leave(account("absent", OWNER).id(), null, null);
    }

    @Test
    void an_owner_without_a_subscription_is_stood_in_for_until_back() {
        say(UNTIL_MAY).statusCode(200).body("awayUntil", equalTo("2021-05-02"));
        made("/api/obligations", owned("annual").json());

        run();
        assertThat(mailsTo(OWNER)).isZero();
        assertThat(Mails.text(ledger.mailbox().mailsTo(DEPUTY).get(0)))
                .contains("File the annual report", "newly assigned", OWNER)
                .doesNotContain("yours");
        get("/api/reminders?state=SENT").body("items[0].email", equalTo(DEPUTY), "items[0].standsInFor", equalTo(OWNER));

        ledger.clock().moveTo("2021-05-02T09:00:00+08:00");
        run();
        assertThat(mailsTo(OWNER)).isEqualTo(1);
        assertThat(mailsTo(DEPUTY)).isEqualTo(1);
        asOwner().get("/api/account/absence").then().statusCode(200).body("deputy", nullValue(), "awayUntil", nullValue());
    }

    @Test
    void who_was_told_the_old_date_while_standing_in_hears_of_the_new_one_also_when_the_owner_is_back() {
        say(UNTIL_MAY).statusCode(200);
        String obligation = made("/api/obligations", owned("annual").json());
        run();
        Ledger.postpone(obligation, "2021-05-10", "Extended");
        run();
        assertThat(List.of(mailsTo(DEPUTY), mailsTo(OWNER))).containsExactly(2, 1);

        say("{}").statusCode(200);
        Ledger.postpone(obligation, "2021-06-10", "Extended again");
        run();
        assertThat(List.of(mailsTo(DEPUTY), mailsTo(OWNER))).containsExactly(3, 2);
        assertThat(Mails.text(ledger.mailbox().mailsTo(DEPUTY).get(2))).contains("Old date: Monday 10 May 2021");

        Ledger.postpone(obligation, "2021-07-10", "Once more");
        run();
        assertThat(List.of(mailsTo(DEPUTY), mailsTo(OWNER))).containsExactly(4, 3);
    }

    @Test
    void a_subscription_s_own_deputy_comes_first_and_where_it_names_none_the_account_s_counts() {
        say(UNTIL_MAY).statusCode(200);
        SampleSubscriptions wish = aSubscription().of("Absent@example.com").toAuthorities("MIIT");
        String subscription = made("/api/subscriptions", wish.json());
        made("/api/subscriptions", "{\"email\": \"chen@example.com\", \"channels\": [\"FEED\"]}");
        made("/api/obligations", owned("annual").ownedBy("legal@example.com").json());

        run();
        assertThat(List.of(mailsTo(DEPUTY), mailsTo(OWNER))).containsExactly(1, 0);

        asAdmin().contentType(ContentType.JSON)
                .body(wish.away("chen@example.com", "2021-05-20").json())
                .put("/api/subscriptions/" + subscription).then().statusCode(200);
        ledger.clock().moveTo("2021-05-03T09:00:00+08:00");
        run();
        assertThat(List.of(mailsTo("chen@example.com"), mailsTo(DEPUTY), mailsTo(OWNER))).containsExactly(1, 1, 0);
    }

    @Test
    void where_mails_to_the_deputy_come_back_or_the_deputy_has_left_the_owner_is_told() {
        say(UNTIL_MAY).statusCode(200);
        deadAddresses.note(DEPUTY, "550 no such user");
        made("/api/obligations", owned("annual").json());
        run();
        assertThat(List.of(mailsTo(DEPUTY), mailsTo(OWNER))).containsExactly(0, 1);

        deadAddresses.revive(DEPUTY);
        Account deputy = accounts.byName("standin").orElseThrow();
        accounts.deactivate(deputy.id());
        ledger.clock().moveTo("2021-04-27T09:00:00+08:00");
        made("/api/obligations", owned("monthly").json());
        run();
        accounts.activate(deputy.id());
        assertThat(List.of(mailsTo(DEPUTY), mailsTo(OWNER))).containsExactly(0, 2);
    }

    @Test
    void a_deputy_who_is_away_as_well_is_stood_in_for_in_turn() {
        say(UNTIL_MAY).statusCode(200);
        leave("standin", THIRD);
        made("/api/obligations", owned("annual").json());
        run();
        assertThat(List.of(mailsTo(OWNER), mailsTo(DEPUTY), mailsTo(THIRD))).containsExactly(0, 0, 1);
        assertThat(Mails.text(ledger.mailbox().mailsTo(THIRD).get(0))).contains("you stand in for " + OWNER);

        leave("third", "chen@example.com");
        made("/api/subscriptions", "{\"email\": \"chen@example.com\", \"channels\": [\"FEED\"]}");
        ledger.clock().advance(Duration.ofMinutes(10));
        made("/api/obligations", owned("monthly").json());
        run();
        assertThat(List.of(mailsTo(OWNER), mailsTo(DEPUTY), mailsTo(THIRD), mailsTo("chen@example.com")))
                .containsExactly(0, 0, 1, 1);
    }

    @Test
    void where_deputies_name_one_another_or_the_last_one_takes_no_mail_it_goes_to_whom_it_was_meant_for() {
        say(UNTIL_MAY).statusCode(200);
        leave("standin", THIRD);
        leave("third", OWNER.toUpperCase(java.util.Locale.ROOT));
        made("/api/obligations", owned("annual").json());
        run();
        assertThat(List.of(mailsTo(OWNER), mailsTo(DEPUTY), mailsTo(THIRD))).containsExactly(1, 0, 0);

        leave("third", DEPUTY);
        ledger.clock().advance(Duration.ofMinutes(10));
        made("/api/obligations", owned("monthly").json());
        run();
        assertThat(List.of(mailsTo(OWNER), mailsTo(DEPUTY), mailsTo(THIRD))).containsExactly(2, 0, 0);

        accounts.leave(accounts.byName("third").orElseThrow().id(), null, null);
        deadAddresses.note(THIRD, "550 no such user");
        ledger.clock().advance(Duration.ofMinutes(10));
        made("/api/obligations", owned("quarterly").json());
        run();
        assertThat(List.of(mailsTo(OWNER), mailsTo(DEPUTY), mailsTo(THIRD))).containsExactly(3, 0, 0);
    }

    private static SampleObligations owned(String howOften) {
        return aPlainObligation().called("File the " + howOften + " report").setBy("MIIT").due("2021-05-03").reminding(7, 1, 0)
                .ownedBy(OWNER);
    }

    private void leave(String username, String deputy) {
        accounts.leave(accounts.byName(username).orElseThrow().id(), LocalDate.of(2021, 5, 10), deputy);
    }

    @Test
    void who_set_changed_or_ended_an_absence_is_on_record_with_the_new_values() {
        String path = "/api/accounts/" + accounts.byName("absent").orElseThrow().id();
        int before = get(path + "/history").extract().path("total");
        say(UNTIL_MAY).statusCode(200);
        say(UNTIL_MAY).statusCode(200);
        asAdmin().contentType(ContentType.JSON).body("{\"deputy\": \"%s\", \"awayUntil\": \"2021-05-20\"}".formatted(DEPUTY))
                .put(path + "/absence").then()
                .statusCode(200);
        say("{}").statusCode(200);
        say("{}").statusCode(200);

        String last = "items[" + before + "].";
        String changed = "items[" + (before + 1) + "].";
        String ended = "items[" + (before + 2) + "].";
        get(path + "/history").body("total", equalTo(before + 3), "intact", equalTo(true))
                .body(last + "action", equalTo("AWAY"), last + "actor", equalTo("absent"), last + "at", notNullValue(),
                        last + "detail.deputy.from", nullValue(), last + "detail.deputy.to", equalTo(DEPUTY),
                        last + "detail.awayUntil.to", equalTo("2021-05-02"))
                .body(changed + "action", equalTo("AWAY"), changed + "actor", equalTo("admin"),
                        changed + "detail.awayUntil.from", equalTo("2021-05-02"), changed + "detail.awayUntil.to",
                        equalTo("2021-05-20"), changed + "detail.deputy", nullValue())
                .body(ended + "action", equalTo("BACK"), ended + "actor", equalTo("absent"), ended + "detail.deputy.from",
                        equalTo(DEPUTY), ended + "detail.deputy.to", nullValue());
        asOwner().get(path + "/history").then().statusCode(403);
    }

    @Test
    void what_was_refused_is_not_on_record() {
        String path = "/api/accounts/" + accounts.byName("absent").orElseThrow().id() + "/history";
        int before = get(path).extract().path("total");
        say("{\"deputy\": \"victim@example.net\", \"awayUntil\": \"2021-05-02\"}").statusCode(400);

        get(path).body("total", equalTo(before));
    }

    @Test
    void half_an_absence_one_that_is_over_and_a_deputy_whom_nobody_knows_are_refused() {
        say("{\"deputy\": \"standin@example.com\"}").statusCode(400).body("violations.field", hasItems("awayUntil"));
        say("{\"awayUntil\": \"2021-05-02\"}").statusCode(400).body("violations.field", hasItems("deputy"));
        say("{\"deputy\": \"victim@example.net\", \"awayUntil\": \"2021-04-26\"}").statusCode(400)
                .body("violations.field", hasItems("deputy", "awayUntil"));
        say("{\"deputy\": \"ABSENT@example.com\", \"awayUntil\": \"2021-05-02\"}").statusCode(400);
        say("{\"deputy\": \"李四@example.com\", \"awayUntil\": \"2021-05-02\"}").statusCode(400)
                .body("violations[0].field", equalTo("deputy"), "violations[0].message", containsString("ASCII"));
        say("{\"deputy\": \"Lin <lin@example.com>\", \"awayUntil\": \"2021-05-02\"}").statusCode(400);
        say("{\"deputy\": \"a@example.com\\r\\nBcc: b@example.com\", \"awayUntil\": \"2021-05-02\"}").statusCode(400);

        asOwner().get("/api/account/absence").then().body("deputy", nullValue());
    }

    @Test
    void administrators_say_it_for_others_and_nobody_else_does() {
        String path = "/api/accounts/" + accounts.byName("absent").orElseThrow().id() + "/absence";
        asOwner().contentType(ContentType.JSON).body(UNTIL_MAY).put(path).then().statusCode(403);
        asAdmin().contentType(ContentType.JSON).body(UNTIL_MAY).put(path).then().statusCode(200);
        get(path).body("deputy", equalTo(DEPUTY));

        asAdmin().contentType(ContentType.JSON).body("{}").put(path).then().statusCode(200).body("deputy", nullValue());

        get(path).body("deputy", nullValue(), "awayUntil", nullValue());
        given().get("/api/account/absence").then().statusCode(401);
    }

    @Test
    void an_account_cannot_live_in_a_zone_that_does_not_exist() {
        asAdmin().contentType(ContentType.JSON)
                .body("{\"username\": \"martian\", \"password\": \"a long password\", \"zone\": \"Mars/Olympus\"}")
                .post("/api/accounts").then().statusCode(400).body("violations.field", hasItems("zone"));
    }

    private Account account(String name, String email) {
        return accounts.byName(name).orElseGet(
                () -> accounts.open(new AccountDraft(name, PASSWORD, null, email, Role.VIEWER, "en", "Asia/Shanghai")));
    }

    private int mailsTo(String address) {
        return ledger.mailbox().mailsTo(address).size();
    }

    private static ValidatableResponse say(String absence) {
        return asOwner().contentType(ContentType.JSON).body(absence).put("/api/account/absence").then();
    }

    private static io.restassured.specification.RequestSpecification asOwner() {
        return given().auth().preemptive().basic("absent", PASSWORD);
    }
}
