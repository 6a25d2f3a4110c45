package org.calends.account.person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.calends.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@Tag("database")
class AccountsApiTest {

    private static final String OBLIGATION = "{\"title\": \"x\", \"dueDate\": \"2021-05-26\"}";

    @Inject
    MovableClock clock;

    @Inject
    Accounts accounts;

    @AfterEach
    void backToTheBeginning() {
        clock.reset();
    }

    @Test
    void each_role_opens_its_own_doors_and_no_others() {
        open("bookworm", "VIEWER").statusCode(201);
        open("writer", "EDITOR").statusCode(201);

        as("bookworm").get("/api/obligations").then().statusCode(200);
        as("bookworm").contentType(ContentType.JSON).body(OBLIGATION).post("/api/obligations").then().statusCode(403)
                .contentType("application/problem+json");
        as("writer").contentType(ContentType.JSON).body(OBLIGATION).post("/api/obligations").then().statusCode(201);
        as("writer").get("/api/accounts").then().statusCode(403);
    }

    @Test
    void a_key_opens_the_door_until_it_is_revoked() {
        String account = open("robot", "EDITOR").extract().header("Location");
        var made = asAdmin().contentType(ContentType.JSON).body("{\"name\": \"nightly import\"}").post(account + "/keys").then()
                .statusCode(201).body("key", startsWith("cal_"));
        String key = made.extract().path("key");
        given().header("Authorization", "Bearer " + key).get("/api/obligations").then().statusCode(200);
        asAdmin().get(account + "/keys").then().body("name", hasItem("nightly import"), "[0].key", equalTo(null),
                "[0].lastUsedAt", notNullValue());

        asAdmin().delete(account + "/keys/" + made.extract().path("id")).then().statusCode(204);

        given().header("Authorization", "Bearer " + key).get("/api/obligations").then().statusCode(401);
    }

    @Test
    void a_deactivated_person_is_locked_out_at_once() {
        String account = open("parting", "VIEWER").extract().header("Location");
        as("parting").get("/api/obligations").then().statusCode(200);

        asAdmin().post(account + "/deactivation").then().statusCode(200).body("active", equalTo(false));

        as("parting").get("/api/obligations").then().statusCode(401);
    }

    @Test
    void the_last_administrator_stays() {
        String admin = asAdmin().get("/api/accounts").then().extract().path("find { it.username == 'admin' }.id");

        asAdmin().post("/api/accounts/" + admin + "/deactivation").then().statusCode(409);
        describe(admin, "admin", "EDITOR").statusCode(409).body("detail", containsString("last administrator"));
        asAdmin().contentType(ContentType.JSON).body("{\"username\": \"admin\"}").put("/api/accounts/" + admin).then()
                .statusCode(409);
        asAdmin().get("/api/accounts/" + admin).then().statusCode(200).body("role", equalTo("ADMIN"));
    }

    @Test
    void an_administrator_who_is_not_the_last_may_become_something_else_and_an_ended_one_does_not_count() {
        String second = open("secondAdministrator", "ADMIN").extract().path("id");
        String admin = asAdmin().get("/api/accounts").then().extract().path("find { it.username == 'admin' }.id");

        describe(second, "secondAdministrator", "VIEWER").statusCode(200);
        describe(second, "secondAdministrator", "ADMIN").statusCode(200);
        asAdmin().post("/api/accounts/" + second + "/deactivation").then().statusCode(200);
        describe(admin, "admin", "VIEWER").statusCode(409);
        asAdmin().delete("/api/accounts/" + second + "/deactivation").then().statusCode(200);
        describe(second, "secondAdministrator", "VIEWER").statusCode(200);
    }

    @RepeatedTest(5)
    void of_two_administrators_who_demote_and_end_each_other_in_the_same_moment_one_stays() throws Exception {
        String name = "rival-" + UUID.randomUUID();
        String rival = open(name, "ADMIN").extract().path("id");
        String admin = asAdmin().get("/api/accounts").then().extract().path("find { it.username == 'admin' }.id");
        as(name).get("/api/accounts").then().statusCode(200);

        var both = Executors.newFixedThreadPool(2);
        var outcomes = both.invokeAll(List.<Callable<Integer>> of(
                () -> describe(rival, name, "VIEWER").extract().statusCode(),
                () -> as(name).post("/api/accounts/" + admin + "/deactivation").then().extract().statusCode()));
        both.shutdown();

        try {
            assertThat(outcomes).extracting(Future::get).containsAnyOf(401, 403, 409);
            assertThat(accounts.administrators()).hasSize(1);
        } finally {
            accounts.activate(UUID.fromString(admin));
            describe(rival, name, "VIEWER").statusCode(200);
        }
    }

    private static ValidatableResponse describe(String id, String name, String role) {
        return asAdmin().contentType(ContentType.JSON).body("{\"username\": \"" + name + "\", \"role\": \"" + role + "\"}")
                .put("/api/accounts/" + id).then();
    }

    @Test
    void a_taken_name_a_short_password_and_a_bad_address_are_refused() {
        open("twin", "VIEWER").statusCode(201);
        open("twin", "VIEWER").statusCode(409);
        asAdmin().contentType(ContentType.JSON).body("{\"username\": \"a b\", \"password\": \"short\", \"email\": \"x\"}")
                .post("/api/accounts").then().statusCode(400).body("violations.size()", equalTo(3));
        asAdmin().contentType(ContentType.JSON)
                .body("{\"username\": \"li\", \"password\": \"a long password\", \"email\": \"李四@example.com\"}")
                .post("/api/accounts").then().statusCode(400).body("violations.field", contains("email"));
    }

    @Test
    void a_new_password_is_long_and_not_among_those_that_are_tried_first() {
        for (String refused : List.of("password1234", "            ", "calendscalends", "short-words", "refusednames")) {
            asAdmin().contentType(ContentType.JSON)
                    .body("{\"username\": \"refusednames\", \"password\": \"" + refused + "\"}").post("/api/accounts").then()
                    .statusCode(400).body("violations.field", contains("password"));
        }
        String account = open("chooser", "VIEWER").extract().header("Location");
        asAdmin().contentType(ContentType.JSON).body("{\"username\": \"chooser\", \"password\": \"aaaaaaaaaaaa\"}").put(account)
                .then()
                .statusCode(400);
        asAdmin().contentType(ContentType.JSON)
                .body("{\"username\": \"chooser\", \"password\": \"每天早上先喝一杯热水再看书\"}").put(account).then().statusCode(200);
        String credentials = Base64.getEncoder()
                .encodeToString("chooser:每天早上先喝一杯热水再看书".getBytes(StandardCharsets.UTF_8));
        given().header("Authorization", "Basic " + credentials).get("/api/obligations").then().statusCode(200);
    }

    private static ValidatableResponse open(String name, String role) {
        return asAdmin().contentType(ContentType.JSON)
                .body("{\"username\": \"" + name + "\", \"password\": \"a long password\", \"role\": \"" + role + "\"}")
                .post("/api/accounts").then();
    }

    private static RequestSpecification as(String name) {
        return given().auth().preemptive().basic(name, "a long password");
    }
}
