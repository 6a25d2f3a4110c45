package org.calends.http.connection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.calends.CleanSlate;
import org.calends.http.body.Spool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

/** More slow clients than there are threads, at each door: the house goes on, and they are sent away in time. */
@QuarkusTest
@TestProfile(SlowClientsTest.Impatient.class)
class SlowClientsTest {

    private static final int THREADS = 12;
    private static final int MORE_THAN_THREADS = 40;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ADMIN = "Authorization: Basic "
            + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8)) + "\r\n";

    /** Bodies that are announced and do not come: request line, type, how its length is told, what comes of it. */
    private static final List<List<String>> HALF_BODIES = List.of(
            List.of("POST /login", "application/x-www-form-urlencoded", "Content-Length: 9000",
                    "name=a"),
            List.of("POST /subscribe", "application/x-www-form-urlencoded", "Content-Length: 9000",
                    "email=a"),
            List.of("POST /act/x.y/completion", "application/x-www-form-urlencoded", "Content-Length: 100000",
                    "note=a"),
            List.of("POST /obligations", "application/x-www-form-urlencoded", "Content-Length: 9000",
                    "title=a"),
            List.of("POST /api/subscriptions", "application/json", "Content-Length: 100000",
                    "{\"email\": \""),
            List.of("POST /api/obligations", "application/json", "Transfer-Encoding: chunked",
                    "1000\r\n{\"title\": \""),
            List.of("POST /api/documents", "text/plain", "Content-Length: 20000000",
                    "The deadline "),
            List.of("POST /api/documents", "multipart/form-data; boundary=b", "Content-Length: 20000000",
                    "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nThe"),
            List.of("POST /api/obligations/import", "text/csv", "Transfer-Encoding: chunked",
                    "1000\r\ntitle,due"),
            List.of("PUT /caldav/calendars/admin/all-tasks/x.ics", "text/calendar", "Content-Length: 100000",
                    "BEGIN:VCAL"),
            List.of("PROPFIND /caldav/", "application/xml", "Content-Length: 100000",
                    "<propfind"),
            List.of("REPORT /caldav/calendars/admin/all-events/", "application/xml", "Transfer-Encoding: chunked",
                    "1000\r\n<sync"),
            List.of("GET /login", "text/plain", "Content-Length: 100",
                    "x"),
            List.of("DELETE /api/obligations/x", "text/plain", "Content-Length: 100",
                    "x"));

    @Inject
    CleanSlate slate;

    @Inject
    Connections connections;

    @Inject
    Spool spool;

    private final List<RawClient> clients = new ArrayList<>();

    /** Seconds instead of minutes. */
    public static class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("calends.http.header-timeout", "2s", "calends.http.idle-timeout", "3s", "calends.http.body-timeout",
                    "2s", "calends.http.answer-timeout", "2s", "calends.http.connections", "250",
                    "calends.http.connections-per-address", "210", "quarkus.thread-pool.max-threads", "" + THREADS);
        }
    }

    @BeforeEach
    void begin() {
        slate.wipe();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (RawClient client : clients) {
            client.close();
        }
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(spool.quota().taken()).isZero());
    }

    private RawClient client() throws IOException {
        RawClient client = new RawClient(RestAssured.port);
        clients.add(client);
        return client;
    }

    private void everythingElseWorks() {
        given().get("/login").then().statusCode(200);
        asAdmin().get("/api/obligations").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
        asAdmin().get("/q/health/ready").then().statusCode(is(oneOf(200, 503))).body("checks.size()", is(2));
        given().get("/feeds/unknown.ics").then().statusCode(404);
        asAdmin().post("/api/check-runs").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "GET /login HT", "GET /login HTTP/1.1\r\nHost: x\r\nX-Long: " })
    void headers_that_never_end_are_cut_off(String beginning) throws IOException {
        List<RawClient> slow = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            slow.add(client().say(beginning));
        }
        everythingElseWorks();
        for (RawClient each : slow) {
            assertThat(each.readToTheEnd(SOON)).isNotNull();
        }
    }

    @Test
    void headers_that_drip_are_cut_off() throws Exception {
        RawClient slow = client().say("GET /login HTTP/1.1\r\nHost: x\r\nX-Long: ");
        long begin = System.nanoTime();
        while (slow.drip("a") && System.nanoTime() - begin < SOON.toNanos()) {
            Thread.sleep(200);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(6));
    }

    @Test
    void bodies_that_drip_at_every_door_at_once_are_cut_off_and_hold_up_nobody() throws Exception {
        Map<RawClient, String> slow = new LinkedHashMap<>();
        for (List<String> half : HALF_BODIES) {
            for (int i = 0; i <= THREADS; i++) {
                slow.put(client().say(half.get(0) + " HTTP/1.1\r\nHost: localhost\r\n" + ADMIN + "Content-Type: " + half.get(1)
                        + "\r\n" + half.get(2) + "\r\n\r\n" + half.get(3)), half.get(0));
            }
        }
        everythingElseWorks();
        slow.keySet().forEach(each -> each.drip("x"));
        for (RawClient each : slow.keySet()) {
            assertThat(each.readToTheEnd(SOON)).as(slow.get(each))
                    .matches("(?s)(HTTP/1.1 408 .*|HTTP/1.1 4[0-9][0-9] .*connection: close.*|)");
        }
    }

    @Test
    void who_sends_too_slowly_is_told_so() throws IOException {
        assertThat(client().say("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 90\r\n\r\nname=a").readToTheEnd(SOON)).startsWith("HTTP/1.1 408 ")
                .contains("connection: close");
        assertThat(client().say("POST /api/obligations HTTP/1.1\r\nHost: localhost\r\n" + ADMIN
                + "Content-Type: application/json\r\nContent-Length: 90\r\n\r\n{").readToTheEnd(SOON))
                .startsWith("HTTP/1.1 408 ").contains("application/problem+json", "came in too slowly");
    }

    @Test
    void who_has_no_credentials_is_told_so_without_being_listened_to() throws IOException {
        for (String request : List.of("POST /api/obligations", "PATCH /api/obligations/x", "PROPFIND /caldav/")) {
            long begin = System.nanoTime();
            String answer = client().say(request + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 900000\r\n\r\n{").readSome(SOON);
            assertThat(answer).as(request).startsWith("HTTP/1.1 401 ");
            assertThat(System.nanoTime() - begin).isLessThan(2_000_000_000L);
        }
    }

    @ParameterizedTest
    @CsvSource({ "/login,16384,403", "/login,16385,413", "/subscribe,16385,413", "/act/x.y/completion,131073,413" })
    void a_form_of_strangers_is_as_long_as_its_door_allows(String path, int length, int status) {
        given().redirects().follow(false).contentType("application/x-www-form-urlencoded").body("a".repeat(length)).post(path)
                .then().statusCode(status);
    }

    @Test
    void a_stranger_sends_no_long_form_where_one_must_be_signed_in() {
        given().redirects().follow(false).contentType("application/x-www-form-urlencoded").body("a".repeat(16_385))
                .post("/obligations").then().statusCode(303).header("Location", equalTo("/login"));
    }

    @ParameterizedTest
    @CsvSource({ "POST,/api/obligations,1048576,400", "POST,/api/obligations,1048577,413",
            "PROPFIND,/caldav/,2097152,403", "PROPFIND,/caldav/,2097153,413" })
    void other_texts_too(String method, String path, int length, int status) {
        asAdmin().contentType("application/json").body("a".repeat(length)).request(method, path).then().statusCode(status);
    }

    @Test
    void who_does_not_say_how_long_a_body_is_cannot_send_more() throws IOException {
        RawClient endless = client().say("POST /login HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 5; i++) {
            endless.drip("1000\r\n" + "a".repeat(4096) + "\r\n");
        }
        assertThat(endless.readToTheEnd(SOON)).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void a_long_body_comes_through_a_file_whole() {
        String text = "Comments are due by 26 May 2021. " + "Nothing else is said here. ".repeat(40_000);
        asAdmin().contentType("text/plain; charset=utf-8").body(text).post("/api/documents?dryRun=true&publishedOn=2021-04-26")
                .then().statusCode(200);
        asAdmin().multiPart("file", "long.txt", text.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/api/documents?dryRun=true&publishedOn=2021-04-26").then().statusCode(200);
    }

    @Test
    void an_idle_connection_is_closed_and_a_busy_one_is_not() throws Exception {
        RawClient busy = client();
        for (int i = 0; i < 6; i++) {
            assertThat(busy.say("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n").readSome(SOON))
                    .startsWith("HTTP/1.1 200");
            Thread.sleep(800);
        }
        assertThat(busy.readToTheEnd(SOON)).isEmpty();
    }

    @Test
    void more_connections_than_are_allowed_cost_those_that_were_waited_for_longest() throws IOException {
        for (int i = 0; i < 300; i++) {
            client();
        }
        assertThat(connections.open().count()).isLessThanOrEqualTo(210);
        everythingElseWorks();
        assertThat(clients.get(0).readToTheEnd(Duration.ofSeconds(1))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/obligations.csv", "/api/obligations?size=500" })
    void an_answer_that_nobody_fetches_holds_up_nobody(String path) throws Exception {
        String description = "long ".repeat(3_000);
        for (int i = 0; i < 60; i++) {
            asAdmin().contentType("application/json").body("{\"title\": \"Long " + i
                    + "\", \"dueDate\": \"2031-01-01\", \"description\": \"" + description + "\"}").post("/api/obligations")
                    .then()
                    .statusCode(201);
        }
        List<RawClient> deaf = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            RawClient client = new RawClient(RestAssured.port, 2048);
            clients.add(client);
            deaf.add(client.say(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + ADMIN + "\r\n").repeat(20)));
        }
        everythingElseWorks();
        Awaitility.await().atMost(SOON).until(() -> connections.open().noneMatch(each -> each.unread() > 0));
        everythingElseWorks();
    }
}
