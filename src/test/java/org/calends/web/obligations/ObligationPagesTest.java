package org.calends.web.obligations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.calends.Api;
import org.calends.account.person.AccountDraft;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.web.Samples;
import org.calends.web.Visit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
@Tag("database")
class ObligationPagesTest {

    @Inject
    Accounts accounts;

    @Test
    void an_obligation_added_by_form_is_shown_with_its_deadline_in_words() {
        Visit visit = Visit.asAdmin();
        visit.get("/obligations/new").statusCode(200);

        String address = visit.post("/obligations", Map.of("title", "Put the <b>listed</b> apps right",
                "dueDate", "2021-04-29", "bound", "BEFORE", "kind", "RECTIFICATION", "authority", "MIIT", "tags", "apps, sdk"))
                .statusCode(303).extract().header("Location");

        visit.get(address).statusCode(200).body(allOf(
                containsString("before Thursday 29 April 2021: last safe day Wednesday 28 April"),
                containsString("2 days left"), containsString("Put the &lt;b&gt;listed&lt;/b&gt; apps right")));
        visit.get("/").statusCode(200).body(containsString("Put the &lt;b&gt;listed&lt;/b&gt; apps right"));
        visit.get("/obligations?q=listed&tag=sdk&status=OPEN").statusCode(200).body(containsString("1 found"));
    }

    @Test
    void what_cannot_be_accepted_is_named_and_what_was_written_is_kept() {
        Visit visit = Visit.asAdmin();
        visit.get("/obligations/new");

        visit.post("/obligations", Map.of("title", "Kept title", "dueDate", "2021-02-30", "jurisdiction", "XX"))
                .statusCode(400).body(allOf(containsString("Date"), containsString("Kept title")));
    }

    @Test
    void no_lead_days_stay_none_in_the_form_and_an_empty_field_is_what_is_usual() {
        Visit visit = Visit.asAdmin();
        String id = Api.made("/api/obligations", "{\"title\": \"No leads\", \"dueDate\": \"2021-09-03\", \"leadDays\": []}");
        String wish = Api.made("/api/subscriptions", "{\"email\": \"none@example.com\", \"leadDays\": []}");

        visit.get("/obligations/" + id + "/edit").body(containsString("name=\"leadDays\" value=\"-\""));
        visit.post("/obligations/" + id + "/edit", Map.of("title", "Still no leads", "dueDate", "2021-09-03", "leadDays", "-"))
                .statusCode(303);
        Api.get("/api/obligations/" + id).body("title", equalTo("Still no leads"), "leadDays", empty());
        visit.get("/subscriptions/" + wish + "/edit").body(containsString("name=\"leadDays\" value=\"-\""));
        visit.post("/subscriptions/" + wish + "/edit",
                Map.of("email", "none@example.com", "channels", "MAIL", "leadDays", " - ", "text", "x"));
        Api.get("/api/subscriptions/" + wish).body("filter.text", equalTo("x"), "leadDays", empty());

        visit.post("/obligations/" + id + "/edit", Map.of("title", "Usual", "dueDate", "2021-09-03", "leadDays", ""))
                .statusCode(303);
        Api.get("/api/obligations/" + id).body("leadDays", not(empty()));
    }

    @Test
    void its_history_names_dates_and_the_next_one_as_people_do() {
        Visit visit = Visit.asAdmin();
        String id = Api.made("/api/obligations",
                "{\"title\": \"Every year\", \"dueDate\": \"2021-05-03\", \"recurrence\": \"FREQ=YEARLY\"}");
        Api.post("/api/obligations/" + id + "/postponement", "{\"dueDate\": \"2021-05-10\", \"reason\": \"x\"}");
        Api.post("/api/obligations/" + id + "/completion", "{}").statusCode(200);

        visit.get("/obligations/" + id).body(allOf(containsString("<del>3 May 2021</del>"),
                containsString("<ins>10 May 2021</ins>"), containsString("<ins>Every year · 3 May 2022</ins>")));
    }

    @Test
    void it_is_completed_and_opened_again_from_its_page() {
        Visit visit = Visit.asAdmin();
        String address = add(visit, "To be completed");

        visit.post(address + "/completion", Map.of("version", "0", "note", "Sent by mail")).statusCode(303);
        visit.get(address).body(allOf(containsString("done on 26 April 2021"), containsString("Sent by mail")));

        visit.post(address + "/reopening", Map.of("version", "1")).statusCode(303);
        visit.get(address).body(containsString("30 days left"));
    }

    @Test
    void its_date_is_moved_it_is_waived_and_withdrawn_from_its_page() {
        Visit visit = Visit.asAdmin();
        String address = add(visit, "To be moved");

        visit.post(address + "/postponement", Map.of("dueDate", "2021-06-10", "reason", "Extended")).statusCode(303);
        visit.get(address).body(allOf(containsString("Thursday 10 June 2021"), containsString("Extended")));
        visit.post(address + "/waiver", Map.of("reason", "Not ours")).statusCode(303);
        visit.get(address).body(containsString("Not ours"));
        visit.post(address + "/withdrawal", Map.of("reason", "Taken back")).statusCode(303);
        visit.get(address).body(containsString("withdrawn"));
    }

    @Test
    void a_time_of_day_is_set_moved_and_taken_away_where_its_date_is_moved() {
        Visit visit = Visit.asAdmin();
        String address = add(visit, "At a time");

        visit.post(address + "/postponement",
                Map.of("dueDate", "2021-05-04", "dueTime", "08:00", "zone", "", "reason", "By eight"))
                .statusCode(303);
        visit.get(address).body(containsString("by Tuesday 4 May 2021, 08:00 (Asia/Shanghai): last safe day Monday 3 May"));
        visit.post(address + "/postponement",
                Map.of("dueDate", "2021-05-04", "dueTime", "12:00", "zone", "Asia/Shanghai", "reason",
                        "By noon"))
                .statusCode(303);
        visit.get(address).body(allOf(containsString("by Tuesday 4 May 2021, 12:00 (Asia/Shanghai)"), containsString("By noon"),
                not(containsString("last safe day Monday"))));
        visit.post(address + "/postponement", Map.of("dueDate", "2021-05-04", "dueTime", "", "zone", "", "reason", "All day"))
                .statusCode(303);
        visit.get(address).body(containsString("by Tuesday 4 May 2021</span>"));
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        Visit visit = Visit.asAdmin();
        String address = add(visit, "Changed meanwhile");
        visit.post(address + "/postponement", Map.of("version", "0", "dueDate", "2021-06-10", "reason", "Extended"));

        visit.post(address + "/waiver", Map.of("version", "0", "reason", "Not ours")).statusCode(412)
                .body(containsString("Someone else saved this in the meantime"));

        visit.get(address).body(not(containsString("Not ours")));
    }

    @Test
    void an_edit_keeps_what_the_form_does_not_show_and_shows_both_versions_when_someone_saved_meanwhile() {
        Visit visit = Visit.asAdmin();
        String address = add(visit, "To be edited");
        visit.get(address + "/edit").statusCode(200).body(containsString("value=\"To be edited\""));
        Map<String, String> theirs = Map.of("version", "0", "title", "To be edited", "dueDate", "2021-05-26", "owner",
                "theirs@example.com");
        visit.post(address + "/edit", theirs).statusCode(303);

        visit.post(address + "/edit", Map.of("version", "0", "title", "To be edited", "dueDate", "2021-05-26", "owner",
                "mine@example.com")).statusCode(412)
                .body(allOf(containsString("<td>mine@example.com</td><td>theirs@example.com</td>"),
                        containsString("name=\"version\" value=\"1\"")));

        visit.get(address).body(containsString("theirs@example.com"));
    }

    @Test
    void a_date_is_counted_while_a_period_is_typed_and_kept_with_its_working() {
        Visit visit = Visit.asAdmin();
        visit.get("/obligations/new").statusCode(200);
        Map<String, String> period = Map.of("periodAmount", "15", "periodUnit", "WORKING_DAYS", "periodFrom", "2021-04-26",
                "periodCalendar", "CN");
        visit.post("/parts/period", period).statusCode(200).body(containsString("Wednesday 19 May 2021"));
        visit.post("/parts/period", Map.of("periodAmount", "many")).statusCode(200).body(containsString("a whole number"));

        Map<String, String> form = new HashMap<>(period);
        form.put("title", "Counted");
        String address = visit.post("/obligations", form).statusCode(303).extract().header("Location");

        visit.get(address).body(allOf(containsString("Wednesday 19 May 2021"), containsString("How the date was counted")));
    }

    @Test
    void a_viewer_reads_and_is_offered_nothing_to_change() {
        accounts.open(new AccountDraft("reader-of-one-page", "long enough for all", "Reader", "reader-of-one-page@example.com",
                Role.VIEWER, "zh-CN", null));
        String address = add(Visit.asAdmin(), "Read only");
        Visit reader = Visit.as("reader-of-one-page", "long enough for all");

        reader.get(address).statusCode(200).body(allOf(containsString("截至 2021年5月26日"),
                not(containsString("/completion\""))));
        reader.get("/obligations/new").statusCode(403);
        reader.post(address + "/completion", Map.of()).statusCode(403);
    }

    @Test
    void the_address_of_a_new_feed_is_shown_once() {
        Visit visit = Visit.asAdmin();
        visit.get("/subscriptions/new").statusCode(200);
        Map<String, Object> form = new HashMap<>(
                Map.of("email", "feed-shown-once@example.com", "locale", "zh-CN", "authorities", "MIIT"));
        form.put("channels", List.of("MAIL", "FEED"));
        form.put("kinds", "CONSULTATION");

        visit.post("/subscriptions", form).statusCode(200).body(containsString("/feeds/"))
                .body(allOf(containsString("webcal://"), containsString("<svg xmlns"), containsString("Thunderbird")));

        visit.get("/subscriptions").statusCode(200)
                .body(allOf(containsString("feed-shown-once@example.com"), not(containsString("/feeds/"))));
        given().auth().preemptive().basic("admin", "admin").contentType(ContentType.JSON).get("/api/subscriptions").then()
                .body("items.find { it.email == 'feed-shown-once@example.com' }.filter.authorities[0]", notNullValue());
    }

    private static String add(Visit visit, String title) {
        visit.get("/obligations/new");
        return visit.post("/obligations", Map.of("title", title, "dueDate", "2021-05-26")).statusCode(303).extract()
                .header("Location");
    }

    @Test
    void what_comes_every_year_is_entered_so_opens_its_next_date_and_stops_when_told() {
        Visit visit = Visit.asAdmin();
        visit.get("/obligations/new").statusCode(200);
        String page = visit.post("/obligations", Map.of("title", "File every year", "dueDate", "2021-04-30", "recurrence",
                "FREQ=YEARLY")).statusCode(303).extract().header("Location");
        String address = page.substring(page.indexOf("/obligations/"));
        visit.get(address).body(containsString("Every year"));
        visit.get(address + "/edit").body(containsString("value=\"FREQ=YEARLY\" selected"));
        visit.post(address + "/completion", Map.of("version", "0")).statusCode(303);
        visit.get("/obligations?q=file+every+year&status=OPEN").body(containsString("30 April 2022"));

        String once = Samples.enter("{'title': 'Filed twice a month', 'dueDate': '2021-05-15', 'jurisdiction': 'CN',"
                + " 'recurrence': 'FREQ=MONTHLY;BYMONTHDAY=1,15', 'recurrenceRoll': 'FOLLOWING'}");
        visit.get("/obligations/" + once + "/edit").body(containsString("value=\"FREQ=MONTHLY;BYMONTHDAY=1,15\" selected"));
        visit.post("/obligations/" + once + "/edit",
                Map.of("title", "Filed once", "dueDate", "2021-05-15", "jurisdiction", "CN",
                        "version", "0", "recurrence", ""))
                .statusCode(303);
        visit.get("/obligations/" + once + "/edit").body(containsString("<option value=\"\">It comes once"));
        visit.get("/obligations/" + once).body(not(containsString("<dd>FREQ=MONTHLY")));
    }
}
