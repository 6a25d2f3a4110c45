package org.calends.mail.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.calends.CleanSlate;
import org.calends.MovableClock;
import org.calends.TestMailbox;
import org.calends.mail.watch.UndeliveredNotice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.icegreen.greenmail.user.GreenMailUser;
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

    private static final String COMPLAINT = """
            From: complaints@provider.example
            Subject: FW: Reminder
            Content-Type: multipart/report; report-type=feedback-report; boundary="arf"

            --arf
            Content-Type: message/feedback-report

            Feedback-Type: abuse

            --arf
            Content-Type: text/rfc822-headers

            Message-ID: MESSAGE

            --arf--
            """.replace("\n", "\r\n");

    private static final String OTHER = """
            {"title": "Comment on the other rules", "authority": "MIIT", "dueDate": "2021-05-26", "leadDays": [30]}""";

    @Inject
    CleanSlate slate;

    @Inject
    MovableClock clock;

    @Inject
    TestMailbox mailbox;

    @Inject
    UndeliveredNotice notice;

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
                "status", equalTo("5.1.1"), "kind", equalTo("BOUNCE_HARD"), "refusal", equalTo("NO_MAILBOX"));
        handIn(REPORT.replace("MESSAGE", messageId)).statusCode(200).body("muted", equalTo("wang@example.com"));

        get("/api/reminders").body("items[0].state", equalTo("FAILED"), "items[0].bouncedAt", notNullValue(),
                "items[0].lastError", containsString("550 5.1.1 no such user"));
        get("/api/bounces").body("email", hasItem("wang@example.com"));
        asAdmin().delete("/api/bounces/wang@example.com").then().statusCode(204);
        asAdmin().delete("/api/bounces/wang@example.com").then().statusCode(404);
        get("/api/bounces").body("", empty());
        handIn(REPORT.replace("MESSAGE", messageId)).statusCode(200).body("muted", nullValue());
        get("/api/bounces").body("", empty());
    }

    @Test
    void the_same_report_does_not_undo_that_somebody_sent_again_but_the_next_one_does() {
        handIn(REPORT.replace("MESSAGE", messageId)).statusCode(200);
        post("/api/reminders/" + reminder() + "/dispatch", "").statusCode(202);
        post("/api/check-runs", "").statusCode(200);
        get("/api/reminders").body("items[0].state", equalTo("SENT"), "items[0].bouncedAt", nullValue());

        handIn(REPORT.replace("MESSAGE", messageId)).statusCode(200).body("muted", nullValue());
        get("/api/reminders").body("items[0].state", equalTo("SENT"));
        handIn(REPORT.replace("MESSAGE", messageId).replace("01:00:05", "01:00:06")).statusCode(200)
                .body("muted", equalTo("wang@example.com"));
        get("/api/reminders").body("items[0].state", equalTo("FAILED"));
    }

    @Test
    void a_soft_bounce_fails_the_reminder_tells_the_administrators_and_keeps_the_address() {
        handIn(soft()).statusCode(200).body("kind", equalTo("BOUNCE_SOFT"), "refusal", equalTo("MAILBOX_FULL"), "muted",
                nullValue());

        get("/api/bounces").body("", empty());
        get("/api/reminders").body("items[0].state", equalTo("FAILED"), "items[0].lastError", containsString("mailbox full"),
                "items[0].retryAt", notNullValue());
        get("/api/alarms?standing=true").body("items.topic", hasItem("ADDRESS_REFUSED"), "items.subject",
                hasItem("wang@example.com"), "items.message", hasItem(containsString("Ask its owner to make room")));

        made("/api/obligations", OTHER);
        post("/api/check-runs", "").statusCode(200).body("sent", equalTo(1));
        get("/api/alarms?standing=true").body("items.topic", not(hasItem("ADDRESS_REFUSED")));
    }

    @Test
    void what_failed_softly_is_tried_again_after_some_hours_as_the_same_mail_and_leaves_no_trace() {
        handIn(soft()).statusCode(200);
        clock.advance(Duration.ofHours(6).minusSeconds(1));
        post("/api/check-runs", "").statusCode(200);
        get("/api/reminders").body("items[0].state", equalTo("FAILED"));

        clock.advance(Duration.ofSeconds(1));
        post("/api/check-runs", "").statusCode(200).body("sent", equalTo(1));
        get("/api/reminders").body("items[0].state", equalTo("SENT"), "items[0].messageId", equalTo(messageId),
                "items[0].lastError", nullValue(), "items[0].bouncedAt", nullValue(), "items[0].retryAt", nullValue());
        get("/api/alarms?standing=true").body("items.topic", not(hasItem("ADDRESS_REFUSED")));
    }

    @Test
    void what_is_about_ourselves_is_one_alarm_and_mutes_nobody() {
        made("/api/obligations", OTHER);
        post("/api/check-runs", "").statusCode(200);
        List<String> all = get("/api/reminders").extract().path("items.messageId");
        all.forEach(id -> handIn(REPORT.replace("MESSAGE", id).replace("5.1.1", "5.7.1").replace("no such user",
                "Client host [192.0.2.1] blocked using rbl.example")).statusCode(200)
                .body("kind", equalTo("BOUNCE_ABOUT_US"), "muted", nullValue()));

        get("/api/bounces").body("", empty());
        get("/api/alarms?standing=true").body("items.findAll { it.topic == 'SENDER_REFUSED' }.size()", equalTo(1));
    }

    @Test
    void a_complaint_is_told_and_changes_nothing() {
        handIn(COMPLAINT.replace("MESSAGE", messageId)).statusCode(200).body("kind", equalTo("COMPLAINT"), "muted",
                nullValue());

        get("/api/reminders").body("items[0].state", equalTo("SENT"));
        get("/api/bounces").body("", empty());
        get("/api/alarms?standing=true").body("items.topic", hasItem("COMPLAINT"));
        get("/api/bounces/mails?kind=COMPLAINT").body("items.email", hasItem("wang@example.com"));
    }

    @Test
    void an_absent_recipient_is_shown_and_changes_nothing() {
        handIn("From: Wang <wang@example.com>\r\nAuto-Submitted: auto-replied\r\nIn-Reply-To: " + messageId
                + "\r\nSubject: Out of office\r\n\r\nBack on Monday. 550 user unknown\r\n").statusCode(200)
                .body("kind", equalTo("AUTO_REPLY"), "messageId", equalTo(messageId));

        get("/api/reminders").body("items[0].state", equalTo("SENT"));
        get("/api/bounces/mails").body("total", equalTo(1), "items[0].kind", equalTo("AUTO_REPLY"), "items[0].email",
                equalTo("wang@example.com"));
        get("/api/alarms?standing=true").body("items.topic", equalTo(List.of("NO_OWNER")));
    }

    @Test
    void what_is_not_understood_is_counted_once_each_and_told_until_a_week_has_passed() {
        for (String mail : List.of("From: a@example.com\r\n\r\nHello", "From: b@example.com\r\n\r\nHello",
                "From: b@example.com\r\n\r\nHello", REPORT.replace("MESSAGE", "<guessed@localhost>"))) {
            handIn(mail).statusCode(oneOf(400, 404));
        }
        get("/api/alarms?standing=true").body("items.topic", hasItem("UNREAD_BOUNCES"), "items.message",
                hasItem(containsString("not understood within a week: 3.")));

        notice.tell();
        get("/api/alarms?standing=true").body("items.topic", hasItem("UNREAD_BOUNCES"));
        clock.advance(Duration.ofDays(7).plusSeconds(1));
        notice.tell();
        get("/api/alarms?standing=true").body("items.topic", not(hasItem("UNREAD_BOUNCES")));
        clock.advance(Duration.ofDays(23));
        notice.tell();
        get("/api/bounces/mails").body("total", equalTo(0));
    }

    @Test
    void a_report_of_five_megabytes_is_read() {
        handIn(REPORT.replace("MESSAGE", messageId).replace("could not be delivered.", "x".repeat(5_000_000)))
                .statusCode(200).body("muted", equalTo("wang@example.com"));
    }

    @Test
    void nothing_is_ever_answered() {
        mailbox.reset();
        handIn(REPORT.replace("MESSAGE", messageId)).statusCode(200);
        handIn(COMPLAINT.replace("MESSAGE", messageId)).statusCode(200);
        handIn("From: a@example.com\r\n\r\nHello").statusCode(400);

        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void a_delay_changes_nothing() {
        handIn(REPORT.replace("MESSAGE", messageId).replace("failed", "delayed")).statusCode(200).body("muted", nullValue());

        get("/api/reminders").body("items[0].state", equalTo("SENT"));
    }

    @Test
    void a_report_about_a_mail_that_was_never_sent_from_here_mutes_nobody() {
        handIn(REPORT.replace("MESSAGE", "<guessed@localhost>")).statusCode(404);
        handIn("").statusCode(400);
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
            GreenMailUser user = server.setUser("bounces@example.org", "bounces", "secret");
            for (String mail : List.of("From: a@example.com\r\nContent-Type: ;;;\r\n\r\nHello",
                    REPORT.replace("MESSAGE", messageId))) {
                user.deliver(new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII))));
            }
            BounceMailbox mailbox = new BounceMailbox(settings(server.getImap().getPort()), reader);

            assertThat(mailbox.read()).isEqualTo(1);
            assertThat(mailbox.read()).isZero();
            get("/api/reminders").body("items[0].state", equalTo("FAILED"));
            get("/api/alarms?standing=true").body("items.topic", hasItem("UNREAD_BOUNCES"));
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

    private String soft() {
        return REPORT.replace("MESSAGE", messageId).replace("5.1.1", "5.2.2").replace("no such user", "mailbox full");
    }

    private static String reminder() {
        return get("/api/reminders").extract().path("items[0].id");
    }

    private static ValidatableResponse handIn(String mail) {
        return asAdmin().contentType("message/rfc822").body(mail.getBytes(StandardCharsets.US_ASCII)).post("/api/bounces")
                .then();
    }
}
