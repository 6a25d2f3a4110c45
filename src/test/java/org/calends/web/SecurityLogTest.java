package org.calends.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.calends.Api;
import org.calends.MovableClock;
import org.calends.account.person.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
@Tag("database")
class SecurityLogTest {

    private static final String RIGHT = "a long password";

    @Inject
    Accounts accounts;

    @Inject
    MovableClock clock;

    private final String name = "s" + UUID.randomUUID();
    private String account;

    @BeforeEach
    void somebodyHasAnAccount() {
        account = "/api/accounts/" + Api.made("/api/accounts",
                "{\"username\": \"" + name + "\", \"password\": \"" + RIGHT + "\", \"role\": \"VIEWER\"}");
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    private List<String> of(String person) {
        return asAdmin().get("/api/security-events?who=" + person).then().statusCode(200).extract()
                .<List<Map<String, Object>>> path("items").stream()
                .map(event -> "%s %s by %s %s %s".formatted(event.get("kind"), event.get("outcome"), event.get("who"),
                        event.get("detail"), event.get("times")))
                .toList();
    }

    @Test
    void what_is_done_to_an_account_is_on_record_with_who_did_it_and_from_where() {
        asAdmin().contentType(ContentType.JSON)
                .body("{\"username\": \"" + name + "\", \"role\": \"EDITOR\", \"password\": \"another long one\"}")
                .put(account).then().statusCode(200);
        String key = Api.made(account + "/keys", "{\"name\": \"robot\"}");
        asAdmin().delete(account + "/keys/" + key).then().statusCode(204);
        asAdmin().post(account + "/deactivation").then().statusCode(200);
        asAdmin().delete(account + "/deactivation").then().statusCode(200);

        assertThat(of(name)).containsExactlyInAnyOrder("ACCOUNT_OPENED SUCCESS by admin VIEWER 1",
                "ROLE_CHANGED SUCCESS by admin VIEWER -> EDITOR 1", "PASSWORD_CHANGED SUCCESS by admin null 1",
                "ACCOUNT_CHANGED SUCCESS by admin null 1", "API_KEY_MADE SUCCESS by admin robot [READ, WRITE, RUN, CALDAV] 1",
                "API_KEY_REVOKED SUCCESS by admin robot 1", "ACCOUNT_ENDED SUCCESS by admin null 1",
                "ACCOUNT_REOPENED SUCCESS by admin null 1");
        asAdmin().get("/api/security-events?who=" + name).then().body("items.from", everyItem(equalTo("127.0.0.1")));
    }

    @Test
    void signing_in_and_out_and_what_failed_is_on_record() {
        given().auth().preemptive().basic(name, "wrong").get("/api/obligations").then().statusCode(401);
        given().auth().preemptive().basic(name, "wrong too").get("/api/obligations").then().statusCode(401);
        given().auth().preemptive().basic(name, RIGHT).get("/api/accounts").then().statusCode(403);
        Visit visit = Visit.as(name, RIGHT);
        visit.get("/");
        visit.post("/obligations", Map.of("title", "x")).statusCode(403);
        visit.get("/");
        visit.post("/logout", Map.of()).statusCode(303);

        assertThat(of(name)).containsExactlyInAnyOrder("ACCOUNT_OPENED SUCCESS by admin VIEWER 1",
                "SIGN_IN FAILURE by null null 2", "SIGN_IN SUCCESS by " + name + " null 1",
                "SIGN_IN SUCCESS by " + name + " null 1",
                "ACCESS FAILURE by " + name + " null 1", "ACCESS FAILURE by " + name + " null 1",
                "SIGN_OUT SUCCESS by " + name + " null 1");
        asAdmin().get("/api/security-events?kind=ACCESS&who=" + name).then()
                .body("items.subject", equalTo(List.of("POST /obligations", "GET /api/accounts")));
    }

    @Test
    void what_somebody_typed_as_a_name_is_not_kept_unless_it_is_an_account() {
        String password = "my-password-" + UUID.randomUUID();
        given().auth().preemptive().basic(password, "x").get("/api/obligations").then().statusCode(401);
        given().header("Authorization", "Bearer cal_" + password).get("/api/obligations").then().statusCode(401);

        String all = asAdmin().get("/api/security-events.jsonl").then().statusCode(200).extract().asString();

        assertThat(all).contains("\"kind\":\"KEY_SIGN_IN\"").doesNotContain(password);
    }

    @Test
    void a_change_that_is_rolled_back_leaves_no_line() {
        asAdmin().contentType(ContentType.JSON).body("{\"username\": \"another\", \"role\": \"EDITOR\"}").put(account).then()
                .statusCode(409);

        assertThat(of(name)).containsExactly("ACCOUNT_OPENED SUCCESS by admin VIEWER 1");
    }

    @Test
    void settings_and_feeds_are_on_record() {
        asAdmin().contentType(ContentType.JSON).body("{\"leadDays\": [30, 7]}").put("/api/lead-policies/HEARING").then()
                .statusCode(200);
        String feed = Api.made("/api/team-feeds", "{\"name\": \"" + name + "\"}");
        asAdmin().delete("/api/team-feeds/" + feed).then().statusCode(204);
        asAdmin().contentType(ContentType.JSON).body("{\"contact\": \"nobody\"}").post("/api/escalations").then()
                .statusCode(400);

        asAdmin().get("/api/security-events?kind=LEAD_POLICY_CHANGED&size=200").then()
                .body("items.find { it.subject == 'HEARING' }.who", equalTo("admin"));
        asAdmin().get("/api/security-events?kind=TEAM_FEED_OPENED,TEAM_FEED_ENDED").then().body("items[0].subject",
                equalTo(name), "items[0].detail", equalTo(feed),
                "items[1].subject", equalTo(name));
    }

    @Test
    void approvals_are_on_record_once_each_and_with_whom_they_are_for() {
        String id = given().auth().preemptive().basic(name, RIGHT).contentType(ContentType.JSON)
                .body("{\"email\": \"" + name + "@partner.example\"}").post("/api/subscriptions").then().statusCode(201)
                .extract().path("id");
        String approval = "/api/subscriptions/" + id + "/approval";
        asAdmin().post(approval).then().statusCode(200);
        asAdmin().post(approval).then().statusCode(200);
        asAdmin().delete(approval).then().statusCode(200);
        asAdmin().delete(approval).then().statusCode(200);
        given().auth().preemptive().basic(name, RIGHT).post(approval).then().statusCode(403);

        assertThat(concerning(id, "SUBSCRIPTION_APPROVED,SUBSCRIPTION_DISAPPROVED")).containsExactly(
                "SUBSCRIPTION_DISAPPROVED SUCCESS by admin " + name + "@partner.example",
                "SUBSCRIPTION_APPROVED SUCCESS by admin " + name + "@partner.example");
    }

    @Test
    void handing_over_is_on_record_and_so_is_that_it_was_refused() {
        String id = account.substring(account.lastIndexOf('/') + 1);
        asAdmin().contentType(ContentType.JSON).body("{\"to\": \"nobody@elsewhere.example\"}").post(account + "/handover")
                .then()
                .statusCode(400);
        String next = "next-" + name;
        Api.made("/api/accounts", "{\"username\": \"" + next + "\", \"email\": \"" + next
                + "@house.example\", \"password\": \"" + RIGHT + "\", \"role\": \"EDITOR\"}");
        asAdmin().contentType(ContentType.JSON).body("{\"to\": \"" + next + "@house.example\"}").post(account + "/handover")
                .then()
                .statusCode(200);

        assertThat(concerning(name, "OBLIGATIONS_HANDED_OVER")).containsExactlyInAnyOrder(
                "OBLIGATIONS_HANDED_OVER SUCCESS by admin " + id, "OBLIGATIONS_HANDED_OVER FAILURE by admin " + id);
    }

    @Test
    void whose_absence_and_which_escalation_changed_is_told_by_name() {
        String id = account.substring(account.lastIndexOf('/') + 1);
        asAdmin().contentType(ContentType.JSON).body("{}").put(account + "/absence").then().statusCode(200);
        String contact = name + "@partner.example";
        String rule = Api.made("/api/escalations",
                "{\"contact\": \"" + contact + "\", \"tag\": \"" + name.substring(0, 8) + "\"}");
        asAdmin().delete("/api/escalations/" + rule).then().statusCode(204);

        assertThat(concerning(name, "ABSENCE_CHANGED")).containsExactly("ABSENCE_CHANGED SUCCESS by admin " + id);
        assertThat(concerning(contact, "ESCALATION_CHANGED")).containsExactly("ESCALATION_CHANGED SUCCESS by admin " + rule,
                "ESCALATION_CHANGED SUCCESS by admin null");
    }

    @Test
    void a_subscription_is_on_record_from_its_beginning_to_its_end() {
        String email = name + "@partner.example";
        String id = Api.made("/api/subscriptions", "{\"email\": \"" + email + "\"}");
        asAdmin().post("/api/subscriptions/" + id + "/feed-rotation").then().statusCode(200);
        asAdmin().delete("/api/subscriptions/" + id).then().statusCode(204);

        assertThat(concerning(email, "SUBSCRIPTION_OPENED,FEED_ROTATED,SUBSCRIPTION_ENDED")).containsExactly(
                "SUBSCRIPTION_ENDED SUCCESS by admin " + id, "FEED_ROTATED SUCCESS by admin " + id,
                "SUBSCRIPTION_OPENED SUCCESS by admin " + id);
    }

    @Test
    void a_key_that_opens_nothing_any_more_is_told_by_its_name_and_account() {
        var made = asAdmin().contentType(ContentType.JSON).body("{\"name\": \"nightly job\"}").post(account + "/keys").then()
                .statusCode(201);
        String key = made.extract().path("key");
        asAdmin().delete(account + "/keys/" + made.extract().path("id")).then().statusCode(204);
        given().header("Authorization", "Bearer " + key).get("/api/obligations").then().statusCode(401);

        assertThat(concerning(name, "KEY_SIGN_IN")).containsExactly("KEY_SIGN_IN FAILURE by null nightly job");
    }

    @Test
    void a_new_signing_secret_is_on_record_and_whether_the_old_ones_ended() {
        int secret = asAdmin().post("/api/signing-secrets/rotation?endOld=true").then().statusCode(200).extract()
                .path("[-1].id");

        assertThat(concerning(Integer.toString(secret), "SIGNING_SECRET_ROTATED"))
                .contains("SIGNING_SECRET_ROTATED SUCCESS by admin older ones ended at once");
        Visit.asAdmin().get("/admin/security?kind=SIGNING_SECRET_ROTATED").statusCode(200)
                .body(containsString("Signing secret changed"));
    }

    private static List<String> concerning(String subject, String kinds) {
        return asAdmin().get("/api/security-events?size=500&kind=" + kinds).then().statusCode(200).extract()
                .<List<Map<String, Object>>> path("items").stream().filter(event -> subject.equals(event.get("subject")))
                .map(event -> "%s %s by %s %s".formatted(event.get("kind"), event.get("outcome"), event.get("who"),
                        event.get("detail")))
                .toList();
    }

    @Test
    void it_is_read_in_parts_by_day_and_by_administrators_alone() {
        clock.moveTo("2031-01-01T23:59:59+08:00");
        given().auth().preemptive().basic(name, "wrong").get("/api/obligations");
        asAdmin().get("/api/security-events?who=" + name + "&from=2031-01-01&to=2031-01-01&size=1").then()
                .body("total", equalTo(1), "size", equalTo(1), "items[0].who", nullValue(), "items[0].subject", equalTo(name));
        asAdmin().get("/api/security-events?who=" + name + "&from=2031-01-02").then().body("total", equalTo(0));
        asAdmin().get("/api/security-events?who=" + name + "&to=2030-12-31").then().body("total", equalTo(1));
        asAdmin().get("/api/security-events?kind=NONSENSE").then().statusCode(400);
        asAdmin().get("/api/security-events?from=yesterday").then().statusCode(400);
        given().auth().preemptive().basic(name, RIGHT).get("/api/security-events").then().statusCode(403);
        given().auth().preemptive().basic(name, RIGHT).get("/api/security-events.jsonl").then().statusCode(403);
    }

    @Test
    void the_page_shows_it_in_both_languages_and_hands_out_the_file() {
        Visit visit = Visit.asAdmin();

        visit.get("/admin/security?who=" + name).statusCode(200).body(containsString("Account opened"), containsString(name),
                containsString("127.0.0.1"));
        visit.speaking("zh-CN").get("/admin/security?kind=ACCOUNT_OPENED").statusCode(200).body(containsString("开设账户"));
        visit.get("/admin/security/events.jsonl?who=" + name).statusCode(200)
                .header("Content-Type", containsString("application/x-ndjson")).body(containsString("\"ACCOUNT_OPENED\""));
        visit.get("/admin/security?from=nonsense").statusCode(400);
    }
}
