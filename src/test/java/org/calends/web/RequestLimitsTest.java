package org.calends.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;

/** What a request may ask for and how it must be written, at every door. */
@QuarkusTest
@Tag("database")
class RequestLimitsTest {

    private static final String PROBLEM = "application/problem+json";

    @Test
    void a_parameter_that_the_operation_does_not_know_is_refused_like_an_unknown_field() {
        asAdmin().get("/api/obligations?statsu=OPEN&page=0").then().statusCode(400).contentType(PROBLEM)
                .body("violations.field", contains("statsu"))
                .body("violations[0].message",
                        startsWith("is not known here; known are authority, dueFrom, dueTo, jurisdiction"));
        asAdmin().post("/api/check-runs?dryrun=true").then().statusCode(400).body("violations.field", contains("dryrun"));
        asAdmin().get("/api/workdays?a=1&b=2").then().statusCode(400).body("violations", hasSize(2))
                .body("violations.message", hasItem("is not known here; known are none"));
        asAdmin().header("Accept-Language", "zh-CN").get("/api/workdays?a=1").then().statusCode(400)
                .body("violations[0].message", startsWith("无法识别"));
    }

    @Test
    void a_parameter_with_one_value_is_said_once_and_a_list_as_often_as_wanted() {
        asAdmin().get("/api/obligations?page=0&page=1").then().statusCode(400).body("violations.field", contains("page"));
        asAdmin().get("/api/obligations?kind=FILING&kind=HEARING&status=OPEN,DONE").then().statusCode(200);
    }

    @Test
    void who_may_not_ask_is_not_told_what_could_be_asked() {
        given().get("/api/obligations?nothing=1").then().statusCode(401);
    }

    @Test
    void pages_and_feeds_pass_over_what_they_do_not_know() {
        given().header("Accept", "text/html").get("/login?utm_source=mail").then().statusCode(200);
        given().get("/feeds/nothing.ics?nocache=1").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "-999999999-01", "+999999999-12", "0000-01", "1899-12", "2021-13", "x" })
    void a_month_that_no_calendar_shows_is_refused(String month) {
        Visit.asAdmin().get("/calendar?month=" + month.replace("+", "%2B")).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "Accept|x", "Accept|a/b/c", "Accept-Language|en;q=x", "Content-Type|x" })
    void a_malformed_header_is_said_to_be_one(String header, String value) {
        asAdmin().header(header, value).get("/api/obligations").then().statusCode(400).contentType(PROBLEM)
                .body("violations.field", contains(header));
        for (String page : new String[] { "/login", "/subscribe", "/act/x", "/nothing", "/calends.css" }) {
            assertThat(given().header(header, value).get(page).then().statusCode(400).extract().contentType())
                    .startsWith("text/html");
        }
    }

    /** A calendar that stays empty, or a process that is ended, would be too hard an answer. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "Accept|x", "Accept-Language|en;q=x" })
    void for_calendar_programs_and_probes_such_a_header_counts_as_not_said(String header, String value) {
        given().header(header, value).get("/feeds/nothing.ics").then().statusCode(404);
        asAdmin().header(header, value).header("Depth", "0").request("PROPFIND", "/caldav/").then().statusCode(207);
        given().header(header, value).get("/q/health/live").then().statusCode(200);
    }

    @Test
    void calendar_programs_are_told_in_plain_words_what_is_not_there() {
        asAdmin().header("Accept", "text/html").get("/caldav/calendars/admin/nothing/x.ics").then().statusCode(404)
                .contentType("text/plain");
    }

    @Test
    void a_file_without_a_media_type_is_asked_for_one() throws Exception {
        assertThat(plain("POST", "/api/obligations/import", "a").statusCode()).isEqualTo(415);
        assertThat(plain("PUT", "/api/workdays/CN/notices/x", "a").statusCode()).isEqualTo(415);
        assertThat(plain("POST", "/api/obligations/import", "a", "Content-Type", "").statusCode()).isEqualTo(415);
        assertThat(plain("GET", "/login", "", "Accept", "", "Accept-Language", "").statusCode()).isEqualTo(200);
    }

    /** With no header but those given here. */
    private static HttpResponse<String> plain(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes(UTF_8)));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_text_is_no_draft() throws Exception {
        assertThat(plain("POST", "/api/accounts", "{}", "Content-Type", "text/plain").statusCode()).isEqualTo(415);
        assertThat(plain("POST", "/api/mail/test", "{}", "Content-Type", "text/plain").statusCode()).isEqualTo(415);
    }

    @Test
    void an_unknown_encoding_is_said_to_be_one() {
        asAdmin().header("Content-Type", "application/json; charset=x").body("{}".getBytes(UTF_8))
                .post("/api/obligations").then().statusCode(415)
                .body("detail", equalTo("This encoding is not known here; send UTF-8."));
        asAdmin().header("Content-Type", "text/plain; charset=x").body("a".getBytes(UTF_8))
                .post("/api/documents?dryRun=true").then().statusCode(400).body("violations[0].field", equalTo("charset"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "nothing", "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a",
            "--x\r\n\r\n\r\n" })
    void a_broken_form_is_said_to_be_one(String body) {
        asAdmin().header("Content-Type", "multipart/form-data; boundary=x").body(body.getBytes(UTF_8))
                .post("/api/documents").then().statusCode(400).contentType(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = { "filename*=nope''a", "filename*=utf-7''a", "filename*=''a", "filename*=UTF-8''%zz" })
    void a_file_whose_name_cannot_be_decoded_is_no_failure_of_ours(String name) {
        byte[] body = ("--x\r\nContent-Disposition: form-data; name=\"file\"; " + name
                + "\r\nContent-Type: text/plain\r\n\r\nThe deadline\r\n--x--\r\n").getBytes(UTF_8);
        for (String path : List.of("/api/documents?dryRun=true", "/api/obligations/import?dryRun=true")) {
            assertThat(asAdmin().header("Content-Type", "multipart/form-data; boundary=x").body(body).post(path).statusCode())
                    .as(path).isIn(400, 415);
        }
    }

    @Test
    void a_form_within_a_form_is_no_failure_of_ours() {
        String mixed = "--x\r\nContent-Disposition: form-data; name=\"file\"\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n"
                + "--y\r\nContent-Disposition: file; filename=\"q\"\r\n\r\nx\r\n--y--\r\n--x--\r\n";
        for (String path : List.of("/api/documents?dryRun=true", "/api/obligations/import?dryRun=true")) {
            assertThat(
                    asAdmin().header("Content-Type", "multipart/form-data; boundary=x").body(mixed.getBytes(UTF_8)).post(path)
                            .statusCode())
                    .as(path).isLessThan(500);
        }
        Visit visit = Visit.asAdmin();
        for (String page : List.of("/documents", "/obligations/import", "/admin/calendars/CN/notices")) {
            visit.sendRaw(page, "multipart/form-data; boundary=x", mixed).statusCode(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "nope", "utf-7", "x", "\"\"" })
    void a_form_in_an_unknown_encoding_is_refused_wherever_it_goes(String charset) {
        byte[] body = "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\na\r\n--X--\r\n"
                .getBytes(UTF_8);
        for (String path : List.of("/api/documents", "/api/obligations/import", "/api;x/documents", "//api/documents")) {
            assertThat(asAdmin().header("Content-Type", "multipart/form-data; charset=" + charset + "; boundary=X").body(body)
                    .post(path).statusCode()).as(path).isEqualTo(415);
        }
    }

    @Test
    void a_form_with_a_broken_value_or_too_many_is_said_to_be_one() throws Exception {
        assertThat(form("email=%zz").statusCode()).isEqualTo(400);
        assertThat(form("email=a" + "&kinds=X".repeat(1_500))).returns(400, HttpResponse::statusCode)
                .returns(true, answer -> answer.body().contains("The form cannot be read."));
    }

    private static HttpResponse<String> form(String body) throws Exception {
        return plain("POST", "/subscribe", body, "Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/reminders?to=%2B999999999-12-31", "/api/reminders.csv?to=%2B999999999-12-31",
            "/api/reminders?from=1899-12-31", "/api/obligations?dueFrom=-0001-01-01", "/api/obligations?dueTo=10000-01-01",
            "/api/workdays/CN?from=%2B999999999-12-30&to=%2B999999999-12-31" })
    void a_date_that_nobody_can_mean_is_refused(String path) {
        asAdmin().urlEncodingEnabled(false).get(path).then().statusCode(400).contentType(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/reminders?from=1900-01-01&to=9999-12-31",
            "/api/obligations?dueFrom=1900-01-01&dueTo=9999-12-31" })
    void the_first_and_the_last_day_that_somebody_may_mean_are_taken(String path) {
        asAdmin().get(path).then().statusCode(200);
    }

    @Test
    void of_many_faults_a_hundred_are_named_and_the_rest_is_counted() {
        unknown(100).body("violations", hasSize(100)).body("detail",
                equalTo("Some of what you sent cannot be accepted; nothing was written."));
        unknown(101).body("violations", hasSize(100)).body("detail", equalTo(
                "Some of what you sent cannot be accepted; nothing was written. Of 101 faults the first 100 are named."));
    }

    private static ValidatableResponse unknown(int fields) {
        return post("/api/obligations",
                "{\"title\": \"a\", \"dueDate\": \"2031-05-26\","
                        + IntStream.range(0, fields).mapToObj(i -> "\"f" + i + "\": 1")
                                .collect(Collectors.joining(","))
                        + "}")
                .statusCode(400);
    }

    /** PostgreSQL can neither keep nor look for one. */
    @Test
    void a_nul_is_refused_or_passed_over_at_every_door() throws Exception {
        String basic = Base64.getEncoder().encodeToString("ad\0min:admin".getBytes(UTF_8));
        assertThat(given().header("Authorization", "Basic " + basic).get("/api/obligations").statusCode()).isEqualTo(401);
        assertThat(form("email=a%00@example.com&authority=%00").statusCode()).isLessThan(500);
        assertThat(Visit.anonymous().get("/login").extract().statusCode()).isEqualTo(200);
        assertThat(plain("POST", "/login", "username=%00&password=%00", "Content-Type", "application/x-www-form-urlencoded")
                .statusCode()).isLessThan(500);
        for (String body : List.of("{\"title\": \"a\\u0000\", \"dueDate\": \"2031-05-26\"}",
                "{\"title\": \"a\", \"dueDate\": \"2031-05-26\", \"zone\": \"\\u0000\", \"recurrenceCalendar\": \"\\u0000\"}",
                "{\"title\": \"a\", \"dueDate\": \"2031-05-26\", \"source\": {\"quote\": \"\\u0000\"}}")) {
            post("/api/obligations", body).statusCode(400);
        }
        assertThat(
                plain("POST", "/api/documents", "Comments are due by 5 May 2031.\0", "Content-Type", "text/plain").statusCode())
                .isLessThan(500);
        assertThat(plain("POST", "/api/obligations/import", "id,title,dueDate\na\0,b,2031-05-26\n", "Content-Type", "text/csv")
                .statusCode()).isEqualTo(400);
        assertThat(
                plain("POST", "/api/obligations/import", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\0\nSUMMARY:b\nDTSTART:20310526\n"
                        + "END:VEVENT\nEND:VCALENDAR\n", "Content-Type", "text/calendar").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_list_is_refused_where_it_is_longer_than_it_may_be() {
        String path = "/api/subscriptions";
        post(path, leads(20)).statusCode(201);
        post(path, leads(21)).statusCode(400).body("violations.field", contains("leadDays"))
                .body("violations.message", contains("must hold at most 20"));
        String id = post(path, leads(1)).extract().path("id");
        asAdmin().contentType("application/json").body(leads(21)).put(path + "/" + id).then().statusCode(400);
    }

    private static String leads(int days) {
        return "{\"email\": \"limits@example.com\", \"leadDays\": [" + IntStream.range(0, days).mapToObj(Integer::toString)
                .collect(Collectors.joining(",")) + "]}";
    }

    @Test
    void a_hundred_obligations_can_follow_from_one_and_no_more() {
        post("/api/obligations", chain(4, 24)).log().ifValidationFails().statusCode(201);
        post("/api/obligations", chain(5, 20)).statusCode(400)
                .body("violations[0].message", startsWith("at most 100 milestones and dependents"));
    }

    /** @return one with so many dependents and each of them with so many milestones, some of them in another dependent */
    private static String chain(int dependents, int each) {
        String steps = IntStream.range(0, Math.min(each, 20))
                .mapToObj(i -> "{\"name\": \"Step " + i + "\", \"daysBefore\": " + (i + 1) + "}")
                .collect(Collectors.joining(","));
        String within = IntStream.range(0, each - Math.min(each, 20))
                .mapToObj(i -> "{\"title\": \"Then " + i + "\", \"period\": {\"amount\": 1, \"unit\": \"DAYS\"}}")
                .collect(Collectors.joining(","));
        return "{\"title\": \"Long chain\", \"dueDate\": \"2031-05-26\", \"dependents\": [" + IntStream.range(0, dependents)
                .mapToObj(i -> "{\"title\": \"Link " + i
                        + "\", \"period\": {\"amount\": 9, \"unit\": \"MONTHS\"}, \"milestones\": ["
                        + steps + "], \"dependents\": [" + within + "]}")
                .collect(Collectors.joining(",")) + "]}";
    }
}
