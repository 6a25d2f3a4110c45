package org.calends.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.obligation.model.SampleObligations.aPlainObligation;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.calends.CleanSlate;
import org.calends.Mails;
import org.calends.MovableClock;
import org.calends.TestMailbox;
import org.calends.obligation.value.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@Tag("database")
class SelfServiceTest {

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
    void nothing_is_told_before_the_owner_of_the_address_has_confirmed() {
        made("/api/obligations", filing("report"));
        ask("guest@example.com").then().statusCode(200).body(containsString("Look into your mailbox"));
        check();
        check();
        assertThat(mailbox.mailsTo("guest@example.com")).hasSize(1);
        String link = link(mailbox.mailsTo("guest@example.com").get(0), "confirm");

        given().get(link).then().statusCode(200).body(containsString("guest@example.com"));
        get("/api/subscriptions").body("items[0].status", equalTo("PENDING"));
        check();
        assertThat(mailbox.mailsTo("guest@example.com")).hasSize(1);

        given().post(link).then().statusCode(200).body(containsString("confirmed"));
        given().post(link).then().statusCode(200);
        check();
        get("/api/subscriptions").body("items[0].status", equalTo("ACTIVE"));
        assertThat(mailbox.mailsTo("guest@example.com")).hasSize(2);
    }

    @Test
    void no_answer_tells_whether_an_address_is_known_and_nobody_is_flooded() {
        made("/api/subscriptions", "{\"email\": \"known@example.com\"}");

        String known = ask("known@example.com").then().statusCode(200).extract().asString();
        String unknown = ask("other@example.com").then().statusCode(200).extract().asString();
        ask("other@example.com");
        ask("other@example.com");
        check();

        assertThat(known).isEqualTo(unknown);
        assertThat(mailbox.mailsTo("other@example.com")).hasSize(1);
    }

    @Test
    void strangers_in_a_hurry_have_to_wait() {
        clock.moveTo("2021-04-27T09:00:00+08:00");
        for (int i = 0; i < 20; i++) {
            ask("guest" + i + "@example.com").then().statusCode(200);
        }
        ask("late@example.com").then().statusCode(429).header("Retry-After", notNullValue());
        clock.moveTo("2021-04-27T09:11:00+08:00");
        ask("late@example.com").then().statusCode(200);
    }

    @Test
    void what_is_no_address_is_refused() {
        ask("nobody").then().statusCode(400).body(containsString("Check the address"));
        given().contentType("application/x-www-form-urlencoded;charset=UTF-8").formParam("email", "李四@example.com")
                .post("/subscribe").then().statusCode(400)
                .body(containsString("only plain ASCII addresses"), containsString("李四"));
        ask("a@example.com\r\nBcc: b@example.com").then().statusCode(400);
        ask("").then().statusCode(400);
    }

    @Test
    void a_link_to_confirm_ends_after_a_week_and_cannot_be_made_up() {
        ask("guest@example.com");
        check();
        String link = link(mailbox.mailsTo("guest@example.com").get(0), "confirm");
        given().post(link + "A").then().statusCode(404);

        clock.moveTo("2021-05-04T12:00:00+08:00");

        given().post(link).then().statusCode(404);
        get("/api/subscriptions").body("items[0].status", equalTo("PENDING"));
    }

    @Test
    void the_mail_s_link_leads_to_the_preferences() {
        String link = told();

        given().get(link).then().statusCode(200).body(containsString("wang@example.com"));
        given().formParam("delivery", "DAILY").formParam("sendAt", "17:30").formParam("locale", "zh-CN")
                .formParam("workingDaysOnly", "true").formParam("paused", "true").formParam("pausedUntil", "2021-05-20")
                .formParam("leadDays", "10, 3").post(link).then().statusCode(200)
                .body(containsString("已保存"));

        get("/api/subscriptions").body("items[0].delivery", equalTo("DAILY"), "items[0].sendAt", equalTo("17:30"),
                "items[0].locale", equalTo("zh-CN"), "items[0].workingDaysOnly", equalTo(true),
                "items[0].status", equalTo("PAUSED"), "items[0].pausedUntil", equalTo("2021-05-20"),
                "items[0].leadDays", equalTo(List.of(10, 3)));
        given().formParam("delivery", "INDIVIDUAL").post(link).then().statusCode(200);
        get("/api/subscriptions").body("items[0].status", equalTo("ACTIVE"));
    }

    @Test
    void what_cannot_be_read_is_named_and_nothing_of_it_is_saved() {
        String link = told();

        given().formParam("delivery", "HOURLY").formParam("sendAt", "25:00").formParam("locale", "zh-CN")
                .formParam("leadDays", "soon").post(link).then().statusCode(400).body(containsString("aria-invalid"));
        given().formParam("deputy", "a@example.com\r\nBcc: b@example.com").post(link).then().statusCode(400);
        given().formParam("paused", "true").formParam("pausedUntil", "2021-04-26").post(link).then().statusCode(400);
        given().formParam("zone", "Mars/Olympus").post(link).then().statusCode(400);

        get("/api/subscriptions").body("items[0].delivery", equalTo("INDIVIDUAL"), "items[0].locale", equalTo("en"),
                "items[0].deputy", nullValue(), "items[0].status", equalTo("ACTIVE"), "items[0].version", equalTo(0));
    }

    @Test
    void a_pause_ends_by_itself() {
        String link = told();
        given().formParam("paused", "true").formParam("pausedUntil", "2021-05-03").post(link).then().statusCode(200);
        made("/api/obligations", filing("other report"));
        check();
        assertThat(mailbox.mailsTo("wang@example.com")).hasSize(1);

        clock.moveTo("2021-05-03T09:00:00+08:00");

        get("/api/subscriptions").body("items[0].status", equalTo("ACTIVE"), "items[0].pausedUntil", nullValue());
        check();
        assertThat(mailbox.mailsTo("wang@example.com")).hasSize(3);
    }

    @Test
    void mails_of_somebody_away_go_to_the_deputy_and_the_ledger_says_so() {
        String link = told();
        made("/api/subscriptions", """
                {"email": "chen@example.com", "locale": "zh-CN", "channels": ["FEED"]}""");
        given().formParam("deputy", "chen@example.com").formParam("awayUntil", "2021-05-01").post(link).then().statusCode(200);
        made("/api/obligations", filing("other report"));
        check();

        assertThat(mailbox.mailsTo("wang@example.com")).hasSize(1);
        assertThat(mailbox.mailsTo("chen@example.com")).hasSize(1);
        assertThat(Mails.text(mailbox.mailsTo("chen@example.com").get(0))).contains("wang@example.com", "还剩7天")
                .doesNotContain("/preferences/", "/unsubscribe/");
        get("/api/reminders?state=SENT").body(
                "items.find { it.email == 'chen@example.com' }.standsInFor", equalTo("wang@example.com"),
                "items.find { it.email == 'wang@example.com' }.standsInFor", nullValue());
        clock.moveTo("2021-05-03T09:00:00+08:00");
        check();
        assertThat(mailbox.mailsTo("wang@example.com")).hasSize(3);
    }

    @Test
    void an_absence_is_on_record_under_the_address_of_the_link_or_the_name_of_the_editor() {
        String link = told();
        String id = get("/api/subscriptions").extract().path("items[0].id");
        made("/api/subscriptions", "{\"email\": \"chen@example.com\", \"channels\": [\"FEED\"]}");
        given().formParam("deputy", "chen@example.com").formParam("awayUntil", "2021-05-01").post(link).then().statusCode(200);
        given().formParam("delivery", "DAILY").formParam("deputy", "chen@example.com").formParam("awayUntil", "2021-05-01")
                .post(link).then().statusCode(200);
        asAdmin().contentType("application/json").body("{\"email\": \"wang@example.com\"}").put("/api/subscriptions/" + id)
                .then().statusCode(200);

        get("/api/subscriptions/" + id + "/history").body("total", equalTo(2), "intact", equalTo(true),
                "items.action", equalTo(List.of("AWAY", "BACK")),
                "items.actor", equalTo(List.of("wang@example.com", "admin")),
                "items[0].detail.deputy.to", equalTo("chen@example.com"),
                "items[0].detail.awayUntil.to", equalTo("2021-05-01"));

        String made = made("/api/subscriptions", """
                {"email": "lin@example.com", "deputy": "chen@example.com", "awayUntil": "2021-05-09"}""");
        get("/api/subscriptions/" + made + "/history").body("items.action", equalTo(List.of("AWAY")),
                "items[0].actor", equalTo("admin"));
    }

    @Test
    void a_day_of_return_that_comes_needs_no_further_word_on_record() {
        String link = told();
        String id = get("/api/subscriptions").extract().path("items[0].id");
        made("/api/subscriptions", "{\"email\": \"chen@example.com\", \"channels\": [\"FEED\"]}");
        given().formParam("deputy", "chen@example.com").formParam("awayUntil", "2021-05-01").post(link).then().statusCode(200);
        clock.moveTo("2021-05-03T09:00:00+08:00");
        given().formParam("delivery", "DAILY").post(link).then().statusCode(200);

        get("/api/subscriptions/" + id + "/history").body("items.action", equalTo(List.of("AWAY")));
    }

    @Test
    void mails_do_not_go_to_a_deputy_who_is_not_known_here() {
        String link = told();
        given().formParam("deputy", "victim@example.net").formParam("awayUntil", "2021-05-20").post(link).then()
                .statusCode(400).body(containsString("Nobody of that address can stand in"));
        made("/api/obligations", filing("other report"));
        check();

        assertThat(mailbox.mailsTo("victim@example.net")).isEmpty();
        assertThat(mailbox.mailsTo("wang@example.com")).hasSize(2);
        post("/api/subscriptions", """
                {"email": "lin@example.com", "deputy": "victim@example.net"}""").statusCode(400)
                .body("violations.field", hasItem("deputy"));
    }

    @Test
    void a_deputy_whom_nobody_knows_is_refused_with_those_who_are_called_so_and_without_them_where_nobody_signed_in() {
        String link = told();
        made("/api/subscriptions", "{\"email\": \"zhao.min@example.com\"}");
        String lin = made("/api/subscriptions", "{\"email\": \"lin@example.com\"}");

        for (String written : List.of("zhao.min@exmaple.com", "zhao.mni@example.com")) {
            String draft = "{\"email\": \"lin@example.com\", \"deputy\": \"%s\", \"awayUntil\": \"2021-05-20\"}"
                    .formatted(written);
            post("/api/subscriptions", draft).statusCode(400).body("violations.field", hasItem("deputy"),
                    "violations[0].message", containsString("Did you mean zhao.min@example.com?"));
            asAdmin().contentType("application/json").body(draft).put("/api/subscriptions/" + lin).then().statusCode(400).body(
                    "violations[0].message",
                    containsString("Did you mean zhao.min@example.com?"));
            given().formParam("deputy", written).formParam("awayUntil", "2021-05-20").post(link).then().statusCode(400)
                    .body(not(containsString("zhao.min@example.com\"")), containsString("Nobody of that address can stand in"));
        }
        asAdmin().contentType("application/json").body("{\"email\": \"lin@example.com\", \"deputy\": \"Zhao Mi\"}")
                .put("/api/subscriptions/" + lin).then().statusCode(400)
                .body("violations[0].message", containsString("zhao.min@example.com"));
        asAdmin().contentType("application/json").body("""
                {"email": "lin@example.com", "deputy": "zhao.min@example.com", "awayUntil": "2021-05-20"}""")
                .put("/api/subscriptions/" + lin).then().statusCode(200).body("deputy", equalTo("zhao.min@example.com"));
    }

    @Test
    void one_click_ends_the_mails_without_a_cookie_and_a_made_up_link_does_nothing() {
        told();
        String link = link(mailbox.mailsTo("wang@example.com").get(0), "unsubscribe");

        given().get(link).then().statusCode(200).body(containsString("wang@example.com"));
        given().head(link).then().statusCode(200);
        given().formParam("List-Unsubscribe", "One-Click").post(link + "x").then().statusCode(404);
        get("/api/subscriptions").body("items[0].channels", hasItem("MAIL"));
        given().formParam("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);
        given().formParam("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);

        get("/api/subscriptions").body("items[0].channels", not(hasItem("MAIL")));
    }

    @Test
    void one_or_all_subscriptions_of_an_address_are_ended() {
        String link = told();
        made("/api/subscriptions", "{\"email\": \"Wang@example.com\", \"channels\": [\"MAIL\"]}");

        given().post(link + "/end").then().statusCode(200);
        get("/api/subscriptions").body("items[0].channels", equalTo(List.of("FEED")), "total", equalTo(2));
        given().post(link + "/end-all").then().statusCode(200);

        get("/api/subscriptions").body("total", equalTo(1));
        given().get(link + "x").then().statusCode(404).body(not(containsString("wang")));
    }

    private String told() {
        made("/api/subscriptions", "{\"email\": \"wang@example.com\"}");
        made("/api/obligations", filing("report"));
        check();
        return link(mailbox.mailsTo("wang@example.com").get(0), "preferences");
    }

    private static Response ask(String email) {
        return given().formParam("email", email).formParam("locale", "en").post("/subscribe");
    }

    private static String link(MimeMessage mail, String page) {
        Matcher link = Pattern.compile("http://[^/]+(/" + page + "/[\\w.-]+)").matcher(Mails.text(mail));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static void check() {
        post("/api/check-runs", "").statusCode(200);
    }

    private static String filing(String what) {
        return aPlainObligation().called("File the " + what).of(Kind.FILING).setBy("MIIT").due("2021-05-03").reminding(7, 0)
                .json();
    }
}
