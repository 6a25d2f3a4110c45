package org.calends.mail.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.calends.mail.bounce.BounceSamples.ABOUT_US;
import static org.calends.mail.bounce.BounceSamples.HARD;
import static org.calends.mail.bounce.BounceSamples.ID;
import static org.calends.mail.bounce.BounceSamples.SOFT;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.calends.mail.bounce.BounceSamples.Said;
import org.calends.reminder.bounce.ReturnedMail.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bounces, answers and complaints as the world sends them. */
class BounceReportTest {

    private static final Map<String, String> FORMATS = BounceSamples.formats();

    private static List<String> misread(List<Said> all, Kind expected) {
        List<String> misread = new ArrayList<>();
        FORMATS.forEach((name, format) -> all.forEach(said -> {
            BounceReport report = BounceReport.in(BounceSamples.mail(format, said, ID));
            boolean right = report.kind() == expected && !report.messageIds().isEmpty()
                    && report.messageIds().get(0).equals(ID);
            if (!right) {
                misread.add(name + ", " + said + " -> " + report);
            }
        }));
        return misread;
    }

    @Test
    void every_hard_bounce_of_every_server_is_read_and_mutes() {
        assertThat(FORMATS).hasSizeGreaterThan(30);
        assertThat(misread(HARD, Kind.BOUNCE_HARD)).isEmpty();
    }

    @Test
    void every_soft_bounce_of_every_server_is_read_and_mutes_nobody() {
        assertThat(misread(SOFT, Kind.BOUNCE_SOFT)).isEmpty();
    }

    @Test
    void a_dead_mailbox_is_known_by_the_words_of_many_servers_and_languages() {
        assertThat(BounceSamples.words("HARD")).hasSizeGreaterThan(150);
        assertThat(misread(BounceSamples.words("HARD"), Kind.BOUNCE_HARD)).isEmpty();
    }

    @Test
    void no_words_that_may_mean_something_else_mute_anybody() {
        List<Said> soft = BounceSamples.words("SOFT");

        assertThat(soft).hasSizeGreaterThan(100);
        FORMATS.forEach((name, format) -> soft.forEach(said -> assertThat(BounceReport.in(BounceSamples.mail(format, said, ID)))
                .as(name + ", " + said).returns(true, report -> report.messageIds().contains(ID))
                .extracting(BounceReport::kind).isIn(Kind.BOUNCE_SOFT, Kind.BOUNCE_ABOUT_US)));
    }

    @Test
    void what_is_about_ourselves_is_read_as_that() {
        assertThat(misread(ABOUT_US, Kind.BOUNCE_ABOUT_US)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "delayed,4.4.1,DELAYED", "delivered,2.1.5,DELIVERED", "relayed,2.1.5,DELIVERED", "expanded,2.1.5,DELIVERED" })
    void a_report_of_anything_but_a_failure_is_none(String action, String status, Kind kind) {
        FORMATS.forEach((name, format) -> {
            if (format.contains("{action}")) {
                assertThat(BounceReport.in(BounceSamples.mail(format, new Said(action, status, "250 2.1.5 so it went"), ID)))
                        .as(name).returns(kind, BounceReport::kind).returns(null, BounceReport::refusal);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "Warning: message 1lA-00 delayed 24 hours", "Delivery Status Notification (Delay)",
            "Delayed Mail (still being retried)", "Warning: could not send message for past 4 hours" })
    void a_warning_in_a_servers_own_words_is_no_failure(String subject) {
        assertThat(report("From: Mailer-Daemon@mx.example.net\nAuto-Submitted: auto-replied\nSubject: " + subject
                + "\n\nNot there yet: 450 4.2.0 try again later. No action is required on your part.\n\nMessage-ID: " + ID)
                .kind())
                .isEqualTo(Kind.DELAYED);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Out of Office: Reminder", "Automatic reply: Reminder", "Abwesenheitsnotiz: Reminder",
            "Automatische Antwort: Reminder", "Réponse automatique : Reminder", "Respuesta automática: Reminder",
            "自动回复: Reminder", "=?utf-8?B?6Ieq5Yqo5Zue5aSNOiBSZW1pbmRlcg==?=" })
    void an_absent_person_is_no_bounce(String subject) {
        for (String sign : List.of("Auto-Submitted: auto-replied", "X-Autoreply: yes", "Precedence: auto_reply",
                "Return-Path: <>", "In-Reply-To: " + ID)) {
            assertThat(report("From: Wang <wang@example.com>\n" + sign + "\nSubject: " + subject
                    + "\n\nBack on Monday, room 550. User unknown to me may wait.\n").kind()).as(sign)
                    .isEqualTo(Kind.AUTO_REPLY);
        }
    }

    @Test
    void a_complaint_is_no_bounce() {
        BounceReport report = report("""
                From: complaints@provider.example
                Subject: FW: Reminder
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary="arf"

                --arf
                Content-Type: text/plain

                This is an abuse report.
                --arf
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                User-Agent: Provider/1
                Version: 1

                --arf
                Content-Type: message/rfc822

                Message-ID: %s
                Subject: Reminder

                --arf--
                """.formatted(ID));

        assertThat(report.kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(report.messageIds()).containsExactly(ID);
    }

    @Test
    void what_a_person_writes_is_no_bounce_whatever_it_quotes() {
        assertThat(report("From: Wang <wang@example.com>\nSubject: Re: Reminder\nIn-Reply-To: " + ID
                + "\n\nDone. By the way, mails to Li get 550 5.1.1 user unknown.\n").kind()).isEqualTo(Kind.UNREAD);
    }

    @Test
    void a_server_that_gives_no_name_is_known_by_what_it_says_and_a_person_who_passes_it_on_is_not() {
        String mail = "From: Wang <wang@example.com>\nSubject: %s\n\n550 5.1.1 unknown\n\nMessage-ID: " + ID;

        assertThat(report(mail.formatted("Mail delivery failed")).kind()).isEqualTo(Kind.BOUNCE_HARD);
        assertThat(report(mail.formatted("系统退信")).kind()).isEqualTo(Kind.BOUNCE_HARD);
        assertThat(report(mail.formatted("Re: Mail delivery failed")).kind()).isEqualTo(Kind.UNREAD);
        assertThat(report(mail.formatted("Fwd: Undeliverable: Reminder")).kind()).isEqualTo(Kind.UNREAD);
        assertThat(report(mail.formatted("Reminder")).kind()).isEqualTo(Kind.UNREAD);
    }

    @Test
    void a_mail_of_ours_that_comes_round_is_about_no_mail() {
        assertThat(report("From: calends@example.org\nAuto-Submitted: auto-generated\nSubject: Reminder\nMessage-ID: " + ID
                + "\n\n550 user unknown\n").messageIds()).isEmpty();
    }

    @Test
    void the_returned_mails_own_id_counts_before_those_that_it_refers_to() {
        String other = ID.replace("Zk3", "abc");
        assertThat(
                report("From: MAILER-DAEMON@x\nIn-Reply-To: " + other + "\nSubject: failed\n\n550 no such user\n\nReferences: "
                        + other + "\nMessage-ID: " + ID).messageIds())
                .startsWith(ID).contains(other);
    }

    @Test
    void a_list_behind_an_address_is_dead_only_when_all_behind_it_are() {
        String group = "\nFinal-Recipient: rfc822; %s\nAction: %s\nStatus: %s\n";
        String head = "From: MAILER-DAEMON@x\nContent-Type: multipart/report; boundary=b\n\n--b\n"
                + "Content-Type: message/delivery-status\n\nReporting-MTA: dns; x\n";
        String gone = group.formatted("a@example.com", "failed", "5.1.1");
        String tail = "\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: " + ID + "\n--b--\n";

        assertThat(report(head + gone + gone + tail).kind()).isEqualTo(Kind.BOUNCE_HARD);
        assertThat(report(head + gone + group.formatted("b@example.com", "failed", "5.2.2") + tail).kind())
                .isEqualTo(Kind.BOUNCE_SOFT);
        assertThat(report(head + gone + group.formatted("b@example.com", "relayed", "2.1.5") + tail).kind())
                .isEqualTo(Kind.BOUNCE_SOFT);
    }

    @Test
    void line_ends_of_any_kind_and_lines_broken_anywhere_are_read() {
        byte[] mail = BounceSamples.mail(FORMATS.get("qmail"), HARD.get(0), ID);
        String text = new String(mail, StandardCharsets.UTF_8);
        Stream.of(text.replace("\r\n", "\n"), text.replace("\r\n", "\r"), text.replace("-9d5a-", "-9d5a-\r\n"),
                text.replace("Message-ID: <", "Message-ID:\r\n\t<")).forEach(
                        variant -> assertThat(BounceReport.in(variant.getBytes(StandardCharsets.UTF_8)))
                                .returns(Kind.BOUNCE_HARD, BounceReport::kind)
                                .returns(true, report -> report.messageIds().contains(ID)));
    }

    @Test
    void damage_is_no_error() {
        Random random = new Random(14);
        for (String format : FORMATS.values()) {
            byte[] mail = BounceSamples.mail(format, HARD.get(0), ID);
            for (int i = 0; i < 20; i++) {
                byte[] damaged = Arrays.copyOf(mail, random.nextInt(mail.length + 1));
                for (int j = 0; j < 10 && damaged.length > 0; j++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                assertThatCode(() -> BounceReport.in(damaged)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void bombs_cost_little() {
        String report = new String(BounceSamples.mail(FORMATS.get("Postfix"), HARD.get(0), ID), StandardCharsets.UTF_8);
        StringBuilder nested = new StringBuilder("From: MAILER-DAEMON@x\nSubject: failed\n");
        for (int i = 0; i < 5000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b").append(i).append('\n');
        }
        String base64 = Base64.getMimeEncoder().encodeToString("Content-Type: message/rfc822\n\n".repeat(100_000).getBytes());
        List<String> bombs = List.of(nested.toString(), "x".repeat(5_000_000) + report,
                report.replace("The deadline is near.", "a-".repeat(2_500_000)),
                "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n" + base64,
                "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n".repeat(500_000),
                "From: MAILER-DAEMON@x\nSubject: failed\n\n" + "<".repeat(3_000_000), "X: y\n ".repeat(600_000),
                "From: MAILER-DAEMON@x\nSubject: failed\n\n550 " + "user ".repeat(600_000) + "unknown",
                "From: MAILER-DAEMON@x\nSubject: failed\n\n" + "\n ".repeat(1_500_000),
                "From: MAILER-DAEMON@x\nSubject: failed\nContent-Type: text/html\n\n" + "<a ".repeat(1_000_000),
                "From: MAILER-DAEMON@x\nSubject: failed\n\n" + "0198a7b0-52b1-7c43-9d5a-".repeat(200_000));
        for (String bomb : bombs) {
            assertTimeout(Duration.ofSeconds(10),
                    () -> BounceReport.in(bomb.getBytes(StandardCharsets.UTF_8)), bomb.substring(0, 80));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "deleted|Quota exceeded|BOUNCE_SOFT", "deleted|550 no such user|BOUNCE_SOFT",
            "deleted|This looks like spam|BOUNCE_ABOUT_US", "displayed|Quota exceeded|DELIVERED" })
    void a_receipt_that_a_filter_sends_for_what_it_throws_away_is_a_failure_and_mutes_nobody(String done, String words,
            Kind kind) {
        assertThat(report("""
                Return-Path: <>
                From: postmaster@mx.example.net
                Subject: Automatically rejected mail
                Auto-Submitted: auto-replied (rejected)
                Content-Type: multipart/report; report-type=disposition-notification; boundary="77"

                --77
                Content-Type: text/plain

                Your message was automatically rejected:
                %s
                --77
                Content-Type: message/disposition-notification

                Original-Message-ID: %s
                Disposition: automatic-action/MDN-sent-automatically; %s

                --77--
                """.formatted(words, ID, done))).returns(kind, BounceReport::kind).returns(List.of(ID),
                BounceReport::messageIds);
    }

    private static BounceReport report(String mail) {
        return BounceReport.in(mail.getBytes(StandardCharsets.UTF_8));
    }
}
