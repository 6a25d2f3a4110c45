package org.calends.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.obligation.model.SampleObligations.aPlainObligation;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.calends.CleanSlate;
import org.calends.Mails;
import org.calends.MovableClock;
import org.calends.TestMailbox;
import org.calends.obligation.model.SampleObligations;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Kind;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Delivery;
import org.calends.subscription.wish.SampleSubscriptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("database")
class MailCraftTest {

    private static final String RULES = "就《移动互联网应用程序个人信息保护管理暂行规定（征求意见稿）》";
    private static final String WANG = wang().json();
    private static final String CONSULTATION = consultation("提交意见", "意见反馈").json();

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
    void mails_about_one_obligation_are_one_thread_and_nobody_s_program_answers_them() throws Exception {
        made("/api/subscriptions", WANG);
        made("/api/obligations", CONSULTATION);
        check();
        clock.moveTo("2021-05-01T09:00:00+08:00");
        check();

        List<MimeMessage> mails = mailbox.mailsTo("wang@example.com");
        assertThat(mails).hasSize(2);
        assertThat(header(mails.get(0), "References")).isEqualTo(header(mails.get(1), "References"))
                .isEqualTo(header(mails.get(0), "In-Reply-To"));
        assertThat(header(mails.get(0), "Message-ID")).isNotEqualTo(header(mails.get(1), "Message-ID"));
        assertThat(header(mails.get(0), "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mails.get(0), "List-Id")).contains("<reminders.");
        assertThat(header(mails.get(0), "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void a_chinese_mail_reads_well_on_a_phone_and_says_everything() throws Exception {
        made("/api/subscriptions", WANG);
        made("/api/obligations", CONSULTATION);
        check();

        MimeMessage mail = mailbox.mailsTo("wang@example.com").get(0);
        assertThat(Mails.subject(mail)).startsWith("5月2日（还剩6天）：就《移动互联网应用程序");
        assertThat(Mails.text(mail)).contains("2021年5月3日（星期一）之前：当日即已逾期，最后的安全日是2021年5月2日（星期日）。", "工业和信息化部",
                "lin@example.com", "“意见反馈截止时间为2021年5月3日。”", "https://www.example.org/notice", "/act/", "/preferences/",
                "发布机构：工业和信息化部", "负责人：lin@example.com", "停止接收：http").doesNotContain(": ", "。 ");
        assertThat(Mails.html(mail)).contains("<html lang=\"zh-CN\">", "还剩6天", "我已看到", "prefers-color-scheme: dark")
                .doesNotContain("由我跟进");
        String raw = raw(mail);
        assertThat(raw.split("deadline.ics", -1)).hasSizeGreaterThan(1);
        assertThat(raw.split("Content-Type: text/calendar", -1)).hasSize(2);
        assertThat(raw.lines().mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(998);
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(raw)).isTrue();
    }

    @Test
    void a_digest_has_no_empty_line_for_what_is_not_known() throws Exception {
        made("/api/subscriptions", "{\"email\": \"zhao@example.com\", \"delivery\": \"DAILY\"}");
        made("/api/obligations", "{\"title\": \"File it\", \"dueDate\": \"2021-05-03\", \"leadDays\": [7]}");
        made("/api/obligations",
                "{\"title\": \"Answer\", \"dueDate\": \"2021-05-04\", \"leadDays\": [8], \"authority\": \"MIIT\"}");
        check();

        MimeMessage mail = mailbox.mailsTo("zhao@example.com").get(0);
        assertThat(Mails.html(mail)).contains("File it", "<p class=\"soft small\">Set by: MIIT</p>")
                .doesNotContain("<p class=\"soft small\"></p>");
        assertThat(Mails.text(mail)).containsSubsequence("== Within a week ==", "File it", "== Later ==", "Answer");
    }

    @Test
    void a_digest_keeps_its_size_whatever_people_wrote() {
        made("/api/subscriptions", wang().told(Delivery.DAILY).json());
        for (int i = 0; i < 20; i++) {
            made("/api/obligations", consultation("x".repeat(200), "y".repeat(1900)).json());
        }
        check();

        assertThat(mailbox.mailsTo("wang@example.com")).hasSize(1);
        assertThat(Mails.html(mailbox.mails().get(0)).length()).isLessThan(20 * 800 + 6_000);
        assertThat(Mails.text(mailbox.mails().get(0)).length()).isLessThan(20 * 800);
    }

    @Test
    void what_is_told_for_the_last_time_waits_for_no_digest_and_shares_one_mail() throws Exception {
        made("/api/subscriptions", wang().told(Delivery.DAILY).json());
        for (int i = 0; i < 3; i++) {
            made("/api/obligations", dueToday("Report " + i));
        }
        check();

        assertThat(mailbox.mailsTo("wang@example.com")).singleElement()
                .satisfies(mail -> assertThat(Mails.text(mail)).contains("Report 0", "Report 1", "Report 2"));

        made("/api/obligations", dueToday("A late one"));
        check();

        List<MimeMessage> mails = mailbox.mailsTo("wang@example.com");
        assertThat(mails).hasSize(2);
        assertThat(Mails.text(mails.get(1))).contains("A late one").doesNotContain("Report");
        assertThat(raw(mails.get(1))).contains("deadline.ics");
    }

    private static SampleSubscriptions wang() {
        return aSubscription().reading("zh-CN").by(Channel.MAIL);
    }

    private static SampleObligations consultation(String whatToDo, String wordsOfTheNotice) {
        return aPlainObligation().called(RULES + whatToDo).of(Kind.CONSULTATION).setBy("工业和信息化部")
                .due(Bound.BEFORE, "2021-05-03").reminding(6, 1).ownedBy("lin@example.com")
                .from("https://www.example.org/notice", wordsOfTheNotice + "截止时间为2021年5月3日。");
    }

    private static String dueToday(String title) {
        return aPlainObligation().called(title).dueIn(0).reminding(0).json();
    }

    private static void check() {
        post("/api/check-runs", "").statusCode(200);
    }

    private static String header(MimeMessage mail, String name) throws Exception {
        return mail.getHeader(name, null);
    }

    private static String raw(MimeMessage mail) throws Exception {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        return raw.toString(StandardCharsets.ISO_8859_1);
    }
}
