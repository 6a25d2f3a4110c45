package org.calends;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import java.net.URI;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.icegreen.greenmail.util.GreenMailUtil;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/**
 * The whole way: a deadline comes in, a subscriber is told by mail and sees it in a calendar, and it can be proved afterwards.
 */
@QuarkusTest
@Tag("database")
class StoryTest {

    private static final String READER = "fang@example.com";

    @Inject
    MovableClock clock;

    @Inject
    TestMailbox mailbox;

    @AfterEach
    void backToTheBeginning() {
        clock.reset();
    }

    @Test
    void a_deadline_is_told_once_shown_in_the_calendar_and_told_again_when_it_moves() throws Exception {
        String feed = post("/api/subscriptions", """
                {"email": "%s", "name": "Fang", "filter": {"authorities": ["Story Office"]}}""".formatted(READER))
                .statusCode(201).extract().path("feedUrl");
        String obligation = post("/api/obligations", """
                {"title": "整改清单所列应用：put the listed apps right", "kind": "RECTIFICATION", "authority": "Story Office",
                 "dueDate": "2021-04-29", "bound": "BEFORE", "owner": "lin@example.com",
                 "source": {"url": "https://example.com/notice", "quote": "To be put right before April 29."}}""")
                .statusCode(201).extract().header("Location");

        run().body("sent", greaterThanOrEqualTo(1), "failed", equalTo(0));

        MimeMessage mail = mailbox.mailsTo(READER).get(0);
        assertThat(mail.getSubject()).isEqualTo("28 Apr (2 days left): 整改清单所列应用：put the listed apps right");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        String text = GreenMailUtil.getBody(mail);
        assertThat(text).contains("deadline.ics");
        assertThat(Mails.text(mail)).contains("Before Thursday 29 April 2021", "last safe day is Wednesday 28 April 2021",
                "Story Office", "To be put right before April 29.", "https://example.com/notice", "lin@example.com");

        run();
        assertThat(mailbox.mailsTo(READER)).as("told once").hasSize(1);

        given().get(URI.create(feed).getPath()).then().statusCode(200).contentType(containsString("text/calendar"))
                .body(containsString("DTSTART;VALUE=DATE:20210429"), containsString("DTEND;VALUE=DATE:20210430"));

        post(URI.create(obligation).getPath() + "/postponement",
                "{\"dueDate\": \"2021-05-20\", \"bound\": \"BY\", \"reason\": \"The ministry extended the period\"}")
                .statusCode(200);
        run();
        assertThat(subjects(READER)).as("told of the new date at once").hasSize(2)
                .last().asString().contains("new date");
        given().get(URI.create(feed).getPath()).then().body(containsString("DTSTART;VALUE=DATE:20210520"));

        clock.moveTo("2021-05-20T09:00:00+08:00");
        run();
        assertThat(subjects(READER)).last().asString().contains("due today");
        clock.moveTo("2021-05-21T09:00:00+08:00");
        run();
        assertThat(subjects(READER)).last().asString().contains("1 day overdue");

        post(URI.create(obligation).getPath() + "/completion", "{\"note\": \"done\"}").statusCode(200);
        clock.moveTo("2021-05-22T09:00:00+08:00");
        int before = mailbox.mailsTo(READER).size();
        run();
        assertThat(mailbox.mailsTo(READER)).as("nothing more once it is done").hasSize(before);

        asAdmin().get(URI.create(obligation).getPath() + "/reminders").then().statusCode(200)
                .body("items.occasion", hasItems("LEAD", "CHANGED", "DUE_TODAY", "OVERDUE"),
                        "items.find { it.state == 'SENT' }.messageId", notNullValue());
        asAdmin().delete(obligation).then().statusCode(409).body("detail", containsString("ithdraw"));
    }

    @Test
    void without_a_mail_server_the_ledger_keeps_what_is_to_be_told() {
        mailbox.unplug();
        post("/api/subscriptions", "{\"email\": \"kept@example.com\", \"filter\": {\"authorities\": [\"Quiet Office\"]}}")
                .statusCode(201);
        post("/api/obligations", "{\"title\": \"x\", \"authority\": \"Quiet Office\", \"dueDate\": \"2021-04-27\"}")
                .statusCode(201);

        run();

        assertThat(mailbox.mailsTo("kept@example.com")).isEmpty();
        asAdmin().get("/api/reminders?state=PENDING&size=500").then().body("items.email", hasItems("kept@example.com"));
        mailbox.plugIn();
        run();
        assertThat(mailbox.mailsTo("kept@example.com")).hasSize(1);
    }

    private List<String> subjects(String address) {
        return mailbox.mailsTo(address).stream().map(Mails::subject).toList();
    }

    private static ValidatableResponse run() {
        return asAdmin().post("/api/check-runs").then().statusCode(200);
    }

    private static ValidatableResponse post(String path, String body) {
        return asAdmin().contentType(ContentType.JSON).body(body).post(path).then();
    }
}
