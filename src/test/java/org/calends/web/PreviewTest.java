package org.calends.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Ledger.run;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.calends.Ledger;
import org.calends.Mails;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.Subscriptions;
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
    Subscriptions subscriptions;

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

        List<MimeMessage> sent = mailsOf(subscriptions.of(reader).get(subscriptions.of(reader).size() - 1), reader);
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

        JsonPath foretold = get("/api/subscriptions/" + id + "/preview").statusCode(200).extract().jsonPath();
        run();

        List<MimeMessage> sent = mailsOf(subscriptions.get(UUID.fromString(id)), "program@example.com");
        assertThat(foretold.getInt("nextCheck")).isEqualTo(sent.size());
        assertThat(foretold.getList("mails.subject", String.class))
                .containsExactlyInAnyOrderElementsOf(sent.stream().map(Mails::subject).toList());
        assertThat(foretold.getList("mails.text", String.class).stream().map(PreviewTest::words))
                .containsExactlyInAnyOrderElementsOf(sent.stream().map(mail -> words(Mails.text(mail))).toList());
        get("/api/subscriptions/" + id + "/preview").body("nextCheck", equalTo(0), "mails", hasSize(0));
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

    /** @return without what another subscription of the same reader brings at the same check */
    private List<MimeMessage> mailsOf(Subscription subscription, String reader) {
        List<String> ids = get("/api/reminders?state=SENT&size=500&subscription=" + subscription.id()).extract()
                .path("items.messageId");
        return ledger.mailbox().mailsTo(reader).stream().filter(mail -> ids.contains(id(mail))).toList();
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
