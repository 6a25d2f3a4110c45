package org.calends.web.frame;

import static io.restassured.RestAssured.given;
import static org.calends.Api.asAdmin;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import org.calends.web.Visit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
@Tag("database")
class ShownTextTest {

    private static final String HOSTILE = "File <b>\u202Eexe.\u2066report\u200B";

    private static String draft(String title) {
        return "{\"title\":\"" + title + "\",\"dueDate\":\"2021-05-26\"}";
    }

    @Test
    void people_see_no_hidden_characters_and_programs_get_them_back() {
        String id = made("/api/obligations", draft(HOSTILE));

        asAdmin().get("/api/obligations/" + id).then().body("title", equalTo(HOSTILE));
        for (String page : new String[] { "/obligations/" + id, "/obligations", "/obligations/" + id + "/edit", "/" }) {
            Visit.asAdmin().get(page).statusCode(200).body(not(containsString("\u202E"))).body(not(containsString("\u2066")))
                    .body(not(containsString("\u200B"))).body(not(containsString("File <b>")));
        }
        Visit.asAdmin().get("/obligations/" + id).body(containsString("File &lt;b&gt;exe.report"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\\u202e", "\\u200b\\u2060", "\\ufeff \\u00ad", "\\u3164", "\\u3000", "\\u00a0\\u2800" })
    void a_title_of_which_nothing_is_seen_is_blank(String title) {
        post("/api/obligations", draft(title)).statusCode(400).body("violations.field", hasItem("title"))
                .body("violations.message", hasItem("must not be blank"));
    }

    @Test
    void what_is_found_by_its_name_hides_nothing_in_it() {
        post("/api/obligations",
                "{\"title\":\"x\",\"dueDate\":\"2021-05-26\",\"tags\":[\"ap\\u200bps\"],\"owner\":\"te\\u202eam\"}")
                .statusCode(400).body("violations.message", hasItem("must not hold characters that nobody sees"))
                .body("violations.size()", equalTo(2));
        post("/api/obligations", "{\"title\":\"x\",\"dueDate\":\"2021-05-26\",\"tags\":[\"می\\u200cخواهم\"]}").statusCode(201);
    }

    @Test
    void no_source_shows_a_password() {
        post("/api/obligations",
                "{\"title\":\"x\",\"dueDate\":\"2021-05-26\",\"source\":{\"url\":\"https://a:b@example.com/\"}}")
                .statusCode(400).body("violations.field", hasItem("source.url"));
    }

    @Test
    void formulas_in_wide_letters_go_out_marked_and_come_back_as_they_were() {
        String title = "\u00A0＝HYPERLINK";
        made("/api/obligations", draft(title));
        String table = asAdmin().queryParam("q", "HYPERLINK").get("/api/obligations.csv").then().statusCode(200)
                .body(allOf(containsString("'" + title))).extract().asString();
        String[] cells = table.replace("\uFEFF", "").split("\r\n");

        given().auth().preemptive().basic("admin", "admin").contentType("text/csv; charset=UTF-8")
                .body("title,dueDate\r\n" + "'" + title + ",2021-05-26\r\n").post("/api/obligations/import").then()
                .statusCode(200);

        asAdmin().queryParam("q", "HYPERLINK").accept(ContentType.JSON).get("/api/obligations").then()
                .body("items.title", hasItem(title)).body("items.size()", equalTo(cells.length));
    }
}
