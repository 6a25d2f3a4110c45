package org.calends.intake.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@Tag("database")
class DocumentsApiTest {

    private static final String NOTICE = """
            Harbour Weekly

            The FCA published a consultation paper on complaint handling on 12 April 2021. Comments are due by 26 May 2021.

            On 9 April 2021 a broker was fined 2 million pounds.
            """;
    private static final String SENTENCE = "Comments are due by 26 May 2021.";

    @Inject
    CleanSlate slate;

    @BeforeEach
    void begin() {
        slate.wipe();
    }

    @Test
    void a_document_is_read_once_and_kept() {
        ValidatableResponse first = handIn(NOTICE,
                "publishedOn=2021-04-19&title=Harbour Weekly 7&sourceUrl=https://example.com/7")
                .statusCode(201).header("Location", containsString("/api/documents/"))
                .body("title", equalTo("Harbour Weekly 7"), "publishedOn", equalTo("2021-04-19"), "language", equalTo("en"),
                        "suggestions", hasSize(1), "suggestions[0].dueDate", equalTo("2021-05-26"),
                        "suggestions[0].kind", equalTo("CONSULTATION"), "suggestions[0].authority", equalTo("FCA"),
                        "suggestions[0].bound", equalTo("BY"), "suggestions[0].precision", equalTo("DAY"),
                        "suggestions[0].state", equalTo("PENDING"), "suggestions[0].reasons", notNullValue());
        String id = first.extract().path("id");

        handIn(NOTICE, "publishedOn=2019").statusCode(200).body("id", equalTo(id), "publishedOn", equalTo("2021-04-19"));

        asAdmin().get("/api/documents").then().statusCode(200).body("total", equalTo(1), "items[0].id", equalTo(id));
        asAdmin().get("/api/documents/" + id).then().statusCode(200).body("suggestions", hasSize(1));
        String text = asAdmin().get("/api/documents/" + id + "/text").then().statusCode(200)
                .contentType("text/plain").extract().asString();
        int start = first.extract().path("suggestions[0].start");
        int end = first.extract().path("suggestions[0].end");
        assertThat(text.substring(start, end)).isEqualTo(first.extract().path("suggestions[0].quote")).contains(SENTENCE);
    }

    @Test
    void a_dry_run_answers_the_same_and_stores_nothing() {
        handIn(NOTICE, "publishedOn=2021-04-19&dryRun=true").statusCode(200).body("id", nullValue(), "suggestions", hasSize(1),
                "suggestions[0].dueDate", equalTo("2021-05-26"));

        asAdmin().get("/api/documents").then().body("total", equalTo(0));
    }

    @Test
    void a_dry_run_tells_the_rules_when_asked() {
        handIn(NOTICE, "publishedOn=2021-04-19&dryRun=true").body("explanations", nullValue());
        handIn(NOTICE, "publishedOn=2021-04-19&dryRun=true&explain=true").statusCode(200).body("explanations", hasSize(1),
                "explanations[0].date", equalTo("2021-05-26"), "explanations[0].suggested", equalTo(true),
                "explanations[0].rules", hasItem("bound: BY"));
    }

    @Test
    void what_comes_again_is_suggested_and_accepted_with_its_rule() {
        String id = handIn("Banks must file the return with the FCA by the 15th of each month.", "publishedOn=2026-11-30")
                .statusCode(201).body("suggestions[0].dueDate", equalTo("2026-12-15"), "suggestions[0].recurrence",
                        equalTo("FREQ=MONTHLY;BYMONTHDAY=15"))
                .extract().path("suggestions[0].id");

        asAdmin().contentType("application/json").post("/api/suggestions/" + id + "/acceptance").then().statusCode(201)
                .body("dueDate", equalTo("2026-12-15"), "recurrence", equalTo("FREQ=MONTHLY;BYMONTHDAY=15"));
    }

    @Test
    void suggestions_are_listed_by_how_sure_they_are() {
        handIn("Comments are due by 26 May 2021.\n\nThe matter may come up again in the second half of 2022, as rules apply from then.\n\n"
                + "The fee of 14 June 2021 was named.", "publishedOn=2021-04-19").statusCode(201);

        List<Float> surest = asAdmin().get("/api/suggestions?sort=-confidence").then().statusCode(200).extract()
                .path("items.confidence");
        List<Float> doubtful = asAdmin().get("/api/suggestions?sort=confidence").then().statusCode(200).extract()
                .path("items.confidence");

        assertThat(surest).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(doubtful).hasSameSizeAs(surest).isSorted();
        asAdmin().get("/api/suggestions?sort=colour").then().statusCode(400);
    }

    @Test
    void a_text_with_more_dates_than_anyone_reviews_is_too_large() {
        handIn("Due by 1 May 2021. ".repeat(21_000), "publishedOn=2021-04-19").statusCode(413)
                .contentType("application/problem+json").body("detail", containsString("dates"));

        asAdmin().get("/api/documents").then().body("total", equalTo(0));
    }

    @Test
    void a_form_carries_the_file_and_what_is_known_of_it() {
        String id = asAdmin().multiPart("file", "../weekly 7.txt", NOTICE.getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart("publishedOn", "2021-04").multiPart("title", "Weekly 7").post("/api/documents").then()
                .statusCode(201)
                .body("publishedOn", equalTo("2021-04"), "title", equalTo("Weekly 7"), "suggestions", hasSize(1)).extract()
                .path("id");

        asAdmin().get("/api/documents/" + id + "/original").then().statusCode(200)
                .header("Content-Disposition", startsWith("attachment; filename=\"weekly 7.txt\"")).body(equalTo(NOTICE));
    }

    @Test
    void chinese_is_read_in_the_charset_that_was_sent() throws Exception {
        String notice = "工业和信息化部关于征求意见的通知\n\n请于2021年5月26日前将意见反馈至工业和信息化部。\n";
        String answer = raw("text/plain; charset=GB18030", notice.getBytes(Charset.forName("GB18030")),
                "dryRun=true&publishedOn=2021-04-26").body();

        JsonPath read = JsonPath.from(answer);
        assertThat(read.getString("language")).isEqualTo("zh");
        assertThat(read.getString("suggestions[0].dueDate")).isEqualTo("2021-05-26");
        assertThat(read.getString("suggestions[0].bound")).isEqualTo("BEFORE");
        assertThat(read.getString("suggestions[0].quote")).contains("请于2021年5月26日前");
    }

    @Test
    void a_large_original_comes_back_byte_for_byte() {
        String large = NOTICE + "No date in this line.\n".repeat(60_000);
        String id = handIn(large, "publishedOn=2021-04-19").statusCode(201).extract().path("id");

        assertThat(asAdmin().get("/api/documents/" + id + "/original").asByteArray())
                .isEqualTo(large.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_yes_makes_an_obligation_tied_to_its_sentence_and_only_one() {
        String document = handIn(NOTICE, "publishedOn=2021-04-19&sourceUrl=https://example.com/7").extract().path("id");
        String suggestion = onlySuggestion();

        asAdmin().contentType(ContentType.JSON).body("{\"owner\": \"lin@example.com\", \"dueDate\": \"2021-05-25\"}")
                .post("/api/suggestions/" + suggestion + "/acceptance").then().statusCode(201)
                .header("Location", containsString("/api/obligations/"))
                .body("owner", equalTo("lin@example.com"), "dueDate", equalTo("2021-05-25"), "kind", equalTo("CONSULTATION"),
                        "source.documentId", equalTo(document), "source.quote", containsString(SENTENCE),
                        "source.url", equalTo("https://example.com/7"));

        asAdmin().get("/api/suggestions/" + suggestion).then().body("state", equalTo("ACCEPTED"), "obligationId",
                notNullValue());
        asAdmin().post("/api/suggestions/" + suggestion + "/acceptance").then().statusCode(409);
        asAdmin().get("/api/obligations").then().body("total", equalTo(1));
    }

    @Test
    void a_yes_without_a_body_takes_it_as_read() {
        handIn(NOTICE, "publishedOn=2021-04-19");

        asAdmin().post("/api/suggestions/" + onlySuggestion() + "/acceptance").then().statusCode(201)
                .body("dueDate", equalTo("2021-05-26"), "authority", equalTo("FCA"));
    }

    @Test
    void a_correction_that_cannot_be_leaves_the_suggestion_waiting() {
        handIn(NOTICE, "publishedOn=2021-04-19");
        String suggestion = onlySuggestion();

        asAdmin().contentType(ContentType.JSON).body("{\"dueDate\": \"2021-02-30\"}")
                .post("/api/suggestions/" + suggestion + "/acceptance").then().statusCode(400)
                .body("violations.field", hasItem("dueDate"));

        asAdmin().get("/api/suggestions?state=PENDING").then().body("total", equalTo(1));
    }

    @Test
    void a_no_keeps_its_reason_and_can_be_taken_back() {
        handIn(NOTICE, "publishedOn=2021-04-19");
        String suggestion = "/api/suggestions/" + onlySuggestion();

        asAdmin().contentType(ContentType.JSON).body("{}").post(suggestion + "/dismissal").then().statusCode(400)
                .body("violations.field", hasItem("reason"));
        asAdmin().contentType(ContentType.JSON).body("{\"reason\": \"We sell no insurance\"}").post(suggestion + "/dismissal")
                .then()
                .statusCode(200).body("state", equalTo("DISMISSED"), "dismissalReason", equalTo("We sell no insurance"));
        asAdmin().post(suggestion + "/acceptance").then().statusCode(409);
        asAdmin().delete(suggestion + "/dismissal").then().statusCode(200).body("state", equalTo("PENDING"));
    }

    @Test
    void viewers_read_but_decide_nothing() {
        handIn(NOTICE, "publishedOn=2021-04-19");
        asAdmin().contentType(ContentType.JSON).body("""
                {"username": "bystander", "password": "long enough for all", "email": "bystander@example.com"}""")
                .post("/api/accounts");
        RequestSpecification reader = given().auth().preemptive().basic("bystander", "long enough for all");

        reader.get("/api/documents").then().statusCode(200).body("total", equalTo(1));
        String suggestion = onlySuggestion();
        given().auth().preemptive().basic("bystander", "long enough for all").contentType("text/plain").body("x")
                .post("/api/documents?dryRun=true").then().statusCode(403);
        given().auth().preemptive().basic("bystander", "long enough for all")
                .post("/api/suggestions/" + suggestion + "/acceptance")
                .then().statusCode(403);
        given().contentType("text/plain").body("x").post("/api/documents").then().statusCode(401);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("text/plain", "", "", 400, "file"),
                Arguments.of("text/plain", " \n ", "", 400, "file"),
                Arguments.of("text/plain", "x", "publishedOn=2021-13", 400, "publishedOn"),
                Arguments.of("text/plain", "x", "publishedOn=tomorrow", 400, "publishedOn"),
                Arguments.of("text/plain", "x", "publishedOn=0021", 400, "publishedOn"),
                Arguments.of("text/plain", "x", "language=english%20please", 400, "language"),
                Arguments.of("text/plain", "x", "sourceUrl=javascript:alert", 400, "sourceUrl"),
                Arguments.of("text/plain", "x", "title=" + "x".repeat(501), 400, "title"),
                Arguments.of("text/plain", "x", "dryRun=perhaps", 400, "dryRun"),
                Arguments.of("text/plain; charset=nonsense", "x", "", 400, "charset"),
                Arguments.of("application/pdf", "%PDF-1.7 and nothing else", "", 422, "file"),
                Arguments.of("application/octet-stream", "MZ a program", "", 415, "file"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_cannot_be_read_is_refused_with_a_reason(String type, String body, String query, int status, String field)
            throws Exception {
        HttpResponse<String> answer = raw(type, body.getBytes(StandardCharsets.UTF_8), query);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JsonPath.from(answer.body()).getList("violations.field", String.class)).contains(field);
        asAdmin().get("/api/documents").then().body("items", empty());
    }

    @Test
    void other_media_types_are_refused() throws Exception {
        assertThat(raw("image/png", new byte[10], "").statusCode()).isEqualTo(415);
        asAdmin().contentType(ContentType.JSON).body("{}").post("/api/documents").then().statusCode(415);
        asAdmin().multiPart("title", "No file").post("/api/documents").then().statusCode(400)
                .body("violations.field", hasItem("file"));
    }

    private static ValidatableResponse handIn(String text, String query) {
        return asAdmin().contentType("text/plain; charset=UTF-8").body(text)
                .post("/api/documents?" + query).then();
    }

    /** As it is, byte for byte: test clients like to choose a charset of their own. */
    private static HttpResponse<String> raw(String type, byte[] body, String query) throws Exception {
        String admin = Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/documents?" + query))
                        .header("Authorization", "Basic " + admin).header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String onlySuggestion() {
        return asAdmin().get("/api/suggestions").then().body("total", equalTo(1)).extract().path("items[0].id");
    }
}
