package org.calends.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.mail.ScriptedSmtp.DROP;
import static org.calends.mail.ScriptedSmtp.SILENCE;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.calends.mail.ScriptedSmtp;
import org.calends.mail.ScriptedSmtp.Stage;
import org.calends.mail.smtp.MailServer.Login;
import org.calends.mail.smtp.MailServer.Security;
import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.mailer.Mail;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.core.Vertx;

/** The second way to the mail server, by Quarkus' mailer: what it sends, and what each failure means. */
class ServiceMailerTest {

    private static final Duration LIMIT = Duration.ofMillis(700);
    private static final String ID = "<one@example.org>";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-04-26T01:00:00Z"), ZoneOffset.UTC);
    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void closeVertx() {
        VERTX.closeAndAwait();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(Stage.CONNECT, "554 5.3.2 closed", Outcome.SYSTEM, 554),
                arguments(Stage.CONNECT, "421 4.3.2 shutting down", Outcome.SYSTEM, 421),
                arguments(Stage.CONNECT, SILENCE, Outcome.SYSTEM, null),
                arguments(Stage.AUTH, "535 5.7.8 wrong password", Outcome.SYSTEM, 535),
                arguments(Stage.MAIL, "550 5.7.1 you may not send", Outcome.SYSTEM, 550),
                arguments(Stage.MAIL, "451 4.3.0 later", Outcome.TEMPORARY, 451),
                arguments(Stage.MAIL, DROP, Outcome.TEMPORARY, null),
                arguments(Stage.RCPT, "450 4.2.0 greylisted", Outcome.TEMPORARY, 450),
                arguments(Stage.RCPT, "550 5.1.1 no such user", Outcome.DEAD_ADDRESS, 550),
                arguments(Stage.RCPT, "550 gone", Outcome.PERMANENT, 550),
                arguments(Stage.RCPT, "554 5.7.1 relay access denied", Outcome.PERMANENT, 554),
                arguments(Stage.RCPT, SILENCE, Outcome.SYSTEM, null),
                arguments(Stage.DATA, "451 4.3.0 later", Outcome.TEMPORARY, 451),
                arguments(Stage.DOT, "552 5.3.4 too big", Outcome.PERMANENT, 552),
                arguments(Stage.DOT, DROP, Outcome.TEMPORARY, null));
    }

    @ParameterizedTest(name = "{0}: {1} means {2}")
    @MethodSource("failures")
    @Timeout(20)
    void a_failure_is_held_against_whom_it_concerns(Stage stage, String answer, Outcome outcome, Integer code)
            throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp().at(stage, answer)) {
            DeliveryAttempt attempt = mailer(Map.of()).send(at(server, Optional.empty()), mail(), ID, LIMIT);

            assertThat(attempt.outcome()).as(attempt.reply()).isEqualTo(outcome);
            assertThat(attempt.code()).as(attempt.reply()).isEqualTo(code);
            assertThat(attempt.reply()).isNotBlank().doesNotContain("\n", "\r");

            server.behave();
            assertThat(mailer(Map.of()).send(at(server, Optional.empty()), mail(), ID, LIMIT.multipliedBy(5)).outcome())
                    .isEqualTo(Outcome.ACCEPTED);
        }
    }

    @Test
    void what_arrives_is_what_was_written() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            assertThat(mailer(Map.of()).send(at(server, Optional.empty()), mail(), ID, LIMIT.multipliedBy(5)).outcome())
                    .isEqualTo(Outcome.ACCEPTED);

            MimeMessage arrived = new MimeMessage(Session.getInstance(new Properties()),
                    new ByteArrayInputStream(unstuffed(server).getBytes(StandardCharsets.UTF_8)));
            assertThat(arrived.getSubject()).isEqualTo("试试 mail  Bcc: other@example.com");
            assertThat(arrived.getFrom()[0]).hasToString("Calends <calends@example.org>");
            assertThat(arrived.getMessageID()).isEqualTo(ID);
            assertThat(arrived.getHeader("Date")).containsExactly("Mon, 26 Apr 2021 01:00:00 +0000");
            assertThat((String) arrived.getContent()).isEqualToNormalizingNewlines("第一行\n.\nlast line\n");
            assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        }
    }

    /** A server that does not answer once stands for a client that hangs: the next client gets through. */
    @Test
    @Timeout(20)
    void a_client_that_hangs_is_replaced_by_a_fresh_one() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp().atFirst(Stage.RCPT, SILENCE)) {
            DeliveryAttempt attempt = mailer(Map.of()).send(at(server, Optional.empty()), mail(), ID, LIMIT.multipliedBy(3));

            assertThat(attempt.outcome()).as(attempt.reply()).isEqualTo(Outcome.ACCEPTED);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void ten_refused_recipients_keep_no_later_mail_back() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp().atRecipient("gone@example.com", "550 5.1.1 no such user")) {
            ServiceMailer mailer = mailer(Map.of());
            for (int i = 0; i < 10; i++) {
                Mail refused = Mail.withText("gone@example.com", "Gone", "Nobody.");
                assertThat(mailer.send(at(server, Optional.empty()), refused, ID, LIMIT.multipliedBy(5)).outcome())
                        .isEqualTo(Outcome.DEAD_ADDRESS);
            }

            assertThat(mailer.send(at(server, Optional.empty()), mail(), ID, LIMIT.multipliedBy(5)).outcome())
                    .isEqualTo(Outcome.ACCEPTED);
        }
    }

    @Test
    void an_address_that_is_none_is_held_against_the_mail() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            DeliveryAttempt attempt = mailer(Map.of()).send(at(server, Optional.empty()),
                    Mail.withText("no address", "Subject", "Text"), ID, LIMIT.multipliedBy(5));

            assertThat(attempt.outcome()).isEqualTo(Outcome.PERMANENT);
            assertThat(server.connections()).isZero();
        }
    }

    /** The packaged application has settings of the build among those that run. */
    @Test
    void settings_of_the_build_disturb_nobody() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            DeliveryAttempt attempt = mailer(Map.of("quarkus.mailer.cache-attachments", "false"))
                    .send(at(server, Optional.empty()), mail(), ID, LIMIT.multipliedBy(5));

            assertThat(attempt.outcome()).as(attempt.reply()).isEqualTo(Outcome.ACCEPTED);
        }
    }

    @Test
    void settings_that_cannot_be_used_are_an_outcome_too() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            DeliveryAttempt attempt = mailer(Map.of("quarkus.mailer.truststore.paths", "no-such-file.unknown"))
                    .send(at(server, Optional.empty()), mail(), ID, LIMIT.multipliedBy(5));

            assertThat(attempt.outcome()).isEqualTo(Outcome.TEMPORARY);
            assertThat(attempt.reply()).contains("trust store");
        }
    }

    @Test
    void nobody_listening_is_nobody_s_fault_but_the_server_s() throws Exception {
        ScriptedSmtp gone = new ScriptedSmtp();
        gone.close();

        assertThat(mailer(Map.of()).send(at(gone, Optional.empty()), mail(), ID, LIMIT.multipliedBy(5)).outcome())
                .isEqualTo(Outcome.SYSTEM);
    }

    @Test
    void it_signs_with_the_same_key_even_when_that_is_written_as_pem() throws Exception {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(DkimSignerTest.KEYS.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        Map<String, String> settings = Map.of("quarkus.mailer.dkim.enabled", "true", "quarkus.mailer.dkim.sdid", "example.org",
                "quarkus.mailer.dkim.selector", "s1", "quarkus.mailer.dkim.private-key", pem);
        Optional<DkimSigner> signer = new DkimSettings(config(settings)).signer();
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            assertThat(mailer(settings).send(at(server, signer), mail(), ID, LIMIT.multipliedBy(5)).outcome())
                    .isEqualTo(Outcome.ACCEPTED);

            String arrived = unstuffed(server);
            var records = DkimSignerTest.verifier()
                    .verify(new ByteArrayInputStream(arrived.getBytes(StandardCharsets.UTF_8)));
            assertThat(records).hasSize(1);
            assertThat(records.get(0).getDToken()).hasToString("example.org");
        }
    }

    /** @return the mail without the dots that SMTP puts before dots (RFC 5321, 4.5.2) */
    private static String unstuffed(ScriptedSmtp server) {
        return server.mails().get(0).replace("\r\n..", "\r\n.");
    }

    private static Mail mail() {
        return Mail.withText("wang@example.com", "试试 mail\r\nBcc: other@example.com", "第一行\n.\nlast line\n")
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private static MailServer at(ScriptedSmtp server, Optional<DkimSigner> signer) {
        return new MailServer("127.0.0.1", server.port(), Security.NONE, Optional.of(new Login("calends", "secret")),
                "Calends <calends@example.org>", Optional.empty(), signer);
    }

    private static ServiceMailer mailer(Map<String, String> settings) {
        return new ServiceMailer(CLOCK, VERTX, new NoCertificates(), config(settings));
    }

    private static Config config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(settings, "settings", 100)).build();
    }

    /** Certificates as the Java platform trusts them. */
    private static final class NoCertificates implements TlsConfigurationRegistry {

        @Override
        public Optional<TlsConfiguration> get(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<TlsConfiguration> getDefault() {
            return Optional.empty();
        }

        @Override
        public void register(String name, TlsConfiguration configuration) {
            throw new UnsupportedOperationException("no test registers certificates");
        }
    }
}
