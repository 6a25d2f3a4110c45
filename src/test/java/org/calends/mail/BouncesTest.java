package org.calends.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.calends.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Mails that the server took and that came back later (RFC 3464). */
@QuarkusTest
@Tag("database")
class BouncesTest {

    private static final String REPORT = """
            From: MAILER-DAEMON@mail.example.net
            To: calends@example.org
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="part"

            --part
            Content-Type: text/plain; charset=us-ascii

            The mail could not be delivered.
            --part
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mail.example.net
            Arrival-Date: Mon, 26 Apr 2021 01:00:05 +0000

            Final-Recipient: rfc822; wang@example.com
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1
              no such user
            --part
            Content-Type: text/rfc822-headers

            From: calends@example.org
            To: wang@example.com
            Message-ID: MESSAGE
            --part--
            """.replace("\n", "\r\n");

    @Inject
    CleanSlate slate;

    @Inject
    BounceReader reader;

    private String messageId;

    @BeforeEach
    void begin() {
        slate.wipe();
        made("/api/subscriptions", """
                {"email": "wang@example.com", "zone": "Asia/Shanghai", "filter": {"authorities": ["MIIT"]}}""");
        made("/api/obligations", """
                {"title": "Comment on the draft rules", "authority": "MIIT", "dueDate": "2021-05-26", "leadDays": [30]}""");
        post("/api/check-runs", "").statusCode(200);
        messageId = get("/api/reminders").extract().path("items[0].messageId");
    }

    @Test
    void a_report_marks_the_reminder_and_mutes_the_address_until_somebody_revives_it() {
        handIn(REPORT.replace("MESSAGE", messageId)).statusCode(200).body("muted", equalTo("wang@example.com"),
                "status", equalTo("5.1.1"));
        handIn(REPORT.replace("MESSAGE", messageId)).statusCode(200);

        get("/api/reminders").body("items[0].state", equalTo("FAILED"), "items[0].bouncedAt", notNullValue(),
                "items[0].lastError", containsString("550 5.1.1 no such user"));
        get("/api/bounces").body("email", hasItem("wang@example.com"));
        asAdmin().delete("/api/bounces/wang@example.com").then().statusCode(204);
        asAdmin().delete("/api/bounces/wang@example.com").then().statusCode(404);
        get("/api/bounces").body("", empty());
    }

    @Test
    void a_delay_changes_nothing() {
        handIn(REPORT.replace("MESSAGE", messageId).replace("failed", "delayed")).statusCode(200).body("muted", nullValue());

        get("/api/reminders").body("items[0].state", equalTo("SENT"));
    }

    @Test
    void a_report_about_a_mail_that_was_never_sent_from_here_mutes_nobody() {
        handIn(REPORT.replace("MESSAGE", "<guessed@localhost>")).statusCode(404);
        handIn("Subject: I am on holiday\r\n\r\nBack on Monday.\r\n").statusCode(400)
                .body("violations[0].field", equalTo("body"));
        handIn(REPORT.substring(0, 300)).statusCode(400);

        get("/api/bounces").body("", empty());
    }

    @Test
    void a_mailbox_is_read_once() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            server.setUser("bounces@example.org", "bounces", "secret").deliver(new MimeMessage(null, new ByteArrayInputStream(
                    REPORT.replace("MESSAGE", messageId).getBytes(StandardCharsets.US_ASCII))));
            BounceMailbox mailbox = new BounceMailbox(settings(server.getImap().getPort()), reader);

            assertThat(mailbox.read()).isEqualTo(1);
            assertThat(mailbox.read()).isZero();
            get("/api/reminders").body("items[0].state", equalTo("FAILED"));
        } finally {
            server.stop();
        }
    }

    private static BounceSettings settings(int port) {
        Map<String, String> values = Map.of("calends.bounce.host", "127.0.0.1", "calends.bounce.port", Integer.toString(port),
                "calends.bounce.tls", "false", "calends.bounce.username", "bounces", "calends.bounce.password", "secret");
        return new SmallRyeConfigBuilder().withMapping(BounceSettings.class)
                .withSources(new PropertiesConfigSource(values, "test", 100)).build().getConfigMapping(BounceSettings.class);
    }

    private static ValidatableResponse handIn(String mail) {
        return asAdmin().contentType("message/rfc822").body(mail.getBytes(StandardCharsets.US_ASCII)).post("/api/bounces")
                .then();
    }
}
