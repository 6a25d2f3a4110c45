package org.calends.web.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.util.Map;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.job.HeldWork;
import org.calends.job.Jobs;
import org.calends.web.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@Tag("database")
class JobPageTest {

    private static final String TABLE = "title,due,description\n"
            + ("Imported later,2021-05-26," + "d".repeat(8_000) + "\n").repeat(63);

    @Inject
    CleanSlate slate;

    @Inject
    Jobs jobs;

    private Visit visit;
    private HeldWork held;

    @BeforeEach
    void begin() {
        slate.wipe();
        visit = Visit.asAdmin();
        visit.get("/obligations/import");
        held = HeldWork.in(jobs, "somebody");
    }

    @AfterEach
    void end() {
        held.letGo();
        HeldWork.afterAll(jobs);
    }

    private static String pageOf(ValidatableResponse taken) {
        return URI.create(taken.statusCode(303).extract().header("Location")).getPath();
    }

    private void finish() {
        held.letGo();
        HeldWork.afterAll(jobs);
    }

    @Test
    void a_large_file_shows_how_far_it_is_with_and_without_scripts_and_then_what_came_of_it() {
        String page = pageOf(visit.send("/obligations/import", "import", "large.csv", TABLE));

        visit.get(page).statusCode(200).body(allOf(containsString("large.csv"), containsString("<progress"),
                containsString("<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>"),
                containsString("hx-get=\"" + page + "\""), containsString("Waiting until the files before it are done")));
        finish();

        visit.get(page).statusCode(200).body(containsString("large.csv: 63 imported, 0 already here.")).body(
                not(containsString("http-equiv")));
        visit.get("/obligations?q=Imported").body(containsString("63 found"));
    }

    @Test
    void it_is_checked_the_same_way_and_each_bad_row_is_shown() {
        String good = pageOf(visit.send("/obligations/import", "check", "good.csv", TABLE));
        String bad = pageOf(visit.send("/obligations/import", "import", "bad.csv", TABLE + "No day,2021-02-30,\n"));
        finish();

        visit.get(good).body(containsString("Nothing was written yet"));
        visit.get(bad)
                .body(allOf(containsString("bad.csv: nothing was imported"), containsString("<th scope=\"row\">65</th>")));
        visit.get("/obligations?q=Imported").body(containsString("0 found"));
    }

    @Test
    void what_is_wrong_in_a_large_file_is_found_by_its_look_and_not_by_who_fetches_it() {
        String page = pageOf(visit.send("/obligations/import", "check", "mend.csv",
                TABLE + "No day,2021-02-30,=1\n".repeat(300)));
        finish();
        String rest = visit.get(page).extract().asString().replaceAll("(?s).*href=\"(/imports/[0-9a-f-]+/rest.csv)\".*", "$1");

        String table = visit.get(rest).statusCode(200).contentType("text/csv")
                .header("Content-Disposition", containsString("to-mend.csv")).extract().asString();
        assertThat(table).startsWith("\uFEFFtitle,due,description,problem\r\n")
                .contains("No day,2021-02-30,'=1,\"dueDate ").doesNotContain("Imported later");
        assertThat(table.lines()).hasSize(301);

        held = HeldWork.in(jobs, "somebody");
        String again = pageOf(visit.post(rest.replace("/rest.csv", ""), Map.of("act", "check")));
        String newest = pageOf(visit.get(rest));
        assertThat(newest).startsWith("/jobs/").isNotEqualTo(again);
    }

    @Test
    void the_button_cancels() {
        String page = pageOf(visit.send("/obligations/import", "import", "large.csv", TABLE));
        visit.get(page);

        visit.postWithToken(page + "/cancellation", Map.of(), "wrong").statusCode(403);
        visit.get(page);
        visit.post(page + "/cancellation", Map.of()).statusCode(303).header("Location", containsString(page));
        finish();

        visit.get(page).body(containsString("Cancelled. Nothing was written."));
        visit.get("/obligations?q=Imported").body(containsString("0 found"));
    }

    @Test
    void a_script_is_told_when_to_load_the_page_anew() {
        String page = pageOf(visit.send("/obligations/import", "check", "large.csv", TABLE));
        visit.asking(page, "job").then().statusCode(200).body(containsString("id=\"job\""));
        finish();

        visit.asking(page, "job").then().statusCode(204).header("HX-Refresh", equalTo("true")).body(emptyString());
    }

    @Test
    void a_long_document_leads_to_its_page() {
        visit.get("/documents");
        String page = pageOf(visit.sendFile("/documents", Map.of("publishedOn", "2021-04"), "long.txt",
                "The deadline for comments is 26 May 2021.\n" + "Nothing is due here.\n".repeat(48_000)));
        visit.get(page).body(containsString("long.txt"));
        finish();

        visit.get(visit.get(page).statusCode(303).extract().header("Location")).statusCode(200)
                .body(containsString("deadline for comments"));
    }

    @Test
    void a_long_document_that_cannot_be_read_says_why() {
        visit.get("/documents");
        String page = pageOf(visit.sendFile("/documents", Map.of(), "broken.pdf", "%PDF-1.7\n" + "x".repeat(1_000_001)));
        finish();

        visit.get(page).statusCode(200).body(allOf(containsString("notice bad"), containsString("href=\"/documents\"")));
    }
}
