package org.calends.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.calends.Api;
import org.calends.Ledger;
import org.calends.Mails;
import org.calends.TestMailbox;
import org.calends.input.HiddenCharacters;
import org.calends.web.Visit;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import biweekly.Biweekly;
import biweekly.ICalendar;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/**
 * Texts that nobody means, through every door, are harmless wherever they come out. A few in every build; as many as wanted by
 * {@code ./mvnw test -Dtest=HostileTextsTest -Dcalends.texts=10000 [-Dcalends.seed=7]}.
 */
@QuarkusTest
@TestProfile(HostileProfile.class)
class HostileTextsTest {

    private static final int TEXTS = Integer.getInteger("calends.texts", 80);
    private static final long SEED = Long.getLong("calends.seed", 20261130L);
    private static final int PAGES = Math.min(200, TEXTS / 4);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MARKUP = Pattern.compile("<script>alert|<img src=x|<!DOCTYPE a");
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    @Inject
    Ledger ledger;
    @Inject
    TestMailbox mailbox;

    private final HostileValues values = new HostileValues(SEED);
    private int taken;

    @Test
    void hostile_texts_come_out_harmless() throws Exception {
        ledger.wipe();
        String feed = Api.post("/api/subscriptions", "{\"email\": \"reader@example.com\", \"leadDays\": [30, 7]}")
                .statusCode(201)
                .extract().path("feedUrl");

        for (int i = 0; i < TEXTS; i++) {
            handIn(i);
        }
        Map<String, String> titles = titles();
        assertThat(titles.size()).isGreaterThan(TEXTS / 8);
        calendarsSaySo(feed, titles);
        tablesHoldNoFormula();
        pagesShowNoMarkup(titles);
        mailsAreOneMailEach();
        System.out.println(TEXTS + " texts, seed " + SEED + ": " + taken + " taken, " + titles.size() + " obligations, "
                + mailbox.mails().size() + " mails");
    }

    private void handIn(int number) throws IOException {
        String title = values.text();
        int status = switch (number % 4) {
            case 0 -> Api.post("/api/obligations",
                    JSON.writeValueAsString(Map.of("title", title, "dueDate", "2021-05-26", "tags",
                            List.of(values.text()), "authority", values.text(), "description", values.text(), "leadDays",
                            List.of(30),
                            "source", Map.of("quote", values.text()))))
                    .extract().statusCode();
            case 1 -> imported("text/csv", "title,dueDate,tags,authority,description\n" + cell(title) + ",2021-05-26,"
                    + cell(values.text()) + "," + cell(values.text()) + "," + cell(values.text()));
            case 2 -> imported("text/calendar", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:" + number + "\r\nSUMMARY:" + title
                    + "\r\nDESCRIPTION:" + values.text() + "\r\nCATEGORIES:" + values.text()
                    + "\r\nDTSTART:20210526\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
            default -> Api.asAdmin().contentType("text/calendar; charset=utf-8").body(("BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:h"
                    + number + "\r\nSUMMARY:" + title + "\r\nX-OWN:" + values.text()
                    + "\r\nDUE;VALUE=DATE:20210526\r\nEND:VTODO\r\nEND:VCALENDAR\r\n").getBytes(UTF_8))
                    .put("/caldav/calendars/admin/all-tasks/h" + number + ".ics").statusCode();
        };
        assertThat(status).as(title).isLessThan(500);
        taken += status < 300 ? 1 : 0;
    }

    private static int imported(String type, String file) {
        return Api.asAdmin().contentType(type + "; charset=utf-8").body(file.getBytes(UTF_8)).post("/api/obligations/import")
                .statusCode();
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static Map<String, String> titles() throws IOException {
        Map<String, String> titles = new TreeMap<>();
        for (JsonNode obligation : JSON.readTree(Api.get("/api/obligations.json").extract().asByteArray())) {
            titles.put(obligation.path("id").asText(), obligation.path("title").asText());
        }
        return titles;
    }

    /** A second reader sees the same titles, as people read them, and as many entries. */
    private static void calendarsSaySo(String feed, Map<String, String> titles) {
        String text = new String(Api.asAdmin().get(feed.substring(feed.indexOf("/feeds/"))).asByteArray(), UTF_8);
        ICalendar calendar = Biweekly.parse(text).first();
        List<String> seen = new ArrayList<>();
        calendar.getEvents()
                .forEach(event -> seen.add(event.getSummary() == null ? "" : event.getSummary().getValue().strip()));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(
                titles.values().stream().map(HiddenCharacters::shown).map(String::strip).toList());
    }

    private static void tablesHoldNoFormula() throws IOException {
        String table = new String(Api.get("/api/obligations.csv").extract().asByteArray(), UTF_8);
        for (CSVRecord row : CSVFormat.DEFAULT.parse(new StringReader(table))) {
            for (String cell : row) {
                assertThat(FORMULA.matcher(cell).matches()).as(cell).isFalse();
            }
        }
    }

    private static void pagesShowNoMarkup(Map<String, String> titles) {
        Visit visit = Visit.asAdmin();
        Stream.concat(Stream.of("/", "/obligations", "/obligations?q=%3Cscript%3Ealert(1)", "/calendar"),
                titles.keySet().stream().limit(PAGES).map(id -> "/obligations/" + id)).forEach(address -> {
                    String page = visit.get(address).statusCode(200).extract().asString();
                    assertThat(MARKUP.matcher(page).find()).as(address).isFalse();
                });
    }

    private void mailsAreOneMailEach() throws Exception {
        Api.asAdmin().post("/api/check-runs").then().statusCode(200);
        for (MimeMessage mail : mailbox.mails()) {
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(Mails.subject(mail)).doesNotContain("\n", "\r");
            assertThat(MARKUP.matcher(String.valueOf(Mails.html(mail))).find()).as(Mails.subject(mail)).isFalse();
        }
    }
}
