package org.calends.account.factor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;

import org.apache.commons.codec.binary.Base32;
import org.calends.MovableClock;
import org.calends.account.person.AccountDraft;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.web.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Codes come from an authenticator of others (java-otp). */
@QuarkusTest
@Tag("database")
class SecondFactorTest {

    private static final String PASSWORD = "the words of yesterday";
    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7]{32})</code>");
    private static final Pattern RECOVERY = Pattern.compile("<code>((?:[a-z2-7]{4}-){5}[a-z2-7]{4})</code>");

    private final TimeBasedOneTimePasswordGenerator authenticator = new TimeBasedOneTimePasswordGenerator();

    @Inject
    Accounts accounts;

    @Inject
    MovableClock clock;

    private String name;
    private UUID id;
    private String secret;

    @BeforeEach
    void somebodyHasAnAccount() {
        name = "factor-" + UUID.randomUUID();
        id = accounts.open(new AccountDraft(name, PASSWORD, null, null, Role.ADMIN, null, null)).id();
    }

    @AfterEach
    void leave() {
        clock.reset();
        accounts.deactivate(id);
    }

    @Test
    void a_code_of_the_authenticator_opens_the_door_once() throws Exception {
        setUp();
        clock.advance(Duration.ofSeconds(30));
        Visit visit = afterPassword();
        visit.get("/account").statusCode(302);
        visit.get("/login/code").statusCode(200);
        visit.post("/login/code", Map.of("code", "123 456")).statusCode(401).body(containsString("was used already"));
        visit.get("/login/code");

        visit.post("/login/code", Map.of("code", code())).statusCode(303);

        visit.get("/account").statusCode(200);
        Visit replay = afterPassword();
        replay.get("/login/code");
        replay.post("/login/code", Map.of("code", code())).statusCode(401);
    }

    @Test
    void a_recovery_code_takes_its_place_once() throws Exception {
        List<String> codes = setUp();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        Visit visit = afterPassword();
        visit.get("/login/code");
        visit.post("/login/code", Map.of("code", codes.get(0).toUpperCase())).statusCode(303);
        visit.get("/account/second-factor").body(containsString("9 recovery codes are left"));

        Visit again = afterPassword();
        again.get("/login/code");
        again.post("/login/code", Map.of("code", codes.get(0))).statusCode(401);
    }

    @Test
    void programs_come_in_with_a_key_only() throws Exception {
        String key = given().auth().preemptive().basic(name, PASSWORD).contentType(ContentType.JSON)
                .body("{\"name\": \"robot\"}")
                .post("/api/account/keys").then().statusCode(201).extract().path("key");
        setUp();

        given().auth().preemptive().basic(name, PASSWORD).get("/api/account").then().statusCode(401);
        given().auth().preemptive().basic(name, PASSWORD).get("/caldav/").then().statusCode(401);
        given().header("Authorization", "Bearer " + key).get("/api/account").then().statusCode(200).body("secondFactor",
                equalTo(true));
    }

    @Test
    void nothing_counts_before_a_first_code_was_right_and_an_administrator_ends_it_for_who_lost_it() throws Exception {
        Visit visit = Visit.as(name, PASSWORD);
        visit.get("/account/second-factor").statusCode(200);
        visit.post("/account/second-factor", Map.of("currentPassword", "not this one")).statusCode(400);
        visit.get("/account/second-factor");
        visit.post("/account/second-factor", Map.of("currentPassword", PASSWORD)).statusCode(200);
        visit.post("/account/second-factor/confirmation", Map.of("code", "000000")).statusCode(400);
        Visit.as(name, PASSWORD).get("/account").statusCode(200);

        setUp();
        asAdmin().delete("/api/accounts/" + id + "/second-factor").then().statusCode(204);

        Visit.as(name, PASSWORD).get("/account").statusCode(200);
    }

    @Test
    void a_short_password_is_enough_beside_it_and_is_not_without_it() throws Exception {
        List<String> codes = setUp();
        Visit visit = afterPassword();
        visit.get("/login/code");
        visit.post("/login/code", Map.of("code", codes.get(1))).statusCode(303);
        visit.get("/account");
        visit.post("/account/password", Map.of("currentPassword", PASSWORD, "password", "kjhwqzmv", "repeated", "kjhwqzmv"))
                .statusCode(303);
        visit.get("/account/second-factor");
        visit.post("/account/second-factor/end", Map.of("currentPassword", "kjhwqzmv")).statusCode(400)
                .body(containsString("use 12 characters or more"));
        visit.get("/account");
        visit.post("/account/password", Map.of("currentPassword", "kjhwqzmv", "password", PASSWORD, "repeated", PASSWORD))
                .statusCode(303);
        visit.get("/account/second-factor");

        visit.post("/account/second-factor/end", Map.of("currentPassword", PASSWORD)).statusCode(200);

        Visit.as(name, PASSWORD).get("/account").statusCode(200);
    }

    /** @return recovery codes */
    private List<String> setUp() throws Exception {
        Visit visit = Visit.as(name, PASSWORD);
        visit.get("/account/second-factor").statusCode(200);
        String page = visit.post("/account/second-factor", Map.of("currentPassword", PASSWORD)).statusCode(200)
                .body(containsString("<svg")).extract().asString();
        Matcher found = SECRET.matcher(page);
        assertThat(found.find()).isTrue();
        secret = found.group(1);
        String done = visit.post("/account/second-factor/confirmation", Map.of("code", code())).statusCode(200).extract()
                .asString();
        return RECOVERY.matcher(done).results().map((MatchResult each) -> each.group(1)).toList();
    }

    private Visit afterPassword() {
        Visit visit = Visit.anonymous();
        visit.get("/login");
        ValidatableResponse answer = visit.post("/login", Map.of("username", name, "password", PASSWORD));
        answer.statusCode(303).header("Location", containsString("/login/code"));
        return visit;
    }

    private String code() throws Exception {
        return authenticator.generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"),
                clock.instant());
    }
}
