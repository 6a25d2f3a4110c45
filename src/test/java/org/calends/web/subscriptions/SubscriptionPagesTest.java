package org.calends.web.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.CoreMatchers.allOf;
import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.calends.account.person.AccountDraft;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.SubscriptionStatus;
import org.calends.subscription.wish.Subscriptions;
import org.calends.web.Samples;
import org.calends.web.Visit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;

@QuarkusTest
@Tag("database")
class SubscriptionPagesTest {

    @Inject
    Accounts accounts;

    @Inject
    Subscriptions subscriptions;

    @Test
    void the_mails_of_the_next_thirty_days_are_foretold_by_lead_days_and_rhythm() {
        Samples.enter("{'title': 'Foretold', 'authority': 'Oracle', 'dueDate': '2021-05-26'}");
        Samples.enter("{'title': 'Foretold too', 'authority': 'Oracle', 'dueDate': '2021-05-20'}");
        Visit visit = Visit.asAdmin();
        visit.get("/subscriptions/new").statusCode(200);

        visit.post("/parts/subscription", Map.of("authorities", "Oracle", "leadDays", "7, 0", "channels", "MAIL"))
                .statusCode(200).body(allOf(containsString("2 obligations match."), containsString("4 mails."),
                        containsString("Thursday 13 May 2021"), containsString("Wednesday 26 May 2021")));
        visit.post("/parts/subscription", Map.of("authorities", "Oracle", "leadDays", "7, 1", "channels", "MAIL",
                "delivery", "WEEKLY")).body(allOf(containsString("Monday 17 May 2021"), containsString("Monday 24 May 2021")));
        visit.post("/parts/subscription", Map.of("authorities", "Oracle", "channels", "FEED"))
                .body(containsString("the calendar feed alone"));
        visit.post("/parts/subscription", Map.of("leadDays", "soon")).statusCode(200)
                .body(containsString("once the form can be read"));
    }

    @Test
    void a_subscription_is_changed_and_paused_by_its_owner_who_cannot_send_it_elsewhere() {
        accounts.open(
                new AccountDraft("subscriber", "long enough for all", "Subscriber", "subscriber@example.com", Role.VIEWER, "en",
                        null));
        Visit owner = Visit.as("subscriber", "long enough for all");
        owner.get("/subscriptions/new");
        owner.post("/subscriptions", Map.of("email", "subscriber@example.com", "tags", "apps", "channels", "MAIL"))
                .statusCode(200);
        Subscription made = subscriptions.page("subscriber@example.com", 0, 1).items().get(0);
        String edit = "/subscriptions/" + made.id() + "/edit";

        owner.get(edit).statusCode(200).body(containsString("value=\"apps\""));
        owner.post(edit, Map.of("email", "victim@example.com", "tags", "games", "status", "PAUSED", "pausedUntil", "2021-06-01",
                "channels", "MAIL", "version", Integer.toString(made.version()))).statusCode(303);

        Subscription changed = subscriptions.get(made.id());
        assertThat(changed.email()).isEqualTo("subscriber@example.com");
        assertThat(changed.filter().tags()).containsExactly("games");
        assertThat(changed.status()).isEqualTo(SubscriptionStatus.PAUSED);
        owner.post(edit, Map.of("email", "subscriber@example.com", "tags", "late", "channels", "MAIL", "version", "0"))
                .statusCode(412).body(not(containsString("value=\"late\"")));
    }

    @Test
    void whoever_asks_for_somebody_else_names_no_stand_in_and_is_shown_no_address() {
        accounts.open(new AccountDraft("asker", "long enough for all", "Asker", "asker@example.com", Role.VIEWER, "en", null));
        Visit asker = Visit.as("asker", "long enough for all");
        asker.get("/subscriptions/new");

        asker.post("/subscriptions", Map.of("email", "third@example.com", "channels", "MAIL", "deputy", "asker@example.com",
                "awayUntil", "2021-06-30")).statusCode(400);
        asker.post("/subscriptions", Map.of("email", "third@example.com", "channels", "MAIL", "status", "PAUSED"))
                .statusCode(400);
        asker.post("/subscriptions", Map.of("email", "third@example.com", "channels", "MAIL")).statusCode(200)
                .body(allOf(containsString("We wrote to third@example.com"), not(containsString("/feeds/"))));
    }

    @Test
    void somebody_elses_subscription_is_not_there() {
        accounts.open(new AccountDraft("stranger", "long enough for all", "Stranger", "stranger@example.com", Role.VIEWER, "en",
                null));
        Visit admin = Visit.asAdmin();
        admin.get("/subscriptions/new");
        admin.post("/subscriptions", Map.of("email", "private@example.com", "channels", "FEED")).statusCode(200);
        Subscription theirs = subscriptions.page("private@example.com", 0, 1).items().get(0);

        Visit.as("stranger", "long enough for all").get("/subscriptions/" + theirs.id() + "/edit").statusCode(404);
    }

    @Test
    void a_subscription_without_any_channel_is_refused_in_words() {
        Visit admin = Visit.asAdmin();
        admin.get("/subscriptions/new");

        admin.post("/subscriptions", Map.of("email", "nowhere@example.com")).statusCode(400)
                .body(containsString("role=\"alert\""));
        assertThat(subscriptions.page("nowhere@example.com", 0, 1).items()).isEmpty();
    }

    @Test
    void the_next_mail_is_shown_as_it_will_look_in_the_subscribers_language_apart_from_our_pages() {
        String id = Samples.enter("{'title': 'Looked <at> beforehand', 'authority': 'Preview', 'dueDate': '2021-05-26',"
                + " 'leadDays': [7]}");
        Subscription chinese = open("{'email': 'looks@example.com', 'locale': 'zh-CN', 'zone': 'Asia/Shanghai',"
                + " 'filter': {'authorities': ['Preview']}, 'channels': ['MAIL']}");
        Visit admin = Visit.asAdmin();

        admin.get("/subscriptions/" + chinese.id() + "/next-mail").statusCode(200).body(allOf(
                containsString("19 May 2021, 08:00"), containsString("<strong>5月26日（还剩7天）：Looked &lt;at&gt; beforehand"),
                containsString("href=\"/subscriptions/" + chinese.id() + "/next-mail.html\"")));
        Headers headers = admin.get("/subscriptions/" + chinese.id() + "/next-mail.html").statusCode(200)
                .header("Content-Security-Policy", allOf(containsString("default-src 'none'; style-src 'sha256-"),
                        containsString("sandbox allow-popups"), not(containsString("unsafe"))))
                .body(allOf(containsString("lang=\"zh-CN\""), containsString("Looked &lt;at&gt; beforehand"),
                        containsString("/obligations/" + id), not(containsString("/act/")),
                        not(containsString("/unsubscribe/")), not(containsString("/preferences/"))))
                .extract().headers();
        assertThat(headers.getValues("Content-Security-Policy")).hasSize(1);
    }

    @Test
    void a_digest_that_comes_next_holds_what_goes_out_with_it() {
        Samples.enter(
                "{'title': 'First of the digest', 'authority': 'Together', 'dueDate': '2021-05-21', 'leadDays': [10, 0]}");
        Samples.enter(
                "{'title': 'Second of the digest', 'authority': 'Together', 'dueDate': '2021-05-22', 'leadDays': [10, 0]}");
        Samples.enter("{'title': 'After the digest', 'authority': 'Together', 'dueDate': '2021-05-28', 'leadDays': [10, 0]}");
        Subscription weekly = open("{'email': 'weekly@example.com', 'locale': 'en', 'delivery': 'WEEKLY', 'channels': ['MAIL'],"
                + " 'zone': 'Asia/Shanghai', 'filter': {'authorities': ['Together']}}");

        Visit.asAdmin().get("/subscriptions/" + weekly.id() + "/next-mail").statusCode(200)
                .body(allOf(containsString("17 May 2021, 08:00"), containsString("2 deadlines, 17 May"),
                        containsString("First of the digest"), containsString("Second of the digest"),
                        not(containsString("After the digest"))));
    }

    @Test
    void where_no_mail_is_to_come_that_is_said_and_a_strangers_next_mail_is_not_there() {
        accounts.open(new AccountDraft("curious", "long enough for all", "Curious", "curious@example.com", Role.VIEWER, "zh-CN",
                null));
        Subscription own = open(
                "{'email': 'curious@example.com', 'filter': {'authorities': ['Silence']}, 'channels': ['FEED']}");
        Subscription theirs = open(
                "{'email': 'discreet@example.com', 'filter': {'authorities': ['Silence']}, 'channels': ['MAIL']}");
        Visit curious = Visit.as("curious", "long enough for all");

        curious.get("/subscriptions/" + own.id() + "/next-mail").statusCode(200).body(containsString("30 天内没有邮件"));
        curious.get("/subscriptions/" + own.id() + "/next-mail.html").statusCode(404);
        curious.get("/subscriptions/" + theirs.id() + "/next-mail").statusCode(404);
        curious.get("/subscriptions/" + theirs.id() + "/next-mail.html").statusCode(404);
        Visit.asAdmin().get("/subscriptions/" + theirs.id() + "/next-mail").statusCode(200)
                .body(containsString("No mail is to come within 30 days"));
    }

    private Subscription open(String json) {
        return subscriptions.get(UUID.fromString(Samples.subscribe(json)));
    }
}
