package org.calends.account.own;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import org.calends.MovableClock;
import org.calends.account.person.AccountDraft;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.web.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@Tag("database")
class OwnAccountApiTest {

    private static final String PASSWORD = "the words of yesterday";
    private static final String OTHER = "the words of tomorrow";

    @Inject
    Accounts accounts;

    @Inject
    MovableClock clock;

    private String name;
    private UUID id;

    @BeforeEach
    void somebodyHasAnAccount() {
        name = "own-" + UUID.randomUUID();
        id = accounts.open(new AccountDraft(name, PASSWORD, null, name + "@own.example", Role.ADMIN, null, null)).id();
    }

    @AfterEach
    void leave() {
        clock.reset();
        accounts.deactivate(id);
    }

    @Test
    void people_sign_in_by_name_or_by_address_whatever_its_case() {
        basic(name.toUpperCase() + "@OWN.example", PASSWORD).get("/api/account").then().statusCode(200)
                .body("username", equalTo(name), "email", equalTo(name + "@own.example"));
        UUID twin = accounts
                .open(new AccountDraft(name + "-twin", PASSWORD, null, name + "@own.example", Role.VIEWER, null, null))
                .id();
        basic(name + "@own.example", PASSWORD).get("/api/account").then().statusCode(401);
        basic(name, PASSWORD).get("/api/account").then().statusCode(200);
        accounts.deactivate(twin);
    }

    @Test
    void people_say_how_they_are_called_and_nothing_else() {
        json(own()).body("{\"displayName\": \"Lin Mei\", \"locale\": \"zh-CN\", \"zone\": \"Asia/Shanghai\"}")
                .put("/api/account")
                .then().statusCode(200)
                .body("displayName", equalTo("Lin Mei"), "locale", equalTo("zh-CN"), "role", equalTo("ADMIN"));
        json(own()).body("{\"zone\": \"Mars/Olympus\"}").put("/api/account").then().statusCode(400);
        json(own()).body("{\"role\": \"ADMIN\"}").put("/api/account").then().statusCode(400);
        assertThat(accounts.get(id).email()).isEqualTo(name + "@own.example");
    }

    @Test
    void another_password_is_chosen_by_who_knows_the_present_one() {
        change("not it at all", OTHER, false).statusCode(400).body("violations.field", contains("currentPassword"));
        change(PASSWORD, "password1234", false).statusCode(400).body("violations.field", contains("password"));
        change(PASSWORD, PASSWORD, false).statusCode(400).body("violations.message",
                contains(startsWith("is the present one")));

        change(PASSWORD, OTHER, false).statusCode(204);

        basic(name, PASSWORD).get("/api/account").then().statusCode(401);
        basic(name, OTHER).get("/api/account").then().statusCode(200);
    }

    @Test
    void a_new_password_ends_the_sessions_and_where_asked_the_keys() {
        Visit visit = Visit.as(name, PASSWORD);
        String key = key("{\"name\": \"robot\"}");
        change(PASSWORD, OTHER, false).statusCode(204);
        visit.get("/account").statusCode(302);
        bearer(key).get("/api/account").then().statusCode(200);

        json(basic(name, OTHER))
                .body("{\"currentPassword\": \"" + OTHER + "\", \"password\": \"" + PASSWORD + "\", \"endKeys\": true}")
                .post("/api/account/password").then().statusCode(204);

        bearer(key).get("/api/account").then().statusCode(401);
    }

    @Test
    void sessions_are_listed_and_ended_one_by_one_or_all() {
        Visit one = Visit.as(name, PASSWORD);
        Visit other = Visit.as(name, PASSWORD);
        String first = own().get("/api/account/sessions").then().statusCode(200).body("size()", equalTo(2)).extract()
                .path("[1].id");
        own().delete("/api/account/sessions/" + UUID.randomUUID()).then().statusCode(404);

        own().delete("/api/account/sessions/" + first).then().statusCode(204);
        one.get("/account").statusCode(302);
        other.get("/account").statusCode(200);

        own().delete("/api/account/sessions").then().statusCode(204);
        other.get("/account").statusCode(302);
        own().get("/api/account/sessions").then().body("size()", equalTo(0));
    }

    @Test
    void a_session_that_nobody_comes_with_ends_after_an_hour_and_one_in_use_goes_on() {
        Visit idle = Visit.as(name, PASSWORD);
        Visit used = Visit.as(name, PASSWORD);
        clock.advance(Duration.ofMinutes(59));
        used.get("/account").statusCode(200);
        clock.advance(Duration.ofMinutes(1));

        idle.get("/account").statusCode(302);
        used.get("/account").statusCode(200);
    }

    @Test
    void a_role_that_may_do_more_begins_with_a_new_session() {
        accounts.describe(id, new AccountDraft(name, null, null, name + "@own.example", Role.VIEWER, null, null));
        Visit visit = Visit.as(name, PASSWORD);

        accounts.describe(id, new AccountDraft(name, null, null, name + "@own.example", Role.ADMIN, null, null));

        visit.get("/account").statusCode(302);
    }

    @Test
    void a_key_opens_what_it_is_for_and_nothing_else() {
        String reading = key("{\"name\": \"r\", \"scopes\": [\"READ\"]}");
        bearer(reading).get("/api/obligations").then().statusCode(200);
        obligation(bearer(reading)).statusCode(403).contentType("application/problem+json");
        bearer(reading).post("/api/check-runs?dryRun=true").then().statusCode(403);
        bearer(reading).request("PROPFIND", "/caldav/").then().statusCode(403);
        bearer(reading).get("/q/metrics").then().statusCode(200);

        String writing = key("{\"name\": \"w\", \"scopes\": [\"WRITE\"]}");
        bearer(writing).get("/api/obligations").then().statusCode(403);
        obligation(bearer(writing)).statusCode(201);
        bearer(writing).get("/q/metrics").then().statusCode(403);

        String running = key("{\"name\": \"x\", \"scopes\": [\"RUN\"]}");
        bearer(running).post("/api/check-runs?dryRun=true").then().statusCode(200);
        obligation(bearer(running)).statusCode(403);

        String calendars = key("{\"name\": \"c\", \"scopes\": [\"CALDAV\"]}");
        basic(name, calendars).header("Depth", "0").request("PROPFIND", "/caldav/").then().statusCode(207);
        basic(name, calendars).get("/api/obligations").then().statusCode(403);
        basic(name, calendars).urlEncodingEnabled(false).get("/api/obligations;x=y").then().statusCode(403);
    }

    @Test
    void no_key_makes_a_further_way_in() {
        String key = key("{\"name\": \"all\"}");
        json(bearer(key)).body("{\"name\": \"more\"}").post("/api/account/keys").then().statusCode(403);
        json(bearer(key)).body("{\"currentPassword\": \"" + PASSWORD + "\", \"password\": \"" + OTHER + "\"}")
                .post("/api/account/password").then().statusCode(403);
        bearer(key).delete("/api/account/sessions").then().statusCode(403);
        bearer(key).get("/api/account").then().statusCode(200);
    }

    @Test
    void a_key_shows_how_it_begins_and_ends_at_its_time() {
        Instant end = clock.instant().plus(Duration.ofDays(1));
        String key = key("{\"name\": \"short\", \"scopes\": [\"READ\", \"CALDAV\"], \"expiresAt\": \"" + end + "\"}");
        own().get("/api/account/keys").then().body("prefix", hasItem(key.substring(0, 10)), "[0].scopes",
                contains("READ", "CALDAV"), "[0].expired", equalTo(false), "[0].key", equalTo(null));

        clock.advance(Duration.ofDays(1));

        bearer(key).get("/api/account").then().statusCode(401);
        own().get("/api/account/keys").then().body("[0].expired", equalTo(true));
        json(own()).body("{\"name\": \"late\", \"expiresAt\": \"" + end + "\"}").post("/api/account/keys").then()
                .statusCode(400)
                .body("violations.field", contains("expiresAt"));
        json(own()).body("{\"name\": \"odd\", \"scopes\": [\"EVERYTHING\"]}").post("/api/account/keys").then().statusCode(400);
    }

    @Test
    void nobody_revokes_the_key_of_somebody_else() {
        key("{\"name\": \"mine\"}");
        String mine = own().get("/api/account/keys").then().extract().path("[0].id");
        given().auth().preemptive().basic("admin", "admin").delete("/api/account/keys/" + mine).then().statusCode(404);
        own().delete("/api/account/keys/" + mine).then().statusCode(204);
        own().get("/api/account/keys").then().body("revoked", not(hasItem(false)));
    }

    private static ValidatableResponse obligation(RequestSpecification as) {
        return json(as).body("{\"title\": \"By a key\", \"dueDate\": \"2031-05-26\"}").post("/api/obligations").then();
    }

    private ValidatableResponse change(String present, String chosen, boolean endKeys) {
        return json(own())
                .body("{\"currentPassword\": \"" + present + "\", \"password\": \"" + chosen + "\", \"endKeys\": " + endKeys
                        + "}")
                .post("/api/account/password").then();
    }

    private String key(String draft) {
        return json(own()).body(draft).post("/api/account/keys").then().statusCode(201).extract().path("key");
    }

    private RequestSpecification own() {
        return basic(name, PASSWORD);
    }

    private static RequestSpecification basic(String who, String password) {
        return given().auth().preemptive().basic(who, password);
    }

    private static RequestSpecification bearer(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    private static RequestSpecification json(RequestSpecification request) {
        return request.contentType(ContentType.JSON);
    }
}
