package org.calends.reminder.acts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.Ledger.WANG;
import static org.calends.Ledger.wang;
import static org.calends.obligation.model.SampleObligations.aPlainObligation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.calends.CleanSlate;
import org.calends.Mails;
import org.calends.MovableClock;
import org.calends.TestMailbox;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Kind;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Reminder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@Tag("database")
class ReminderActionsTest {

    private static final Pattern LINK = Pattern.compile("http://[^/]+(/act/[\\w.-]+)");
    private static final String FILING = aPlainObligation().called("File the annual report").of(Kind.FILING).setBy("MIIT")
            .dueIn(7).reminding(7, 5, 1, 0).json();

    private static final String PASSWORD = "a long pass phrase of mine";

    @Inject
    CleanSlate slate;

    @Inject
    MovableClock clock;

    @Inject
    TestMailbox mailbox;

    private String obligation;

    @BeforeEach
    void begin() {
        slate.wipe();
    }

    @Test
    void looking_changes_nothing_however_often_a_scanner_does_it() {
        String link = toldByMail(WANG);
        String before = everything();

        for (int i = 0; i < 3; i++) {
            given().get(link).then().statusCode(200).body(containsString("File the annual report"));
            given().head(link).then().statusCode(200);
        }

        assertThat(everything()).isEqualTo(before);
        clock.advance(Duration.ofMinutes(1));
        given().get(link);
        String id = get("/api/reminders").extract().path("items[0].id");
        get("/api/reminders/" + id + "/link-fetch").body("firstAt", equalTo("2021-04-26T01:00:00Z"));
        act().get(link).then().header("Set-Cookie", nullValue());
    }

    @Test
    void acknowledging_works_once_and_is_on_record() {
        String link = toldToItsOwner();

        act().post(link + "/acknowledgement").then().statusCode(303);
        clock.moveTo("2021-04-26T12:00:00+08:00");
        act().post(link + "/acknowledgement").then().statusCode(303);

        get("/api/reminders").body("items[0].openedAt", equalTo("2021-04-26T01:00:00Z"),
                "items[0].acknowledgedAt", equalTo("2021-04-26T01:00:00Z"),
                "items[0].acknowledgedBy", equalTo("wang@example.com"));
        get("/api/obligations/" + obligation + "/history").body("items.action", contains("REGISTERED", "ACKNOWLEDGED"),
                "items[1].actor", equalTo("wang@example.com"), "intact", equalTo(true));
        given().get(link).then().body(containsString("Acknowledged on"), not(containsString(link + "/acknowledgement")));
    }

    @Test
    void it_is_done_with_a_note_and_who_said_so() {
        String link = toldToItsOwner();

        act().formParam("note", "Sent by post").post(link + "/completion").then().statusCode(303);

        get("/api/obligations/" + obligation).body("status", equalTo("DONE"), "completion.completedBy",
                equalTo("wang@example.com"),
                "completion.note", equalTo("Sent by post"));
        given().get(link).then().body(containsString("Nothing is left to do"));
        act().post(link + "/completion").then().statusCode(303);
    }

    @Test
    void who_presses_several_times_at_once_finds_done_what_was_done_once() {
        String link = toldToItsOwner();

        List<Integer> answers = IntStream.range(0, 8).parallel()
                .mapToObj(each -> act().formParam("note", "Sent").post(link + "/completion").statusCode()).toList();

        assertThat(answers).containsOnly(303);
        get("/api/obligations/" + obligation + "/history").body("items.action.findAll { it == 'COMPLETED' }",
                contains("COMPLETED"), "intact", equalTo(true));
    }

    @Test
    void a_note_that_is_too_long_is_refused_and_what_was_typed_stays() {
        String link = toldToItsOwner();
        String note = "x".repeat(1999) + "\r\n";

        given().formParam("note", note + "<end>").post(link + "/completion").then().statusCode(400)
                .body(containsString("2000 characters"), containsString("2005"), containsString("&lt;end&gt;</textarea>"));
        get("/api/obligations/" + obligation).body("status", equalTo("OPEN"));

        act().formParam("note", note + "y").post(link + "/completion").then().statusCode(400);
        act().formParam("note", note).post(link + "/completion").then().statusCode(303);
        get("/api/obligations/" + obligation).body("completion.note", equalTo("x".repeat(1999)));
    }

    @Test
    void put_off_it_is_told_again_on_that_day_and_not_before() {
        String link = toldByMail(WANG);
        clock.moveTo("2021-04-26T09:01:00+08:00");
        act().formParam("until", "2021-04-29").post(link + "/snooze").then().statusCode(303);

        clock.moveTo("2021-04-28T10:00:00+08:00");
        run().body("sent", equalTo(0));
        clock.moveTo("2021-04-29T10:00:00+08:00");
        run().body("sent", equalTo(1));
        get("/api/reminders?state=SENT").body("items[0].occasion", equalTo("SNOOZED"));
        run().body("sent", equalTo(0));
        clock.moveTo("2021-05-02T10:00:00+08:00");
        run().body("sent", equalTo(1));

        get("/api/reminders?state=SENT").body("items.occasion", contains("LEAD", "SNOOZED", "LEAD"),
                "items[0].leadDays", equalTo(1));
    }

    @Test
    void nothing_is_put_off_to_the_last_safe_day_or_to_the_past() {
        String link = toldByMail(WANG);

        for (String until : List.of("2021-05-03", "2021-05-04", "2021-04-26", "2020-01-01", "soon", "")) {
            given().formParam("until", until).post(link + "/snooze").then().statusCode(400)
                    .body(containsString("before the last safe day"));
        }
        act().formParam("until", "2021-05-02").post(link + "/snooze").then().statusCode(303);
    }

    @Test
    void a_link_of_an_old_date_acknowledges_nothing() {
        String link = toldToItsOwner();
        post("/api/obligations/" + obligation + "/postponement", "{\"dueDate\": \"2021-06-10\", \"reason\": \"Extended\"}")
                .statusCode(200);

        given().post(link + "/acknowledgement").then().statusCode(409).body(containsString("The date has moved"));

        get("/api/reminders").body("items.acknowledgedAt", not(hasItem(notNullValue())));
    }

    @Test
    void a_changed_token_is_unknown_and_an_old_one_is_over() {
        String link = toldByMail(WANG);
        String tampered = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");

        given().get(tampered).then().statusCode(404);
        given().post(tampered + "/acknowledgement").then().statusCode(404);
        given().get("/act/nonsense").then().statusCode(404);

        clock.moveTo("2021-07-03T10:00:00+08:00");
        given().get(link).then().statusCode(410).body(containsString("run out"));
        given().post(link + "/completion").then().statusCode(410);
        get("/api/obligations/" + obligation).body("status", equalTo("OPEN"));
    }

    @Test
    void going_on_to_the_obligation_is_noted_the_first_time() {
        String link = toldByMail(WANG);

        act().post(link + "/opening").then().statusCode(303)
                .header("Location", containsString("/obligations/" + obligation));

        get("/api/reminders").body("items[0].openedAt", equalTo("2021-04-26T01:00:00Z"));
    }

    @Test
    void the_reader_s_language_is_spoken() {
        String link = toldByMail(wang().reading("zh-CN").json());

        given().get(link).then().body(containsString("我已看到"), containsString("2021年5月3日（星期一）"));
        itIsWang_s();
        given().get(link).then().body(containsString("由我跟进"), containsString("对所有人生效"));
    }

    @Test
    void programs_acknowledge_by_the_reminder_s_id() {
        toldByMail(WANG);
        String id = get("/api/reminders").extract().path("items[0].id");

        asAdmin().post("/api/reminders/" + id + "/acknowledgement").then().statusCode(200)
                .body("acknowledgedBy", equalTo("admin"), "acknowledgedAt", notNullValue(), "openedAt", nullValue());
        asAdmin().post("/api/reminders/" + id + "/acknowledgement").then().statusCode(200);

        get("/api/obligations/" + obligation + "/history").body("total", equalTo(2));
        given().post("/api/reminders/" + id + "/acknowledgement").then().statusCode(401);
        asAdmin().post("/api/reminders/01791b2c-0000-7000-8000-000000000000/acknowledgement").then().statusCode(404);
    }

    @Test
    void the_ledger_is_evidence_as_a_file_too() {
        toldByMail(WANG);

        String csv = asAdmin().get("/api/reminders.csv?state=SENT").then().statusCode(200)
                .contentType(containsString("text/csv")).extract().asString();

        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("\"wang@example.com\"", "\"LEAD\"", "\"SENT\"", "\"250\"");
        get("/api/reminders?occasion=LEAD&email=WANG@example.com&from=2021-04-26&to=2021-04-26").body("total", equalTo(1));
        get("/api/reminders?occasion=OVERDUE").body("total", equalTo(0));
        get("/api/reminders?acknowledged=true").body("total", equalTo(0));
        get("/api/reminders?to=2021-04-25").body("total", equalTo(0));
        asAdmin().get("/api/reminders?from=soon").then().statusCode(400).body("violations.field", hasItems("from"));
    }

    @Test
    void the_file_names_what_each_row_is_about_and_no_title_becomes_a_formula() {
        made("/api/subscriptions", WANG);
        for (int i = 0; i < 201; i++) {
            made("/api/obligations", "{\"title\": \"=sum(" + i + ")\", \"authority\": \"MIIT\", \"dueDate\": \"2021-05-26\"}");
        }
        post("/api/check-runs?deliver=false", "").statusCode(200);

        String csv = asAdmin().get("/api/reminders.csv").then().statusCode(200).extract().asString();

        assertThat(csv.lines().findFirst().orElseThrow()).endsWith(",\"title\"");
        assertThat(csv.lines()).hasSize(202);
        assertThat(csv).contains(",\"'=sum(0)\"", ",\"'=sum(200)\"");
    }

    @Test
    void the_owner_of_an_open_team_s_obligation_acts_without_being_in_the_team() {
        String link = toldToItsOwner();
        belongsTo(team(false));

        act().post(link + "/completion").then().statusCode(303);

        get("/api/obligations/" + obligation).body("status", equalTo("DONE"));
    }

    @Test
    void so_does_whom_an_escalation_reached() {
        String link = toldByMail(WANG);
        belongsTo(team(false));
        act().post(link + "/completion").then().statusCode(403);
        QuarkusTransaction.requiringNew().run(() -> Reminder.update("occasion = ?1", Occasion.ESCALATION));

        act().post(link + "/completion").then().statusCode(303);

        get("/api/obligations/" + obligation).body("status", equalTo("DONE"));
    }

    @Test
    void editors_of_the_organisation_act_on_an_open_team_s_obligation_only_when_they_are_in_it() {
        String account = made("/api/accounts", """
                {"username": "acts-outside", "email": "acts.outside@example.com", "role": "EDITOR", "password": "%s"}"""
                .formatted(PASSWORD));
        String link = toldByMail("{\"email\": \"acts.outside@example.com\"}", "acts.outside@example.com");
        String team = team(false);
        belongsTo(team);
        String reminder = "/api/reminders/" + get("/api/reminders").extract().path("items[0].id");

        act().post(link + "/completion").then().statusCode(403);
        act().post(link + "/acknowledgement").then().statusCode(403);
        given().auth().preemptive().basic("acts-outside", PASSWORD).post(reminder + "/acknowledgement").then().statusCode(200)
                .body("acknowledgedAt", nullValue(), "seenAt", notNullValue());
        given().get(link).then().statusCode(200).body(not(containsString(link + "/completion")));
        post("/api/teams/" + team + "/members", "{\"account\": \"acts-outside\", \"role\": \"VIEWER\"}").statusCode(200);
        act().post(link + "/completion").then().statusCode(403);
        post("/api/teams/" + team + "/members", "{\"account\": \"acts-outside\", \"role\": \"EDITOR\"}").statusCode(200);
        act().post(link + "/completion").then().statusCode(303);

        asAdmin().post("/api/accounts/" + account + "/deactivation").then().statusCode(200);
    }

    @Test
    void of_a_confidential_team_s_obligation_whoever_is_not_in_it_finds_nothing_whoever_is_signed_in() {
        String link = toldToItsOwner();
        belongsTo(team(true));

        given().get(link).then().statusCode(404);
        act().post(link + "/completion").then().statusCode(404);
        asAdmin().get(link).then().statusCode(404);

        get("/api/obligations/" + obligation).body("status", equalTo("OPEN"));
    }

    private static String team(boolean confidential) {
        return made("/api/teams", "{\"name\": \"Acts %s\", \"confidential\": %s}".formatted(UUID.randomUUID(), confidential));
    }

    /** As it is, whoever owns it. */
    private static void belongsTo(String team) {
        QuarkusTransaction.requiringNew().run(() -> Obligation.update("team = ?1", UUID.fromString(team)));
    }

    private String toldByMail(String subscription) {
        return toldByMail(subscription, "wang@example.com");
    }

    private String toldByMail(String subscription, String address) {
        made("/api/subscriptions", subscription);
        obligation = made("/api/obligations", FILING);
        run().body("sent", equalTo(1));
        MimeMessage mail = mailbox.mailsTo(address).get(0);
        Matcher link = LINK.matcher(Mails.text(mail));
        assertThat(link.find()).isTrue();
        if (address.equals("wang@example.com")) {
            assertThat(Mails.html(mail)).contains(link.group(1) + "#later").doesNotContain("#done");
        }
        return link.group(1);
    }

    private String toldToItsOwner() {
        String link = toldByMail(WANG);
        itIsWang_s();
        return link;
    }

    /** Without the mail to a new owner, which would be one more. */
    private void itIsWang_s() {
        QuarkusTransaction.requiringNew().run(() -> Obligation.update("owner = 'Wang@Example.com'"));
    }

    /** @return the rows that a look might change */
    private static String everything() {
        return QuarkusTransaction.requiringNew().call(() -> List.of("reminder", "history_entry", "obligation", "subscription")
                .stream().map(table -> Panache.getSession()
                        .createNativeQuery("select * from " + table + " order by id", Object[].class).getResultList().stream()
                        .map(ReminderActionsTest::readable).toList().toString())
                .toList().toString());
    }

    /** Ids come as bytes from some databases, and two arrays of bytes are never equal. */
    private static String readable(Object[] row) {
        return Arrays.stream(row)
                .map(value -> value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value))
                .toList().toString();
    }

    private static RequestSpecification act() {
        return given().redirects().follow(false);
    }

    private static ValidatableResponse run() {
        return post("/api/check-runs", "").statusCode(200);
    }
}
