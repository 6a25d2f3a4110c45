package org.calends.web.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.CoreMatchers.allOf;
import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.account.person.AccountDraft;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.language.LocalizableMessage;
import org.calends.reminder.bounce.Bounces;
import org.calends.reminder.bounce.Bounces.Returned;
import org.calends.reminder.bounce.ReturnedMail.Kind;
import org.calends.reminder.escalation.Alarm.Topic;
import org.calends.reminder.escalation.Alarms;
import org.calends.web.Samples;
import org.calends.web.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("database")
class AdminPagesTest {

    @Inject
    Bounces bounces;

    @Inject
    Accounts accounts;

    @Inject
    Alarms alarms;

    @Inject
    CleanSlate slate;

    @BeforeEach
    void only_one_administrator_is_left() {
        accounts.administrators().stream().filter(other -> !other.username().equals("admin"))
                .forEach(other -> accounts.deactivate(other.id()));
    }

    @Test
    void an_account_is_opened_changed_closed_and_opened_again() {
        Visit visit = Visit.asAdmin();
        visit.get("/admin/accounts").statusCode(200);
        visit.post("/admin/accounts", Map.of("username", "newcomer", "password", "long enough", "role", "EDITOR"))
                .statusCode(303);
        visit.get("/admin/accounts").body(containsString(">newcomer</a>"));
        String page = "/admin/accounts/" + accounts.byName("newcomer").orElseThrow().id();

        visit.get(page).statusCode(200);
        visit.post(page, Map.of("username", "newcomer", "displayName", "New Comer", "role", "VIEWER")).statusCode(303);
        visit.get("/admin/accounts").body(containsString("New Comer"));
        Visit.as("newcomer", "long enough").get("/obligations/new").statusCode(403);

        visit.post(page + "/deactivation", Map.of()).statusCode(303);
        assertThat(accounts.byName("newcomer").orElseThrow().isActive()).isFalse();
        visit.post(page + "/activation", Map.of()).statusCode(303);
        assertThat(accounts.byName("newcomer").orElseThrow().isActive()).isTrue();
    }

    @Test
    void what_an_account_cannot_be_is_said_and_what_was_written_is_kept() {
        Visit visit = Visit.asAdmin();
        visit.get("/admin/accounts");

        visit.post("/admin/accounts", Map.of("username", "with spaces in it", "password", "short")).statusCode(400)
                .body(allOf(containsString("with spaces in it"), containsString("use 8 to 72 characters")));
        visit.post("/admin/accounts", Map.of("username", "nopassword")).statusCode(400);
        visit.post("/admin/accounts", Map.of("username", "admin", "password", "long enough")).statusCode(409)
                .body(containsString("exists already"));
        visit.post("/admin/accounts/" + accounts.byName("admin").orElseThrow().id() + "/deactivation", Map.of())
                .statusCode(409).body(containsString("last administrator"));
    }

    @Test
    void a_key_is_shown_once_works_and_is_revoked() {
        accounts.open(new AccountDraft("page-robot", "long enough", "Robot", null, Role.VIEWER, "en", null));
        String page = "/admin/accounts/" + accounts.byName("page-robot").orElseThrow().id();
        Visit visit = Visit.asAdmin();
        visit.get(page).statusCode(200);

        String shown = visit.post(page + "/keys", Map.of("name", "Nightly report")).statusCode(200).extract().asString();
        Matcher key = Pattern.compile("value=\"(cal_[^\"]+)\"").matcher(shown);
        assertThat(key.find()).isTrue();
        given().header("Authorization", "Bearer " + key.group(1)).get("/api/obligations").then().statusCode(200);
        String later = visit.get(page).body(allOf(containsString("Nightly report"), not(containsString(key.group(1)))))
                .extract().asString();

        visit.post(later.replaceAll("(?s).*action=\"(/admin/accounts/[^\"]+/revocation)\".*", "$1"), Map.of()).statusCode(303);
        given().header("Authorization", "Bearer " + key.group(1)).get("/api/obligations").then().statusCode(401);
    }

    @Test
    void a_check_is_run_by_hand_and_what_it_told_stands_in_the_ledger() {
        slate.wipe();
        Samples.enter("{'title': 'Told by the check', 'dueDate': '2021-04-27', 'authority': 'Ledger', 'leadDays': [1]}");
        Visit visit = Visit.asAdmin();
        visit.get("/subscriptions/new");
        visit.post("/subscriptions", Map.of("email", "ledger@example.com", "authorities", "Ledger", "channels", "MAIL"))
                .statusCode(200);

        visit.post("/admin/checks", Map.of()).statusCode(303);

        visit.get("/admin/checks?ran=true").statusCode(200).body(allOf(containsString("The check ran."),
                containsString("<rect class=\"bar-fill")));
        visit.get("/admin/ledger").statusCode(200).body(allOf(containsString("ledger@example.com"),
                containsString("Told by the check")));
        visit.get("/admin/ledger?state=DROPPED").statusCode(200).body(not(containsString("Told by the check")));
        visit.get("/admin/ledger?state=NONSENSE").statusCode(400);
        visit.get("/admin").statusCode(200).body(containsString("Last check"));
    }

    @Test
    void a_year_of_working_days_is_shown_with_what_is_special_in_it() {
        Visit visit = Visit.asAdmin();

        visit.get("/admin/calendars?calendar=CN&year=2021").statusCode(200).body(allOf(containsString("October 2021"),
                containsString("National Day"), containsString("working day")));
        visit.get("/admin/calendars?calendar=CN&year=1950").statusCode(200).body(containsString("does not know that year"));
    }

    @Test
    void nobody_else_comes_in() {
        accounts.open(new AccountDraft("editor-only", "long enough", "Editor", null, Role.EDITOR, "en", null));
        Visit editor = Visit.as("editor-only", "long enough");
        editor.get("/").body(not(containsString("/admin")));
        for (String page : List.of("/admin", "/admin/accounts", "/admin/calendars", "/admin/checks", "/admin/ledger")) {
            editor.get(page).statusCode(403);
        }
    }

    @Test
    void what_came_to_the_bounce_address_is_shown_and_what_was_not_understood_is_an_alarm() {
        accounts.open(new AccountDraft("postmaster", "long enough", "Postmaster", null, Role.ADMIN, "zh-CN", null));
        bounces.note(new Returned("of an absent one", Kind.AUTO_REPLY, null, null, "Out of <office>", List.of()));
        bounces.note(new Returned("of nobody knows whom", Kind.UNREAD, null, null, "Hello", List.of()));

        Visit.asAdmin().get("/admin").statusCode(200).body(allOf(containsString("Automatic answer"),
                containsString("Out of &lt;office&gt;"), containsString("Not understood"),
                containsString("not understood within a week: ")));
        Visit.as("postmaster", "long enough").get("/admin")
                .body(allOf(containsString("自动回复"), containsString("封发往退信地址的邮件无法识别")));
    }

    @Test
    void an_alarm_is_told_in_the_readers_language_and_leads_to_its_obligation() {
        accounts.open(new AccountDraft("overseer", "long enough", "Overseer", null, Role.ADMIN, "zh-CN", null));
        String id = Samples.enter("{'title': 'Nobody’s own', 'dueDate': '2021-05-03'}");
        alarms.raise(Topic.NO_OWNER, id, LocalizableMessage.asWritten("Nobody owns it."));
        alarms.raise(Topic.NO_RECIPIENT, id, LocalizableMessage.asWritten("Nobody would hear of it."));

        Visit.as("overseer", "long enough").get("/admin").statusCode(200)
                .body(allOf(containsString("<a href=\"/obligations/" + id + "\">Nobody’s own</a>"),
                        containsString("2021年5月3日 到期，尚无负责人。"), containsString("没有人会收到通知"),
                        not(containsString("Nobody owns it.")),
                        not(containsString("Nobody would hear of it."))));
        Visit.asAdmin().get("/admin").body(containsString("it is due on 3 May 2021, and nobody owns it."));
    }
}
