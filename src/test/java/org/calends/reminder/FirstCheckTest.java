package org.calends.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.made;
import static org.calends.Ledger.WANG;
import static org.calends.Ledger.run;
import static org.calends.Ledger.wang;
import static org.calends.obligation.model.SampleObligations.aPlainObligation;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.calends.Ledger;
import org.calends.Mails;
import org.calends.subscription.wish.Delivery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.junit.QuarkusTest;

/** The first check of a subscription says in one mail where everything stands; whatever could not be told on its day, too. */
@QuarkusTest
@Tag("database")
class FirstCheckTest {

    @Inject
    Ledger ledger;

    @BeforeEach
    void begin() {
        ledger.wipe();
        run();
        ledger.clock().advance(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @EnumSource(Delivery.class)
    void a_new_subscription_brings_one_summary_whatever_its_rhythm(Delivery delivery) {
        register("Late", "MIIT", "2021-04-20");
        register("Last call", "MIIT", "2021-04-26");
        register("Tomorrow", "MIIT", "2021-04-27");
        register("Soon", "MIIT", "2021-05-02");
        register("Far", "MIIT", "2021-05-20");
        register("Not yet", "MIIT", "2021-08-20");
        made("/api/subscriptions", wang().told(delivery).json());

        run().body("queued", equalTo(5), "sent", equalTo(5));
        run().body("queued", equalTo(0), "sent", equalTo(0));

        assertThat(subjects()).containsExactly("5 deadlines (1 overdue, 2 due by tomorrow): Late");
        assertThat(Mails.text(mails().get(0))).containsSubsequence("This is where your deadlines stand today.",
                "== Overdue ==", "Late", "== Within a week ==", "Last call", "Tomorrow", "Soon", "== Later ==", "Far")
                .doesNotContain("Not yet");
        assertThat(Mails.html(mails().get(0))).containsSubsequence("This is where your deadlines stand today.",
                "<h2>Overdue</h2>", "<h2>Within a week</h2>", "<h2>Later</h2>");
    }

    @Test
    void a_summary_is_in_the_subscriber_s_language() {
        register("Late", "MIIT", "2021-04-20");
        register("Last call", "MIIT", "2021-04-26");
        made("/api/subscriptions", wang().reading("zh-CN").json());

        run();

        assertThat(subjects()).containsExactly("2项期限（1项已逾期，1项最迟明天到期）：Late");
        assertThat(Mails.text(mails().get(0))).contains("以下是您的各项期限目前的情况", "== 一周之内 ==");
    }

    @Test
    void after_the_summary_each_comes_on_its_day_in_a_mail_of_its_own() {
        register("One", "MIIT", "2021-05-04");
        register("Two", "MIIT", "2021-05-04");
        made("/api/subscriptions", WANG);
        run().body("sent", equalTo(2));
        assertThat(mails()).hasSize(1);

        ledger.clock().moveTo("2021-04-27T09:00:00+08:00");
        run().body("sent", equalTo(2));

        assertThat(subjects().subList(1, 3)).allMatch(subject -> subject.contains("7 days left"));
    }

    @Test
    void a_widened_subscription_brings_one_summary_of_what_is_new_and_a_new_name_brings_none() {
        register("Known", "MIIT", "2021-04-20");
        for (int i = 0; i < 5; i++) {
            register("Other " + i, "CAC", "2021-05-0" + (i + 1));
        }
        String id = made("/api/subscriptions", WANG);
        run().body("sent", equalTo(1));
        ledger.clock().advance(Duration.ofHours(1));
        change(id, wang().with("name", "Wang Fang").json());
        run().body("sent", equalTo(0));
        ledger.clock().advance(Duration.ofHours(1));

        change(id, wang().toAuthorities("MIIT", "CAC").json());
        run().body("sent", equalTo(5));

        assertThat(subjects()).hasSize(2).last().asString().isEqualTo("5 deadlines: Other 0");
        assertThat(Mails.text(mails().get(1))).contains("This is where your deadlines stand today.").doesNotContain("Known");
    }

    @Test
    void an_import_of_many_comes_to_a_subscriber_in_one_mail() {
        made("/api/subscriptions", WANG);
        run();
        ledger.clock().advance(Duration.ofMinutes(10));

        imported(20, "2021-04-30");
        run().body("sent", equalTo(20));

        assertThat(subjects()).containsExactly("20 deadlines: Imported 0");
        assertThat(Mails.text(mails().get(0))).doesNotContain("This is where your deadlines stand");
    }

    @Test
    void what_a_standstill_kept_back_comes_together_and_what_is_of_today_by_itself() {
        made("/api/subscriptions", WANG);
        register("Missed", "MIIT", "2021-05-10");
        register("Missed, too", "MIIT", "2021-05-11");
        register("Of today", "MIIT", "2021-05-13");
        run();
        ledger.clock().moveTo("2021-05-06T09:00:00+08:00");
        ledger.mailbox().reset();

        run().body("sent", equalTo(3));

        assertThat(subjects()).containsExactlyInAnyOrder("2 deadlines: Missed", "13 May (7 days left): Of today");
    }

    private static void register(String title, String authority, String due) {
        made("/api/obligations", aPlainObligation().called(title).setBy(authority).due(due).reminding(30, 7, 1, 0).json());
    }

    private static void change(String id, String body) {
        asAdmin().contentType("application/json").body(body).put("/api/subscriptions/" + id).then().statusCode(200);
    }

    private static void imported(int rows, String dueDate) {
        String table = IntStream.range(0, rows).mapToObj(i -> "Imported %d,%s,MIIT,7%n".formatted(i, dueDate))
                .collect(Collectors.joining());
        asAdmin().contentType("text/csv").body("title,due date,authority,lead days\n" + table)
                .post("/api/obligations/import").then().statusCode(200).body("created", equalTo(rows));
    }

    private List<MimeMessage> mails() {
        return ledger.mailbox().mailsTo("wang@example.com");
    }

    private List<String> subjects() {
        return mails().stream().map(Mails::subject).toList();
    }
}
