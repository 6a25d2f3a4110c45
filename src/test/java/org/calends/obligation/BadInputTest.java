package org.calends.obligation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;

import org.calends.obligation.change.ObligationsApiTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;

/** Whatever is sent: a 4xx that says what to change, and nothing written. */
@QuarkusTest
@Tag("database")
class BadInputTest {

    static Stream<Arguments> drafts() {
        return Stream.of(
                Arguments.of("{\"dueDate\": \"2021-05-26\"}", "title", "must not be blank"),
                Arguments.of("{\"title\": \"  \", \"dueDate\": \"2021-05-26\"}", "title", "must not be blank"),
                Arguments.of("{\"title\": \"x\"}", "dueDate", "is required"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": \"2021-02-30\"}", "dueDate", "a date that exists"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": \"21-05-26\"}", "dueDate", "a date that exists"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": \"0021-05-26\"}", "dueDate", "between 1970 and 2199"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": [2021, 5, 26]}", "dueDate", "a date that exists"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": 18773}", "dueDate", "a date that exists"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": \"2021-05-26T10:00:00\"}", "dueDate", "a date that exists"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": \"2021-05-26\", \"deadline\": 1}", "deadline", "known are"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": \"2021-05-26\", \"kind\": \"PARTY\"}", "kind", "CONSULTATION"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": \"2021-05-26\", \"kind\": 0}", "kind", "CONSULTATION"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": \"2021-05-26\", \"bound\": \"AFTER\"}", "bound", "BEFORE"),
                Arguments.of("{\"title\": 7, \"dueDate\": \"2021-05-26\"}", "title", "a text"),
                Arguments.of("{\"title\": [\"x\"], \"dueDate\": \"2021-05-26\"}", "title", "a text"),
                Arguments.of("{\"title\": \"a\\u0000b\", \"dueDate\": \"2021-05-26\"}", "title", "control"),
                Arguments.of("{\"title\": \"a\\r\\nBcc: x@example.com\", \"dueDate\": \"2021-05-26\"}", "title", "one line"),
                Arguments.of("{\"title\": \"a\\u2028b\", \"dueDate\": \"2021-05-26\"}", "title", "one line"),
                Arguments.of("{\"title\": \"a\\ud800b\", \"dueDate\": \"2021-05-26\"}", "title", "one line"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": \"2021-05-26\", \"jurisdiction\": \"XX\"}", "jurisdiction",
                        "ISO 3166"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": \"2021-05-26\", \"dueTime\": \"25:00\"}", "dueTime",
                        "time of day"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": \"2021-05-26\", \"zone\": \"Mars/Base\"}", "zone", "IANA"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": \"2021-05-26\", \"leadDays\": [-1]}", "leadDays[0]", "0"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": \"2021-05-26\", \"owner\": \"张三@例子.中国\"}", "owner",
                        "only plain ASCII addresses can be mailed"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": \"2021-05-26\", \"deputy\": \"李四@example.com\"}", "deputy",
                        "only plain ASCII addresses can be mailed"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": \"2021-05-26\", \"leadDays\": 7}", "leadDays", "a list"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": \"2021-05-26\", \"tags\": [\"\"]}", "tags[0]", "blank"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": \"2021-05-26\", \"source\": {\"url\": \"javascript:alert(1)\"}}",
                        "source.url", "http"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": \"2021-05-26\", \"source\": {\"page\": 1}}", "source.page",
                        "known are"),
                Arguments.of("{\"title\": \"x\", \"title\": \"y\", \"dueDate\": \"2021-05-26\"}", "",
                        "not valid JSON at line 1"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": \"2021-05-26\"", "", "not valid JSON at line 1"),
                Arguments.of("{\"title\": \"x\", \"dueDate\": \"2021-05-26\"} {}", "", "one JSON object"),
                Arguments.of("[]", "", "must be"),
                Arguments.of("null", "", "must"),
                Arguments.of("", "", "must"));
    }

    @Test
    void every_fault_is_named_in_one_answer() {
        given().auth().preemptive().basic("admin", "admin").contentType(ContentType.JSON).body("""
                {"title": "", "kind": "PARTY", "dueDate": "2021-02-30", "deadline": 1, "leadDays": [-1, 7],
                 "source": {"url": "ftp://example.com", "page": {"number": 3}}}""")
                .post("/api/obligations").then().statusCode(400)
                .body("violations.field", containsInAnyOrder("title", "kind", "dueDate", "deadline", "leadDays[0]",
                        "source.url", "source.page"))
                .body("violations.find { it.field == 'source.page' }.message", containsString("known are"));
    }

    @Test
    void every_fault_of_a_patch_is_named_in_one_answer() {
        String id = given().auth().preemptive().basic("admin", "admin").contentType(ContentType.JSON)
                .body("{\"title\": \"x\", \"dueDate\": \"2021-05-26\"}").post("/api/obligations").path("id");

        given().auth().preemptive().basic("admin", "admin").contentType("application/merge-patch+json")
                .body("{\"kind\": \"PARTY\", \"bound\": \"AFTER\", \"tags\": [\"\"]}").patch("/api/obligations/" + id).then()
                .statusCode(400).body("violations.field", containsInAnyOrder("kind", "bound", "tags[0]"));
    }

    @Test
    void an_owner_or_deputy_without_an_address_is_nobody() {
        ObligationsApiTest
                .post("{\"title\": \"x\", \"dueDate\": \"2021-05-26\", \"owner\": \"法务部\", \"deputy\": \"Legal @ Shanghai\"}")
                .statusCode(400).body("violations.field", containsInAnyOrder("owner", "deputy"));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void a_bad_draft_is_answered_with_the_field_and_what_to_change(String body, String field, String message) {
        long before = count();

        given().auth().preemptive().basic("admin", "admin").contentType(ContentType.JSON).body(body.getBytes())
                .post("/api/obligations").then().statusCode(400).contentType("application/problem+json")
                .body("status", equalTo(400), "violations", hasSize(1), "violations[0].field", equalTo(field),
                        "violations[0].message", containsString(message));

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void every_violation_is_named_at_once() {
        ObligationsApiTest.post("{\"title\": \"\", \"dueDate\": \"0021-05-26\", \"jurisdiction\": \"cn\"}").statusCode(400)
                .body("violations.field", equalTo(List.of("dueDate", "jurisdiction", "title")));
    }

    @Test
    void a_title_of_nearly_a_megabyte_is_refused_by_name_and_a_longer_body_unread() {
        String body = "{\"dueDate\": \"2021-05-26\", \"title\": \"%s\"}";
        ObligationsApiTest.post(body.formatted("x".repeat(1_000_000))).statusCode(400)
                .body("violations[0].field", equalTo("title"));
        ObligationsApiTest.post(body.formatted("x".repeat(10_000_000))).statusCode(413);
    }

    @Test
    void a_body_beyond_every_limit_is_refused_before_it_is_read() throws IOException {
        String head = "POST /api/obligations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Basic YWRtaW46YWRtaW4=\r\nContent-Length: 40000000\r\n\r\n{";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(head.getBytes());

            String answer = new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine();

            assertThat(answer).contains("413");
        }
    }

    @Test
    void another_media_type_is_refused() {
        given().auth().preemptive().basic("admin", "admin").contentType(ContentType.XML).body("<title/>")
                .post("/api/obligations").then().statusCode(415).contentType("application/problem+json");
    }

    @Test
    void another_method_is_refused() {
        given().auth().preemptive().basic("admin", "admin").delete("/api/obligations").then().statusCode(405)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void a_bad_query_is_answered_with_the_parameter(String query, String field) {
        given().auth().preemptive().basic("admin", "admin").get("/api/obligations?" + query).then().statusCode(400)
                .contentType("application/problem+json").body("violations[0].field", equalTo(field));
    }

    static Stream<Arguments> queries() {
        return Stream.of(Arguments.of("status=LATE", "status"), Arguments.of("kind=PARTY", "kind"),
                Arguments.of("dueFrom=yesterday", "dueFrom"), Arguments.of("overdue=perhaps", "overdue"),
                Arguments.of("sort=colour", "sort"), Arguments.of("size=501", "size"), Arguments.of("size=0", "size"),
                Arguments.of("page=-1", "page"), Arguments.of("page=first", "page"));
    }

    @Test
    void an_act_without_its_reason_is_refused() {
        String location = ObligationsApiTest.post("{\"title\": \"x\", \"dueDate\": \"2021-05-26\"}").extract()
                .header("Location");

        given().auth().preemptive().basic("admin", "admin").contentType(ContentType.JSON).body("{\"reason\": \" \"}")
                .post(location + "/waiver").then().statusCode(400).body("violations[0].field", equalTo("reason"));
    }

    @Test
    void a_completion_in_the_future_is_refused_and_a_closed_obligation_is_not_postponed() {
        String location = ObligationsApiTest.post("{\"title\": \"x\", \"dueDate\": \"2021-05-26\"}").extract()
                .header("Location");
        given().auth().preemptive().basic("admin", "admin").contentType(ContentType.JSON)
                .body("{\"completedOn\": \"2021-04-27\"}").post(location + "/completion").then().statusCode(400)
                .body("violations[0].field", equalTo("completedOn"));
        given().auth().preemptive().basic("admin", "admin").post(location + "/completion").then().statusCode(200);

        given().auth().preemptive().basic("admin", "admin").contentType(ContentType.JSON)
                .body("{\"dueDate\": \"2021-06-26\", \"reason\": \"extended\"}").post(location + "/postponement").then()
                .statusCode(409).body("detail", containsString("reopen"));
    }

    @Test
    void strangers_and_wrong_passwords_are_answered_with_401() {
        given().get("/api/obligations").then().statusCode(401).contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Basic"));
        given().auth().preemptive().basic("admin", "wrong").get("/api/obligations").then().statusCode(401)
                .contentType("application/problem+json");
        given().auth().preemptive().basic("nobody", "wrong").get("/api/obligations").then().statusCode(401);
    }

    private static int count() {
        return given().auth().preemptive().basic("admin", "admin").get("/api/obligations?size=1").then().extract()
                .path("total");
    }
}
