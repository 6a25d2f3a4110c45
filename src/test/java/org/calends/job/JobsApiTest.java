package org.calends.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.calends.Api;
import org.calends.CleanSlate;
import org.calends.MovableClock;
import org.calends.background.Bulkheads;
import org.calends.input.RequestRefusedException;
import org.calends.obligation.change.Obligations;
import org.calends.obligation.model.ObligationDraft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Long work as its maker sees it. Since one job runs at a time, work that a test holds decides when the next begins. */
@QuarkusTest
@Tag("database")
class JobsApiTest {

    private static final String PASSWORD = "a long pass phrase of mine";
    private static final int FEW = 63;
    private static final String BASIC = "Basic "
            + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.US_ASCII));

    @Inject
    CleanSlate slate;

    @Inject
    MovableClock clock;

    @Inject
    Jobs jobs;

    @Inject
    JobStore store;

    @Inject
    JobFailures failures;

    @Inject
    Bulkheads bulkheads;

    @Inject
    Obligations obligations;

    @Inject
    ObjectMapper json;

    private HeldWork held;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    @AfterEach
    void letGo() {
        if (held != null) {
            held.letGo();
        }
        HeldWork.afterAll(jobs);
    }

    /** Of a size at which it is a job, with few rows. */
    private static String table(String title) {
        return table(title, FEW, 8_000);
    }

    private static String table(String title, int rows, int width) {
        return "id,title,due date,description\n" + IntStream.range(0, rows)
                .mapToObj(i -> "J-%d,%s,2021-05-26,%s\n".formatted(i, title, "d".repeat(width))).collect(Collectors.joining());
    }

    private static RequestSpecification as(String username) {
        return given().auth().preemptive().basic(username, PASSWORD);
    }

    private static RequestSpecification admin() {
        return Api.asAdmin();
    }

    private static ValidatableResponse send(RequestSpecification sender, String table, String query) {
        return sender.header("Prefer", "respond-async").contentType("text/csv").body(table.getBytes(StandardCharsets.UTF_8))
                .post("/api/obligations/import" + query).then();
    }

    private static String taken(ValidatableResponse answer) {
        return URI.create(answer.statusCode(202).extract().header("Location")).getPath();
    }

    private static String account(String username, String role) {
        return Api.made("/api/accounts",
                "{\"username\": \"%s\", \"password\": \"%s\", \"role\": \"%s\"}".formatted(username, PASSWORD,
                        role));
    }

    @Test
    void a_large_file_is_taken_at_once_and_answered_at_its_end_as_if_one_had_waited() {
        held = HeldWork.in(jobs, "somebody");

        String many = table("Large", 1_100, 480);
        ValidatableResponse answer = send(admin(), many, "");
        String job = taken(answer.header("Preference-Applied", equalTo("respond-async")).body("state", equalTo("WAITING")));
        assertThat(Files.exists(JobFiles.of(idOf(job)))).isTrue();
        held.letGo();
        HeldWork.afterAll(jobs);

        Api.get(job).body("state", equalTo("DONE")).body("kind", equalTo("IMPORT")).body("step", equalTo("WRITING"))
                .body("done", equalTo(1_000)).body("total", equalTo(1_100)).body("status", equalTo(200))
                .body("answer.created", equalTo(1_100)).body("answer.dryRun", equalTo(false));
        Api.get("/api/obligations").body("total", equalTo(1_100));
        assertThat(Files.exists(JobFiles.of(idOf(job)))).isFalse();
        send(admin(), many.substring(0, 10_000).replaceAll("\n[^\n]*$", "\n"), "").statusCode(200)
                .body("created", equalTo(0));
    }

    @Test
    void a_dry_run_is_the_same_and_writes_nothing_and_a_refused_file_has_failed() {
        String dry = taken(send(admin(), table("Dry"), "?dryRun=true"));
        String bad = taken(send(admin(), table("Dry") + "J-x,No day,2021-02-30,\n", ""));
        HeldWork.afterAll(jobs);

        Api.get(dry).body("state", equalTo("DONE")).body("answer.dryRun", equalTo(true)).body("answer.created", equalTo(FEW));
        Api.get(bad).body("state", equalTo("FAILED")).body("status", equalTo(400))
                .body("answer.violations[0].line", equalTo(FEW + 2)).body("answer.title", equalTo("Bad Request"));
        Api.get("/api/obligations").body("total", equalTo(0));
    }

    @Test
    void who_does_not_ask_for_it_waits_as_ever() {
        admin().contentType("text/csv").body(table("Waited for").getBytes(StandardCharsets.UTF_8))
                .post("/api/obligations/import")
                .then().statusCode(200).body("created", equalTo(FEW));
    }

    @Test
    void many_short_rows_are_a_job_too_and_who_waits_is_answered_with_all_of_it() {
        long before = count();
        String many = table("Short", 1_001, 1);
        admin().contentType("text/csv").body(many).post("/api/obligations/import").then().statusCode(200)
                .contentType("application/json").body("created", equalTo(1_001)).body("errors", hasSize(0));
        assertThat(count()).isEqualTo(before + 1);

        admin().contentType("text/csv").body(table("Few", 1_000, 1).replace("J-", "F-"))
                .post("/api/obligations/import?dryRun=true").then().statusCode(200).body("created", equalTo(1_000));
        assertThat(count()).isEqualTo(before + 1);

        admin().contentType("text/csv").body(many + "J-x,No day,2021-02-30,\n").post("/api/obligations/import").then()
                .statusCode(400).contentType("application/problem+json").body("violations[0].line", equalTo(1_003));
        assertThat(count()).isEqualTo(before + 2);
    }

    private static long count() {
        return QuarkusTransaction.requiringNew().call(() -> Job.count("maker", "admin"));
    }

    @Test
    void who_waits_hears_that_it_was_cancelled() throws Exception {
        held = HeldWork.in(jobs, "somebody");
        CompletableFuture<HttpResponse<String>> answer = HttpClient.newHttpClient().sendAsync(
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/obligations/import"))
                        .header("Authorization", BASIC).header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(table("Waited for"))).build(),
                BodyHandlers.ofString());
        UUID job = waiting();
        Api.get("/api/jobs").body("id", hasItem(job.toString())).body("state", containsInAnyOrder("RUNNING", "WAITING"));
        admin().delete("/api/jobs/" + job).then().statusCode(200);
        held.letGo();

        assertThat(answer.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(409);
        assertThat(answer.get().body()).contains("This was cancelled, and nothing was written.");
        Api.get("/api/obligations").body("total", equalTo(0));
    }

    /** @return the job of the administrator that waits, as soon as there is one */
    private UUID waiting() {
        return Awaitility.await().atMost(Duration.ofMinutes(1))
                .until(() -> QuarkusTransaction.requiringNew()
                        .call(() -> Job.<Job> find("maker = ?1 and state = ?2", "admin", JobState.WAITING)
                                .firstResultOptional().map(Job::id)),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void what_waits_is_cancelled_at_once_and_writes_nothing() {
        held = HeldWork.in(jobs, "somebody");
        String job = taken(send(admin(), table("Cancelled"), ""));

        admin().delete(job).then().statusCode(200).body("state", equalTo("CANCELLED"));
        held.letGo();
        HeldWork.afterAll(jobs);

        Api.get(job).body("state", equalTo("CANCELLED")).body("answer", nullValue());
        Api.get("/api/obligations").body("total", equalTo(0));
        assertThat(Files.exists(JobFiles.of(idOf(job)))).isFalse();
    }

    @Test
    void what_runs_ends_where_it_tells_of_itself() {
        held = HeldWork.in(jobs, "admin");
        String job = "/api/jobs/" + lastOf("admin");
        admin().delete(job).then().statusCode(200).body("state", equalTo("RUNNING")).body("cancelling", equalTo(true));

        held.letGo();
        HeldWork.afterAll(jobs);

        Api.get(job).body("state", equalTo("CANCELLED")).body("cancelling", equalTo(false)).body("status", nullValue());
    }

    @Test
    void even_what_is_cancelled_after_its_last_row_writes_nothing() {
        UUID[] id = new UUID[1];
        held = HeldWork.in(jobs, "somebody");
        id[0] = jobs.submit(order("admin", (file, progress) -> {
            QuarkusTransaction.requiringNew().run(() -> {
                obligations.register(draft(), "admin");
                QuarkusTransaction.requiringNew().run(() -> store.cancel(id[0]));
                progress.written(new JobAnswer(200, null, "{}"));
            });
            return new JobAnswer(200, null, "{}");
        })).id();
        held.letGo();
        HeldWork.afterAll(jobs);

        Api.get("/api/jobs/" + id[0]).body("state", equalTo("CANCELLED"));
        Api.get("/api/obligations").body("total", equalTo(0));
    }

    @Test
    void what_breaks_has_failed_and_says_nothing_of_our_inside() {
        UUID id = jobs.submit(order("admin", (file, progress) -> {
            throw new IllegalStateException("secret inside");
        })).id();
        HeldWork.afterAll(jobs);

        String told = Api.get("/api/jobs/" + id).body("state", equalTo("FAILED")).body("status", equalTo(500)).extract()
                .asString();
        assertThat(told).doesNotContain("secret", "IllegalState");
    }

    @Test
    void what_a_dead_process_left_behind_has_failed_after_a_minute_and_cannot_end_otherwise() {
        UUID orphan = UUID.randomUUID();
        store.add(orphan, order("admin", null), UUID.randomUUID());
        store.start(orphan);
        JobFiles.create(orphan, file -> Files.writeString(file, "left behind"));
        held = HeldWork.in(jobs, "somebody");

        clock.advance(Job.LEASE);
        jobs.beat();
        Api.get("/api/jobs/" + orphan).body("state", equalTo("RUNNING"));
        clock.advance(Duration.ofMillis(1));
        jobs.beat();

        Api.get("/api/jobs/" + orphan).body("state", equalTo("FAILED")).body("status", equalTo(503)).body("answer.detail",
                containsString("The server was restarted; nothing was written."));
        assertThat(store.finish(orphan, new JobAnswer(200, null, "{}"))).isFalse();
        assertThat(Files.exists(JobFiles.of(orphan))).isFalse();
        Api.get("/api/jobs/" + lastOf("somebody")).body("state", equalTo("RUNNING"));
    }

    @Test
    void a_process_that_stops_in_order_ends_its_own_at_once() {
        Jobs stopping = new Jobs(store, failures, bulkheads);
        held = HeldWork.in(stopping, "admin");
        UUID waiting = stopping.submit(order("admin", (file, progress) -> new JobAnswer(200, null, "{}"))).id();
        UUID running = lastOf("admin");

        stopping.stop(null);
        held.letGo();
        HeldWork.afterAll(stopping);

        for (UUID id : List.of(waiting, running)) {
            Api.get("/api/jobs/" + id).body("state", equalTo("FAILED")).body("status", equalTo(503));
        }
    }

    @Test
    void what_is_over_can_be_asked_for_a_day() {
        String job = taken(send(admin(), table("Kept"), "?dryRun=true"));
        HeldWork.afterAll(jobs);

        clock.advance(Job.KEPT);
        jobs.beat();
        Api.get(job);
        clock.advance(Duration.ofMillis(1));
        jobs.beat();

        admin().get(job).then().statusCode(404);
    }

    @Test
    void nobody_takes_all_places_and_there_are_only_so_many() {
        account("many", "EDITOR");
        held = HeldWork.in(jobs, "many");
        for (int i = 1; i < JobLimits.DEFAULTS.each(); i++) {
            send(as("many"), table("One of many"), "").statusCode(202);
        }

        send(as("many"), table("Too many"), "").statusCode(429).header("Retry-After", equalTo("60"));

        for (int i = JobLimits.DEFAULTS.each(); i < JobLimits.DEFAULTS.all(); i++) {
            jobs.submit(order("person " + i, (file, progress) -> new JobAnswer(200, null, "{}")));
        }
        send(admin(), table("Too many"), "").statusCode(503).header("Retry-After", equalTo("60"));
        store.cancelAllOf("many");
    }

    @Test
    void the_disk_is_not_filled() {
        held = HeldWork.in(jobs, "somebody");
        JobOrder large = new JobOrder(JobKind.DOCUMENT, "lin", null, JobLimits.DEFAULTS.bytes(), file -> {
        }, (file, progress) -> new JobAnswer(200, null, "{}"));
        jobs.submit(large);

        assertThatExceptionOfType(RequestRefusedException.class).isThrownBy(() -> jobs.submit(order("wang", null, 1)));
    }

    @Test
    void somebody_elses_is_not_there_but_for_administrators() {
        account("maker", "EDITOR");
        account("other", "EDITOR");
        account("reader", "VIEWER");
        held = HeldWork.in(jobs, "somebody");
        String job = taken(send(as("maker"), table("Mine"), ""));

        as("other").get("/api/jobs").then().statusCode(200).body("", hasSize(0));
        as("maker").get("/api/jobs").then().statusCode(200).body("madeBy", equalTo(List.of("maker")));
        as("other").get(job).then().statusCode(404);
        as("other").delete(job).then().statusCode(404);
        as("reader").get(job).then().statusCode(403);
        given().get(job).then().statusCode(401);
        send(as("reader"), table("Not allowed"), "").statusCode(403);
        as("maker").get(job).then().statusCode(200).body("state", equalTo("WAITING"));
        admin().delete(job).then().statusCode(200).body("state", equalTo("CANCELLED"));
    }

    @Test
    void with_the_account_or_its_role_what_it_asked_for_ends() {
        String leaver = account("job-leaver", "EDITOR");
        String demoted = account("demoted", "EDITOR");
        held = HeldWork.in(jobs, "somebody");
        String first = taken(send(as("job-leaver"), table("Left"), ""));
        String second = taken(send(as("demoted"), table("Demoted"), ""));

        Api.asAdmin().post("/api/accounts/" + leaver + "/deactivation").then().statusCode(200);
        Api.asAdmin().contentType("application/json").body("{\"username\": \"demoted\", \"role\": \"VIEWER\"}")
                .put("/api/accounts/" + demoted).then().statusCode(200);

        Api.get(first).body("state", equalTo("CANCELLED"));
        Api.get(second).body("state", equalTo("CANCELLED"));
    }

    @Test
    void a_long_document_is_a_job_with_the_same_answer() {
        String text = "The deadline for comments is 26 May 2021.\n" + "Nothing is due here.\n".repeat(48_000);
        String job = taken(admin().header("Prefer", "respond-async").contentType("text/plain;charset=UTF-8").body(text)
                .post("/api/documents?publishedOn=2021-04").then());
        HeldWork.afterAll(jobs);

        ValidatableResponse done = Api.get(job).body("state", equalTo("DONE")).body("status", equalTo(201)).body("kind",
                equalTo("DOCUMENT"));
        Api.get(done.extract().path("location")).body("id", equalTo(done.extract().path("answer.id")))
                .body("suggestions[0].dueDate", equalTo("2021-05-26"));
    }

    private static UUID idOf(String job) {
        return UUID.fromString(job.substring("/api/jobs/".length()));
    }

    private UUID lastOf(String maker) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Job.<Job> find("maker = ?1 and state = ?2", maker, JobState.RUNNING).firstResult().id());
    }

    private static JobOrder order(String maker, JobWork work) {
        return order(maker, work, 0);
    }

    private static JobOrder order(String maker, JobWork work, long bytes) {
        return new JobOrder(JobKind.IMPORT, maker, null, bytes, file -> {
        }, work);
    }

    private ObligationDraft draft() {
        try {
            return json.readValue("{\"title\": \"Rolled back\", \"dueDate\": \"2021-05-26\"}", ObligationDraft.class);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
