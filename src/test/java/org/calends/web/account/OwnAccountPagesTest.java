package org.calends.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.MovableClock;
import org.calends.account.person.AccountDraft;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.web.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("database")
class OwnAccountPagesTest {

    private static final String PASSWORD = "a long password";
    private static final String CHANGED = "quite another long one";

    @Inject
    CleanSlate slate;

    @Inject
    MovableClock clock;

    @Inject
    Accounts accounts;

    @BeforeEach
    void begin() {
        slate.wipe();
        open("page-owner", "page-owner@example.com");
        open("page-deputy", "page-deputy@example.com");
        accounts.leave(accounts.byName("page-owner").orElseThrow().id(), null, null);
    }

    @Test
    void people_say_on_a_page_of_their_own_that_they_are_away_and_that_they_are_back() {
        Visit owner = Visit.as("page-owner", PASSWORD);
        owner.get("/").body(containsString("href=\"/account\""));
        owner.get("/account").statusCode(200).body(containsString("page-owner@example.com"));

        owner.post("/account/absence", Map.of("deputy", "page-deputy@example.com", "awayUntil", "2021-05-10")).statusCode(303);
        owner.get("/account").body(containsString("value=\"page-deputy@example.com\""))
                .body(containsString("value=\"2021-05-10\""));

        owner.post("/account/absence", Map.of("deputy", "", "awayUntil", "")).statusCode(303);
        owner.get("/account").body(not(containsString("page-deputy@example.com")));
    }

    @Test
    void what_cannot_be_is_said_and_what_was_written_stays() {
        Visit owner = Visit.as("page-owner", PASSWORD).speaking("zh-CN");
        owner.get("/account").body(containsString("您离开期间"));

        owner.post("/account/absence", Map.of("deputy", "nobody@example.net", "awayUntil", "2021-05-10")).statusCode(400)
                .body(containsString("在此既没有账户")).body(containsString("value=\"nobody@example.net\""));
    }

    @Test
    void people_choose_another_password_and_stay_signed_in_there_only() {
        Visit here = Visit.as("page-owner", PASSWORD);
        Visit elsewhere = Visit.as("page-owner", PASSWORD);
        here.get("/account").body(containsString("Sign out everywhere else"), containsString("this browser"));
        here.post("/account/password", Map.of("currentPassword", "not this one", "password", CHANGED, "repeated", CHANGED))
                .statusCode(400).body(containsString("is not your present password"));
        here.get("/account");
        here.post("/account/password", Map.of("currentPassword", PASSWORD, "password", CHANGED, "repeated", "otherwise"))
                .statusCode(400).body(containsString("use the same password twice"));

        here.get("/account");
        here.post("/account/password", Map.of("currentPassword", PASSWORD, "password", CHANGED, "repeated", CHANGED))
                .statusCode(303);

        here.get("/account?done=password").statusCode(200).body(containsString("The new password is in use"))
                .body(not(containsString("Sign out everywhere else")));
        elsewhere.get("/account").statusCode(302);
        here.post("/account/password", Map.of("currentPassword", CHANGED, "password", PASSWORD, "repeated", PASSWORD))
                .statusCode(303);
    }

    @Test
    void people_say_how_they_are_called_and_in_which_language() {
        Visit owner = Visit.as("page-owner", PASSWORD);
        owner.get("/account");
        owner.post("/account/profile", Map.of("displayName", "Lin Mei", "locale", "zh-CN", "zone", "Mars/Sea")).statusCode(400)
                .body(containsString("value=\"Mars/Sea\""));
        owner.get("/account");
        owner.post("/account/profile", Map.of("displayName", "Lin Mei", "locale", "zh-CN", "zone", "Asia/Shanghai"))
                .statusCode(303);

        owner.get("/account?done=saved").body(containsString("已保存。"), containsString("Lin Mei"), containsString("已登录的浏览器"));
        owner.post("/account/profile", Map.of("displayName", "", "locale", "", "zone", "")).statusCode(303);
    }

    @Test
    void people_make_keys_of_their_own_and_end_them_and_sessions() {
        Visit owner = Visit.as("page-owner", PASSWORD);
        Visit elsewhere = Visit.as("page-owner", PASSWORD);
        owner.get("/account");
        owner.post("/account/keys", Map.of("name", "Telephone")).statusCode(400).body(containsString("choose at least one"));
        owner.get("/account");
        String page = owner.post("/account/keys", Map.of("name", "Telephone", "scopes", "CALDAV", "until", "2031-05-26"))
                .statusCode(200).body(containsString("calendar programs"), containsString("until 27 May 2031")).extract()
                .asString();
        assertThat(page).containsPattern("value=\"cal_[A-Za-z0-9_-]{43}\"");
        String revocation = page.replaceFirst("(?s).*?Telephone.*?action=\"(/account/keys/[0-9a-f-]+/revocation)\".*", "$1");

        owner.post(revocation, Map.of()).statusCode(303);
        owner.get("/account").body(not(containsString("Telephone")));

        owner.post("/account/sessions/end", Map.of()).statusCode(303);
        elsewhere.get("/account").statusCode(302);
        owner.get("/account").statusCode(200);
    }

    @Test
    void a_key_is_made_by_who_said_the_password_not_long_ago() {
        Visit owner = Visit.as("page-owner", PASSWORD);
        clock.advance(Duration.ofMinutes(15).minusMillis(1));
        owner.get("/account");
        owner.post("/account/keys", Map.of("name", "In time", "scopes", "READ")).statusCode(200);
        clock.advance(Duration.ofMillis(1));
        owner.get("/account");
        owner.post("/account/keys", Map.of("name", "Late", "scopes", "READ")).statusCode(303)
                .header("Location", containsString("/account/proof?to="));
        owner.get("/account/proof?to=/account").statusCode(200);
        owner.post("/account/proof", Map.of("currentPassword", "not it", "to", "/account")).statusCode(400);
        owner.get("/account/proof?to=/account");
        owner.post("/account/proof", Map.of("currentPassword", PASSWORD, "to", "/account")).statusCode(303);
        owner.get("/account").body(not(containsString("Late")));

        owner.post("/account/keys", Map.of("name", "Late", "scopes", "READ")).statusCode(200);
    }

    @Test
    void administrators_say_it_for_somebody_who_has_left_already() {
        String page = "/admin/accounts/" + accounts.byName("page-owner").orElseThrow().id();
        Visit admin = Visit.asAdmin();
        admin.get(page).statusCode(200).body(containsString("While this person is away"));

        admin.post(page + "/absence", Map.of("deputy", "page-deputy@example.com", "awayUntil", "2021-04-26")).statusCode(400)
                .body(containsString("still to come"));
        admin.post(page + "/absence", Map.of("deputy", "page-deputy@example.com", "awayUntil", "2021-05-10")).statusCode(303);

        Visit.as("page-owner", PASSWORD).get("/account").body(containsString("value=\"page-deputy@example.com\""));
        admin.get(page).body(containsString("Absences so far")).body(containsString("<ins>10 May 2021</ins>"));
        Visit.asAdmin().speaking("zh-CN").get(page).body(containsString("以往离开记录")).body(containsString("离开</strong>"));
    }

    @Test
    void nobody_else_comes_in() {
        Visit.anonymous().get("/account").statusCode(302);
    }

    private void open(String name, String email) {
        if (accounts.byName(name).isEmpty()) {
            accounts.open(new AccountDraft(name, PASSWORD, null, email, Role.VIEWER, null, null));
        }
    }
}
