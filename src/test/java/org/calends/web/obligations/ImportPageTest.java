package org.calends.web.obligations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.calends.obligation.rest.XlsxWriter;
import org.calends.web.Visit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("database")
class ImportPageTest {

    private static final String TABLE = "title,due\nImported <by> page,2021-05-26\n";

    @Test
    void a_file_is_checked_first_and_then_imported() {
        Visit visit = Visit.asAdmin();
        visit.get("/obligations").body(containsString("href=\"/obligations/import\""));
        visit.get("/obligations/import").statusCode(200);

        visit.send("/obligations/import", "check", "good.csv", TABLE).statusCode(200)
                .body(allOf(containsString("good.csv"), containsString("Nothing was written yet")));
        visit.get("/obligations?q=Imported").body(containsString("0 found"));

        visit.send("/obligations/import", "import", "good.csv", TABLE).statusCode(200)
                .body(containsString("good.csv: 1 imported, 0 already here."));
        visit.get("/obligations?q=Imported").body(containsString("Imported &lt;by&gt; page"));
    }

    @Test
    void every_bad_row_is_shown_and_nothing_is_imported() {
        Visit visit = Visit.asAdmin();
        visit.get("/obligations/import");

        visit.send("/obligations/import", "import", "bad.csv", TABLE.replace("page", "halves") + "No date,\n<b>,2021-02-30\n")
                .statusCode(400).body(allOf(containsString("bad.csv: nothing was imported"),
                        containsString("<th scope=\"row\">3</th><td>Date</td>"), containsString("<th scope=\"row\">4</th>")));
        visit.get("/obligations?q=halves").body(containsString("0 found"));
    }

    @Test
    void faulty_entries_of_a_calendar_are_downloaded_as_a_calendar_to_mend() {
        Visit visit = Visit.asAdmin();
        visit.get("/obligations/import");
        String calendar = "BEGIN:VCALENDAR\nPRODID:-//Mend//EN\nBEGIN:VEVENT\nUID:mend-good\nSUMMARY:Mend good\n"
                + "DTSTART;VALUE=DATE:20310602\nEND:VEVENT\nBEGIN:VEVENT\nUID:mend-bad\nSUMMARY:Mend bad\n"
                + "DTSTART;VALUE=DATE:20310631\nEND:VEVENT\nEND:VCALENDAR\n";

        String page = visit.send("/obligations/import", "check", "mend.ics", calendar).statusCode(200)
                .body(allOf(containsString("1 of 2 rows can be imported"), containsString("/rest.ics"))).extract().asString();

        String address = page.replaceAll("(?s).*action=\"(/imports/[0-9a-f-]+)\".*", "$1");
        visit.get(address + "/rest.ics").statusCode(200).contentType("text/calendar").body(allOf(
                containsString("PRODID:-//Mend//EN"), containsString("BEGIN:VEVENT\r\nX-CALENDS-PROBLEM:"),
                containsString("SUMMARY:Mend bad"), not(containsString("Mend good"))));
        visit.post(address, Map.of("act", "discard"));
    }

    @Test
    void a_file_is_talked_about_until_it_is_understood() {
        Visit visit = Visit.asAdmin();
        visit.get("/obligations/import");
        String table = "What,Frist bis,Who,Cost\nTalked of one,2021-05-26,Nobody Known,7\nTalked of two,2021-06-01,,8\n";

        String page = visit.send("/obligations/import", "check", "talk.csv", table).statusCode(400)
                .body(allOf(containsString("<th scope=\"row\">Frist bis<"), containsString("<td>2021-05-26</td>"))).extract()
                .asString();
        String address = page.replaceAll("(?s).*action=\"(/imports/[0-9a-f-]+)\".*", "$1");
        Map<String, Object> said = new HashMap<>(Map.of("heading", List.of("What", "Frist bis", "Who", "Cost"), "was",
                List.of("", "", "", ""), "field", List.of("title", "dueDate", "owner", ""), "act", "check"));
        visit.post(address, said).statusCode(200).body(allOf(containsString("1 of 2 rows can be imported"),
                containsString("name=\"nameWritten\" value=\"Nobody Known\""), containsString("Import the 1 good ones")));
        visit.get(address + "/rest.csv").statusCode(200).body(allOf(containsString("What,Frist bis,Who,Cost,problem"),
                containsString("Talked of one,2021-05-26,Nobody Known,7,"), not(containsString("Talked of two"))));
        visit.get(address).statusCode(200).body(containsString("1 of 2 rows can be imported"));
        said.putAll(Map.of("nameField", List.of("owner"), "nameWritten", List.of("Nobody Known"), "nameChosen",
                List.of("known@example.com"), "act", "import"));
        visit.post(address, said).statusCode(200).body(containsString("talk.csv: 2 imported"));

        visit.get("/obligations?q=Talked").body(allOf(containsString("Talked of one"), containsString("Talked of two")));
        visit.get(address).statusCode(404);
        visit.send("/obligations/import", "check", "again.csv",
                table.replace("Nobody Known", "").replace("Talked", "Remembered"))
                .statusCode(200).body(containsString("all 2 rows can be imported"));
    }

    @Test
    void nothing_is_kept_of_what_was_discarded_or_is_somebody_elses() {
        Visit visit = Visit.asAdmin();
        visit.get("/obligations/import");
        String page = visit.send("/obligations/import", "check", "gone.csv", TABLE).statusCode(200).extract().asString();
        String address = page.replaceAll("(?s).*action=\"(/imports/[0-9a-f-]+)\".*", "$1");

        visit.post(address, Map.of("act", "discard")).statusCode(303);

        visit.get(address).statusCode(404);
    }

    @Test
    void a_file_from_another_site_is_refused() {
        Visit visit = Visit.asAdmin();
        visit.get("/obligations/import");

        visit.sendWithToken("/obligations/import", "import", "x.csv", TABLE, "wrong").statusCode(403);
        given().multiPart("file", "x.csv", TABLE.getBytes()).redirects().follow(false).post("/obligations/import").then()
                .statusCode(not(200));
    }

    @Test
    void a_workbook_can_be_fetched_to_fill_in_and_columns_passed_over() {
        Visit visit = Visit.asAdmin();
        visit.get("/obligations/import").statusCode(200).body(containsString("href=\"/obligations/import/template.xlsx\""))
                .body(containsString("name=\"sheet\""));
        byte[] template = visit.get("/obligations/import/template.xlsx").statusCode(200)
                .contentType(XlsxWriter.MEDIA_TYPE).extract().asByteArray();

        assertThat(template).startsWith('P', 'K');
    }
}
