package org.calends.web.obligations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

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
                .body(containsString("name=\"unknown\"")).body(containsString("name=\"sheet\""));
        byte[] template = visit.get("/obligations/import/template.xlsx").statusCode(200)
                .contentType(XlsxWriter.MEDIA_TYPE).extract().asByteArray();

        assertThat(template).startsWith('P', 'K');
    }
}
