package org.calends.intake.review;

import static org.calends.Api.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.account.person.AccountDraft;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Where two people must agree on every date. */
@QuarkusTest
@Tag("database")
class FourEyesTest {

    private static final String NOTICE = "The FCA asks for comments on its rules for complaint handling by 26 May 2021.\n";

    @Inject
    CleanSlate slate;

    @Inject
    Accounts accounts;

    private String suggestion;

    @BeforeEach
    void twoMustAgree() {
        slate.wipe();
        QuarkusMock.installMockForType(new FourEyes(true), FourEyes.class);
        if (accounts.byName("second").isEmpty()) {
            accounts.open(new AccountDraft("second", "long enough for all", "Second Reader", "second@example.com", Role.EDITOR,
                    null, null));
        }
        suggestion = asAdmin().contentType("text/plain").body(NOTICE).post("/api/documents?publishedOn=2021-04-19").then()
                .statusCode(201).extract().path("suggestions[0].id");
    }

    @Test
    void nobody_accepts_before_a_second_person_has_typed_the_date() {
        accept().statusCode(409).body("detail", containsString("a second person has to type this date"));

        asAdmin().get("/api/obligations").then().body("total", equalTo(0));
    }

    @Test
    void the_same_date_from_two_people_is_accepted() {
        type(second(), "2021-05-26").statusCode(200).body("verifiedBy", equalTo("second"),
                "$", not(hasKey("verifiedDueDate")));

        accept().statusCode(201);
    }

    @Test
    void another_date_blocks_and_is_not_told() {
        type(second(), "2021-05-25").statusCode(200).body(not(containsString("2021-05-25")));

        accept().statusCode(409).body("detail", containsString("typed another date than 2021-05-26"))
                .body(not(containsString("2021-05-25")));
        type(second(), "2021-05-26").statusCode(200);
        accept().statusCode(201);
    }

    @Test
    void the_first_is_not_the_second() {
        type(asAdmin(), "2021-05-26").statusCode(200);

        accept().statusCode(409).body("detail", containsString("somebody else has to accept it"));
        second().post("/api/suggestions/" + suggestion + "/acceptance").then().statusCode(201);
    }

    @Test
    void a_corrected_date_must_be_the_typed_one_as_well() {
        type(second(), "2021-05-26");

        asAdmin().contentType(ContentType.JSON).body("{\"dueDate\": \"2021-05-27\"}")
                .post("/api/suggestions/" + suggestion + "/acceptance").then().statusCode(409);
        type(second(), "not a date").statusCode(400);
    }

    private ValidatableResponse accept() {
        return asAdmin().post("/api/suggestions/" + suggestion + "/acceptance").then();
    }

    private ValidatableResponse type(RequestSpecification who, String date) {
        return who.contentType(ContentType.JSON).body("{\"dueDate\": \"" + date + "\"}")
                .post("/api/suggestions/" + suggestion + "/verification").then();
    }

    private static RequestSpecification second() {
        return RestAssured.given().auth().preemptive().basic("second", "long enough for all");
    }
}
