package org.calends.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.mail.ScriptedSmtp.DROP;
import static org.calends.mail.ScriptedSmtp.HALF_A_LINE;
import static org.calends.mail.ScriptedSmtp.SILENCE;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

import org.calends.mail.ScriptedSmtp;
import org.calends.mail.ScriptedSmtp.Stage;
import org.calends.mail.smtp.MailServer.Login;
import org.calends.mail.smtp.MailServer.Security;
import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.mailer.Mail;

/** What each way of failing means (acceptance rows R6 to R8 and R10), against a server that fails in just that way. */
class SmtpLineTest {

    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final String ID = "<one@example.org>";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-04-26T01:00:00Z"), ZoneOffset.UTC);

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(Stage.CONNECT, DROP, Outcome.SYSTEM, null),
                arguments(Stage.CONNECT, SILENCE, Outcome.SYSTEM, null),
                arguments(Stage.CONNECT, "554 5.3.2 closed", Outcome.SYSTEM, 554),
                arguments(Stage.CONNECT, "421 4.3.2 shutting down", Outcome.SYSTEM, 421),
                arguments(Stage.EHLO, DROP, Outcome.SYSTEM, null),
                arguments(Stage.EHLO, SILENCE, Outcome.SYSTEM, null),
                arguments(Stage.AUTH, "535 5.7.8 wrong password", Outcome.SYSTEM, 535),
                arguments(Stage.AUTH, DROP, Outcome.SYSTEM, null),
                arguments(Stage.MAIL, "550 5.7.1 you may not send", Outcome.SYSTEM, 550),
                arguments(Stage.MAIL, "451 4.3.0 later", Outcome.TEMPORARY, 451),
                arguments(Stage.MAIL, DROP, Outcome.TEMPORARY, null),
                arguments(Stage.RCPT, "450 4.2.0 greylisted", Outcome.TEMPORARY, 450),
                arguments(Stage.RCPT, "550 5.1.1 no such user", Outcome.DEAD_ADDRESS, 550),
                arguments(Stage.RCPT, "550 no such user", Outcome.DEAD_ADDRESS, 550),
                arguments(Stage.RCPT, "550 gone", Outcome.PERMANENT, 550),
                arguments(Stage.RCPT, "552 5.2.2 mailbox full", Outcome.PERMANENT, 552),
                arguments(Stage.RCPT, "553 5.1.8 sender refused", Outcome.PERMANENT, 553),
                arguments(Stage.RCPT, "550 5.1.1 relaying denied", Outcome.PERMANENT, 550),
                arguments(Stage.DOT, "550 5.1.1 no such user", Outcome.PERMANENT, 550),
                arguments(Stage.RCPT, "554 5.7.1 relay access denied", Outcome.PERMANENT, 554),
                arguments(Stage.RCPT, DROP, Outcome.TEMPORARY, null),
                arguments(Stage.RCPT, HALF_A_LINE, Outcome.TEMPORARY, null),
                arguments(Stage.RCPT, SILENCE, Outcome.TEMPORARY, null),
                arguments(Stage.DATA, "451 4.3.0 later", Outcome.TEMPORARY, 451),
                arguments(Stage.DATA, DROP, Outcome.TEMPORARY, null),
                arguments(Stage.DOT, "552 5.3.4 too big", Outcome.PERMANENT, 552),
                arguments(Stage.DOT, "451 4.3.0 later", Outcome.TEMPORARY, 451),
                arguments(Stage.DOT, DROP, Outcome.UNKNOWN, null),
                arguments(Stage.DOT, SILENCE, Outcome.UNKNOWN, null),
                arguments(Stage.DOT, HALF_A_LINE, Outcome.UNKNOWN, null));
    }

    @ParameterizedTest(name = "{0}: {1} means {2}")
    @MethodSource("failures")
    @Timeout(10)
    void a_failure_is_held_against_whom_it_concerns(Stage stage, String answer, Outcome outcome, Integer code)
            throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp().at(stage, answer); SmtpLine line = lineTo(server)) {
            DeliveryAttempt deliveryAttempt = line.send(mailTo("wang@example.com"), ID);

            assertThat(deliveryAttempt.outcome()).as(deliveryAttempt.reply()).isEqualTo(outcome);
            assertThat(deliveryAttempt.code()).as(deliveryAttempt.reply()).isEqualTo(code);
            assertThat(deliveryAttempt.reply()).isNotBlank().doesNotContain("\n", "\r");

            server.behave();
            assertThat(line.send(mailTo("wang@example.com"), ID).outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(server.mails()).isNotEmpty().allMatch(mail -> mail.contains("Message-ID: " + ID + "\r\n"));
        }
    }

    /** What was said together is answered one by one, and the first refusal counts. */
    @ParameterizedTest(name = "{0}: {1} means {2}")
    @MethodSource("failures")
    @Timeout(10)
    void so_it_is_where_commands_leave_together(Stage stage, String answer, Outcome outcome, Integer code) throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp().pipelining().at(stage, answer); SmtpLine line = lineTo(server)) {
            DeliveryAttempt deliveryAttempt = line.send(mailTo("wang@example.com"), ID);

            assertThat(deliveryAttempt.outcome()).as(deliveryAttempt.reply()).isEqualTo(outcome);
            assertThat(deliveryAttempt.code()).as(deliveryAttempt.reply()).isEqualTo(code);

            server.behave().pipelining();
            assertThat(line.send(mailTo("wang@example.com"), ID).outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(server.mails()).isNotEmpty().allMatch(mail -> mail.contains("Message-ID: " + ID + "\r\n"));
        }
    }

    @Test
    void rejected_and_taken_mails_share_a_connection_on_which_commands_leave_together() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp().pipelining().atRecipient("gone@example.com", "550 5.1.1 no such user");
                SmtpLine line = lineTo(server)) {
            for (int i = 0; i < 3; i++) {
                assertThat(line.send(mailTo("gone@example.com"), ID).outcome()).isEqualTo(Outcome.DEAD_ADDRESS);
                assertThat(line.send(mailTo("wang@example.com"), ID).outcome()).isEqualTo(Outcome.ACCEPTED);
            }
            assertThat(server.mails()).hasSize(3);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_recipient_for_whom_the_server_forwards_is_taken() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp().at(Stage.RCPT, "251 2.1.5 will forward");
                SmtpLine line = lineTo(server)) {
            assertThat(line.send(mailTo("wang@example.com"), ID).outcome()).isEqualTo(Outcome.ACCEPTED);
        }
    }

    @Test
    void lines_that_begin_with_a_dot_arrive() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp().pipelining(); SmtpLine line = lineTo(server)) {
            Mail mail = Mail.withText("wang@example.com", "Dots", ".\n..a\nb.\n.").setFrom("Calends <calends@example.org>");

            assertThat(line.send(mail, ID).outcome()).isEqualTo(Outcome.ACCEPTED);

            assertThat(server.mails().get(0)).endsWith("\r\n\r\n..\r\n...a\r\nb.\r\n..\r\n");
        }
    }

    @Test
    @Timeout(10)
    void a_server_that_is_slow_at_every_step_does_not_hold_a_mail_longer_than_allowed() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp().slow(PATIENCE.multipliedBy(4).dividedBy(5));
                SmtpLine line = lineTo(server)) {
            long begun = System.nanoTime();

            assertThat(line.send(mailTo("wang@example.com"), ID).outcome()).isIn(Outcome.SYSTEM, Outcome.TEMPORARY);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE.multipliedBy(4));
        }
    }

    @Test
    void nobody_listening_is_nobody_s_fault_but_the_server_s() throws Exception {
        ScriptedSmtp gone = new ScriptedSmtp();
        gone.close();
        try (SmtpLine line = lineTo(gone)) {
            assertThat(line.send(mailTo("wang@example.com"), ID).outcome()).isEqualTo(Outcome.SYSTEM);
        }
    }

    @Test
    void a_good_mail_after_ten_rejected_ones_leaves_within_five_seconds_on_the_same_connection() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp().atRecipient("gone@example.com", "550 5.1.1 no such user");
                SmtpLine line = lineTo(server)) {
            long begun = System.nanoTime();
            for (int i = 0; i < 10; i++) {
                assertThat(line.send(mailTo("gone@example.com"), ID).outcome()).isEqualTo(Outcome.DEAD_ADDRESS);
            }
            assertThat(line.send(mailTo("wang@example.com"), ID).outcome()).isEqualTo(Outcome.ACCEPTED);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            assertThat(server.mails()).hasSize(1);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void five_hundred_rejections_hang_nothing_and_leave_no_thread_behind() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp().at(Stage.RCPT, "550 5.1.1 no such user");
                SmtpLine line = lineTo(server)) {
            line.send(mailTo("gone@example.com"), ID);
            int threads = Thread.activeCount();
            for (int i = 0; i < 500; i++) {
                assertThat(line.send(mailTo("gone@example.com"), ID).outcome()).isEqualTo(Outcome.DEAD_ADDRESS);
            }
            assertThat(Thread.activeCount()).isLessThan(threads + 5);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    @Timeout(10)
    void a_server_that_hangs_up_after_each_mail_gets_the_next_one_on_a_new_connection() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp().oneMailEach(); SmtpLine line = lineTo(server)) {
            for (int i = 0; i < 3; i++) {
                assertThat(line.send(mailTo("wang@example.com"), ID).outcome()).isEqualTo(Outcome.ACCEPTED);
            }
            assertThat(server.mails()).hasSize(3);
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    private static SmtpLine lineTo(ScriptedSmtp server) {
        MailServer to = new MailServer("127.0.0.1", server.port(), Security.NONE, Optional.of(new Login("calends", "secret")),
                "calends@example.org", Optional.empty());
        return new SmtpLine(to, new SmtpLine.Limits(PATIENCE, PATIENCE, PATIENCE.multipliedBy(3)), CLOCK);
    }

    private static Mail mailTo(String recipient) {
        return Mail.withText(recipient, "May 26 (30 days left): Comment", "By Wednesday.").setHtml("<p>By Wednesday.</p>")
                .setFrom("Calends <calends@example.org>");
    }
}
