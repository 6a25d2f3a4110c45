package org.calends.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.Ledger.run;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.calends.Ledger;
import org.calends.Mails;
import org.calends.reminder.bounce.Bounces;
import org.calends.reminder.bounce.Bounces.Returned;
import org.calends.reminder.bounce.ReturnedMail.Kind;
import org.calends.reminder.ledger.MailRejection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What the form foretells is what the next check sends: as many mails, and the same words. */
@QuarkusTest
class PreviewTest {

    private static final Pattern NUMBER = Pattern.compile("(No|One|\\d+) mails?\\.");

    @Inject
    Ledger ledger;

    @Inject
    Bounces bounces;

    @ParameterizedTest
    @ValueSource(strings = { "", "delivery=DAILY", "delivery=WEEKLY", "delivery=DAILY&sendAt=17:00", "leadDays=3",
            "authorities=MIIT", "authorities=Nobody", "channels=INVITE", "channels=INVITE+MAIL", "channels=FEED",
            "kinds=FILING&workingDaysOnly=true", "locale=zh-CN", "email=lin@example.com", "email=told@example.com",
            "email=told@example.com&channels=INVITE+MAIL", "email=wished@example.com" })
    void the_next_check_sends_what_was_foretold(String shape) {
        ledger.wipe();
        deadlines();
        made("/api/subscriptions", "{\"email\": \"told@example.com\", \"filter\": {\"authorities\": [\"MIIT\"]}}");
        run();
        ledger.clock().moveTo("2021-04-27T09:30:00+08:00");
        made("/api/subscriptions", "{\"email\": \"wished@example.com\", \"filter\": {\"authorities\": [\"CAC\"]}}");
        ledger.mailbox().reset();
        Map<String, Object> form = form(shape);
        String reader = (String) form.get("email");
        Visit visit = Visit.asAdmin();
        visit.get("/subscriptions/new");

        Document before = Jsoup.parse(visit.post("/parts/subscription", form).statusCode(200).extract().asString());
        visit.post("/subscriptions", form).statusCode(200);
        run();

        List<MimeMessage> sent = ledger.mailbox().mailsTo(reader);
        assertThat(number(before)).as(shape).isEqualTo(sent.size());
        before.select("details").forEach(mail -> assertThat(sent).as(shape).anySatisfy(real -> {
            assertThat(spaced(Mails.subject(real))).isEqualTo(mail.select("summary").text());
            assertThat(words(Mails.text(real))).isEqualTo(words(mail.select("pre").first().wholeText()));
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\"delivery\": \"DAILY\", ", "\"channels\": [\"INVITE\"], ", "\"channels\": [\"FEED\"], " })
    void programs_are_foretold_the_same(String shape) {
        ledger.wipe();
        deadlines();
        ledger.clock().moveTo("2021-04-27T09:30:00+08:00");
        String id = made("/api/subscriptions", "{" + shape + "\"email\": \"program@example.com\"}");

        assertThat(isForetold(id, "program@example.com"))
                .hasSize(shape.contains("FEED") ? 0 : shape.contains("INVITE") ? 12 : 1);
    }

    /** @return the subjects of the mails that the next check sends to an address, which are those that were foretold */
    private List<String> isForetold(String subscription, String reader) {
        ledger.mailbox().reset();
        JsonPath foretold = get("/api/subscriptions/" + subscription + "/preview").statusCode(200).extract().jsonPath();
        run();
        List<MimeMessage> sent = ledger.mailbox().mailsTo(reader);
        List<String> subjects = sent.stream().map(Mails::subject).toList();
        assertThat(foretold.getList("mails.subject", String.class)).containsExactlyInAnyOrderElementsOf(subjects);
        assertThat(foretold.getInt("nextCheck")).isEqualTo(sent.size());
        assertThat(foretold.getList("mails.text", String.class).stream().map(PreviewTest::words))
                .containsExactlyInAnyOrderElementsOf(sent.stream().map(mail -> words(Mails.text(mail))).toList());
        get("/api/subscriptions/" + subscription + "/preview").body("nextCheck", equalTo(0), "mails", hasSize(0));
        return subjects;
    }

    /** @param more fields, each with a comma before it */
    private static String deadline(String title, String due, String more) {
        return made("/api/obligations", "{\"title\": \"%s\", \"dueDate\": \"%s\"%s}".formatted(title, due, more));
    }

    private static String subscription(String email, String authority, String more) {
        return made("/api/subscriptions", "{\"email\": \"%s\", \"filter\": {\"authorities\": [\"%s\"]}%s}"
                .formatted(email, authority, more));
    }

    private void theNextMorningBut(int days) {
        ledger.clock().moveTo("2021-04-2" + (6 + days) + "T09:30:00+08:00");
    }

    @Test
    void an_escalation_that_takes_nobodys_place_is_foretold() {
        ledger.wipe();
        deadline("Of MIIT", "2021-04-28",
                ", \"leadDays\": [2, 1], \"owner\": \"lin@example.com\", \"deputy\": \"dep@example.com\"");
        String none = subscription("dep@example.com", "Nobody", "");
        run();
        theNextMorningBut(1);

        assertThat(isForetold(none, "dep@example.com")).singleElement().asString().contains("Of MIIT");
    }

    @Test
    void whoever_stands_in_for_an_absent_deputy_is_foretold_the_deputys_escalation() {
        ledger.wipe();
        deadline("Of MIIT", "2021-04-28",
                ", \"leadDays\": [2, 1], \"owner\": \"lin@example.com\", \"deputy\": \"dep@example.com\"");
        String standIn = subscription("stand@example.com", "Nobody", "");
        String away = subscription("dep@example.com", "Nobody",
                ", \"awayUntil\": \"2021-05-20\", \"deputy\": \"stand@example.com\"");
        run();
        theNextMorningBut(1);

        get("/api/subscriptions/" + away + "/preview").body("nextCheck", equalTo(0));
        assertThat(isForetold(standIn, "stand@example.com")).singleElement().asString().contains("Of MIIT");
        assertThat(ledger.mailbox().mailsTo("dep@example.com")).isEmpty();
    }

    @Test
    void the_mails_of_an_absent_subscriber_are_foretold_to_whoever_stands_in() {
        ledger.wipe();
        deadline("Of MIIT", "2021-04-28", ", \"authority\": \"MIIT\", \"leadDays\": [1]");
        deadline("Of CAC", "2021-04-28", ", \"authority\": \"CAC\", \"leadDays\": [1]");
        String standIn = subscription("stand@example.com", "CAC", "");
        subscription("away@example.com", "MIIT", ", \"awayUntil\": \"2021-05-20\", \"deputy\": \"stand@example.com\"");
        run();
        theNextMorningBut(1);

        assertThat(isForetold(standIn, "stand@example.com")).hasSize(2);
    }

    @Test
    void what_an_owner_is_told_out_of_duty_is_foretold_to_a_subscriber_of_other_things() {
        ledger.wipe();
        deadline("Of MIIT", "2021-04-27", ", \"leadDays\": [0], \"owner\": \"lin@example.com\"");
        deadline("Too", "2021-04-27", ", \"leadDays\": [0], \"owner\": \"lin@example.com\"");
        String other = subscription("lin@example.com", "Nobody", "");
        run();
        theNextMorningBut(1);

        assertThat(isForetold(other, "lin@example.com")).hasSize(1);
    }

    @Test
    void the_contact_of_a_rule_is_foretold_what_nobody_reacts_to() {
        ledger.wipe();
        made("/api/escalations", "{\"authority\": \"MIIT\", \"contact\": \"head@example.com\", \"contactDays\": 1}");
        deadline("Of MIIT", "2021-04-28", ", \"authority\": \"MIIT\", \"leadDays\": [2, 1], \"owner\": \"lin@example.com\"");
        String none = subscription("head@example.com", "Nobody", "");
        run();
        theNextMorningBut(1);

        assertThat(isForetold(none, "head@example.com")).hasSize(1);
    }

    @Test
    void what_has_changed_and_waits_is_foretold() {
        ledger.wipe();
        String moved = deadline("Moves", "2021-05-20", ", \"authority\": \"MIIT\", \"leadDays\": [30]");
        String done = deadline("Ends", "2021-05-21", ", \"authority\": \"MIIT\", \"leadDays\": [30]");
        String reader = subscription("reader@example.com", "MIIT", "");
        run();
        theNextMorningBut(1);
        post("/api/obligations/" + moved + "/postponement", "{\"dueDate\": \"2021-05-25\", \"reason\": \"asked for\"}")
                .statusCode(200);
        post("/api/obligations/" + done + "/withdrawal", "{\"reason\": \"called off\"}").statusCode(200);

        assertThat(isForetold(reader, "reader@example.com")).isNotEmpty();
    }

    @Test
    void what_is_tried_again_is_foretold() {
        ledger.wipe();
        deadline("Of MIIT", "2021-04-27", ", \"authority\": \"MIIT\", \"leadDays\": [1, 0]");
        String reader = subscription("full@example.com", "MIIT", "");
        run();
        get("/api/reminders?subscription=" + reader);
        String id = ledger.mailbox().mailsTo("full@example.com").stream().map(PreviewTest::id).findFirst().orElseThrow();
        bounces.note(new Returned("one", Kind.BOUNCE_SOFT, MailRejection.MAILBOX_FULL, "5.2.2", "full", List.of(id)));
        ledger.clock().moveTo("2021-04-26T18:00:00+08:00");

        assertThat(isForetold(reader, "full@example.com")).hasSize(1);
    }

    @Test
    void two_subscriptions_of_one_address_are_foretold_together() {
        ledger.wipe();
        deadline("Of MIIT", "2021-04-28", ", \"authority\": \"MIIT\", \"leadDays\": [1]");
        deadline("Of CAC", "2021-04-28", ", \"authority\": \"CAC\", \"leadDays\": [1]");
        String one = subscription("both@example.com", "MIIT", "");
        subscription("both@example.com", "CAC", "");
        run();
        theNextMorningBut(1);

        assertThat(isForetold(one, "both@example.com")).hasSize(2);
    }

    /** The mail that nobody has reacted takes the place of the plain one, and holds whatever else is escalated. */
    @Test
    void an_escalation_is_foretold_where_it_takes_the_place_of_a_reminder() {
        ledger.wipe();
        for (String authority : List.of("MIIT", "CAC")) {
            made("/api/obligations", """
                    {"title": "Of %1$s", "dueDate": "2021-04-28", "authority": "%1$s", "leadDays": [2, 1],
                     "owner": "lin@example.com", "deputy": "dep@example.com"}""".formatted(authority));
        }
        String id = made("/api/subscriptions", "{\"email\": \"dep@example.com\", \"filter\": {\"authorities\": [\"MIIT\"]}}");
        run();
        ledger.clock().moveTo("2021-04-27T09:30:00+08:00");
        ledger.mailbox().reset();

        JsonPath foretold = get("/api/subscriptions/" + id + "/preview").statusCode(200).extract().jsonPath();
        run();

        List<MimeMessage> sent = ledger.mailbox().mailsTo("dep@example.com");
        assertThat(sent).hasSize(1);
        assertThat(foretold.getInt("nextCheck")).isEqualTo(1);
        assertThat(foretold.getString("mails[0].reminders[0].occasion")).isEqualTo("ESCALATION");
        assertThat(foretold.getString("mails[0].subject")).isEqualTo(Mails.subject(sent.get(0)));
        assertThat(words(foretold.getString("mails[0].text"))).isEqualTo(words(Mails.text(sent.get(0))));
    }

    /** Overdue, last calls, soon, far, and too far; of two authorities and kinds. */
    private static void deadlines() {
        List<String> days = List.of("2021-04-20", "2021-04-27", "2021-04-28", "2021-05-01", "2021-05-04", "2021-05-20",
                "2021-09-01");
        String table = IntStream.range(0, days.size() * 2)
                .mapToObj(i -> "Deadline %d,%s,%s,%s,lin@example.com,\"30, 7, 1, 0\"%n".formatted(i, days.get(i / 2),
                        i % 2 == 0 ? "MIIT" : "CAC", i % 3 == 0 ? "FILING" : "REVIEW"))
                .collect(Collectors.joining());
        asAdmin().contentType("text/csv").body("title,due date,authority,kind,owner,lead days\n" + table)
                .post("/api/obligations/import").then().statusCode(200).body("created", equalTo(days.size() * 2));
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> form(String shape) {
        Map<String, Object> form = new HashMap<>(Map.of("email", "new@example.com", "channels", "MAIL", "locale", "en"));
        for (String field : shape.isEmpty() ? new String[0] : shape.split("&")) {
            String[] parts = field.split("=");
            form.put(parts[0], parts[1].contains("+") ? List.of(parts[1].split("\\+")) : parts[1]);
        }
        return form;
    }

    private static int number(Document part) {
        Matcher found = NUMBER.matcher(part.text().replaceAll("(?s).*With the next check", ""));
        if (part.text().contains("the calendar feed alone")) {
            return 0;
        }
        assertThat(found.find()).as(part.text()).isTrue();
        return switch (found.group(1)) {
            case "No" -> 0;
            case "One" -> 1;
            default -> Integer.parseInt(found.group(1));
        };
    }

    /** Addresses are each reader's own secret in the real mail. */
    private static String words(String text) {
        return spaced(text.replaceAll("https?://\\S+", "…"));
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
