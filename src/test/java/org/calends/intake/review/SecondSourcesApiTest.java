package org.calends.intake.review;

import static io.restassured.RestAssured.given;
import static org.calends.Api.asAdmin;
import static org.calends.Api.made;
import static org.calends.obligation.model.SampleObligations.aPlainObligation;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.obligation.model.SampleObligations;
import org.calends.obligation.value.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** The same instrument in another newsletter, and the yes that is taken back. */
@QuarkusTest
@Tag("database")
class SecondSourcesApiTest {

    private static final String FIRST = """
            Harbour Weekly

            On 12 April 2021 the FCA began a consultation on complaint handling by consumer credit firms. Comments on the complaint handling rules for consumer credit are due by 26 May 2021.
            """;
    private static final String SECOND = """
            Quayside Letter

            Comments to the FCA on the rules for handling complaints about consumer credit must be sent by %s.
            """;

    @Inject
    CleanSlate slate;

    @BeforeEach
    void begin() {
        slate.wipe();
    }

    private static SampleObligations known(String authority) {
        return aPlainObligation().called("Comment on: complaint handling in consumer credit").of(Kind.CONSULTATION)
                .setBy(authority).in("GB").due("2021-05-26");
    }

    @Test
    void a_dry_run_tells_what_is_known_already() {
        String known = made("/api/obligations", known("Financial Conduct Authority").json());

        asAdmin().contentType("text/plain").body(SECOND.formatted("26 May 2021"))
                .post("/api/documents?dryRun=true&publishedOn=2021-04-20").then().statusCode(200)
                .body("suggestions[0].id", nullValue(), "suggestions[0].duplicateOf", equalTo(known));
    }

    @Test
    void what_another_newsletter_tells_again_is_recognised_and_added_as_a_second_source() {
        String known = made("/api/obligations", known("Financial Conduct Authority").json());
        String suggestion = read(SECOND.formatted("26 May 2021"));

        asAdmin().get("/api/suggestions/" + suggestion).then().body("duplicateOf", equalTo(known),
                "duplicate.sameDate", equalTo(true), "duplicate.reason", containsString("complaint"));
        join().post("/api/suggestions/" + suggestion + "/second-source").then().statusCode(200)
                .body("id", equalTo(known), "source.quote", containsString("must be sent by 26 May 2021"));

        asAdmin().get("/api/suggestions/" + suggestion).then().body("state", equalTo("ACCEPTED"),
                "acceptedAs", equalTo("SOURCE"), "obligationId", equalTo(known));
        asAdmin().get("/api/obligations").then().body("total", equalTo(1));
        asAdmin().get("/api/obligations/" + known + "/history").then().statusCode(200)
                .body(containsString("SOURCE_ADDED"));
        join().post("/api/suggestions/" + suggestion + "/second-source").then().statusCode(409);
    }

    @Test
    void a_new_date_of_a_known_obligation_moves_it_when_a_person_says_so() {
        String known = made("/api/obligations", known("FCA").json());
        String suggestion = read(SECOND.formatted("10 June 2021"));

        asAdmin().get("/api/suggestions/" + suggestion).then().body("duplicateOf", equalTo(known),
                "duplicate.sameDate", equalTo(false), "duplicate.dueDate", equalTo("2021-05-26"));
        join().post("/api/suggestions/" + suggestion + "/second-source").then().statusCode(409);
        join().header("If-Match", "\"7\"").post("/api/suggestions/" + suggestion + "/postponement").then().statusCode(412);
        join().header("If-Match", "\"0\"").post("/api/suggestions/" + suggestion + "/postponement").then().statusCode(200)
                .body("id", equalTo(known), "dueDate", equalTo("2021-06-10"), "version", equalTo(1));

        asAdmin().get("/api/obligations/" + known + "/history").then()
                .body(containsString("must be sent by 10 June 2021"));
        asAdmin().delete("/api/suggestions/" + suggestion + "/acceptance").then().statusCode(409);
    }

    @Test
    void another_act_of_the_same_authority_is_not_joined() {
        made("/api/obligations", known("FCA").called("Comment on: the cost of advertising in consumer credit").json());
        made("/api/obligations", known("BaFin").json());
        String suggestion = read(SECOND.formatted("26 May 2021"));

        asAdmin().get("/api/suggestions/" + suggestion).then().body("duplicateOf", nullValue(), "duplicate", nullValue());
        join().post("/api/suggestions/" + suggestion + "/second-source").then().statusCode(400)
                .body("violations.field", hasItem("obligationId"));
    }

    @Test
    void a_yes_that_is_taken_back_deletes_what_it_made() {
        String suggestion = read(FIRST);
        String made = asAdmin().post("/api/suggestions/" + suggestion + "/acceptance").then().statusCode(201).extract()
                .path("id");

        asAdmin().delete("/api/suggestions/" + suggestion + "/acceptance").then().statusCode(200)
                .body("state", equalTo("PENDING"), "obligationId", nullValue());
        asAdmin().get("/api/obligations/" + made).then().statusCode(404);
        asAdmin().post("/api/suggestions/" + suggestion + "/acceptance").then().statusCode(201).body("id", not(made));
    }

    @Test
    void a_yes_cannot_be_taken_back_once_the_obligation_has_moved_on() {
        String suggestion = read(FIRST);
        String made = asAdmin().post("/api/suggestions/" + suggestion + "/acceptance").then().extract().path("id");
        asAdmin().contentType(ContentType.JSON).body("{\"owner\": \"lin@example.com\"}").patch("/api/obligations/" + made)
                .then().statusCode(200);

        asAdmin().delete("/api/suggestions/" + suggestion + "/acceptance").then().statusCode(409)
                .body("detail", containsString("withdraw it instead"));
    }

    @Test
    void a_viewer_joins_nothing() {
        String suggestion = read(FIRST);
        asAdmin().contentType(ContentType.JSON).body("""
                {"username": "onlooker", "password": "long enough for all", "email": "onlooker@example.com"}""")
                .post("/api/accounts");

        for (String act : new String[] { "second-source", "postponement", "verification" }) {
            given().auth().preemptive().basic("onlooker", "long enough for all").contentType(ContentType.JSON).body("{}")
                    .post("/api/suggestions/" + suggestion + "/" + act).then().statusCode(403);
        }
    }

    @Test
    void what_was_joined_is_told_by_the_document_too() {
        made("/api/obligations", known("FCA").json());
        String suggestion = read(SECOND.formatted("26 May 2021"));
        String document = asAdmin().get("/api/suggestions/" + suggestion).path("documentId");

        asAdmin().get("/api/documents/" + document).then().statusCode(200)
                .body("suggestions[0].duplicateOf", notNullValue());
        asAdmin().get("/api/suggestions?state=PENDING").then().body("items[0].duplicateOf", notNullValue());
    }

    private static RequestSpecification join() {
        return asAdmin().contentType(ContentType.JSON).body("{}");
    }

    private static String read(String newsletter) {
        return asAdmin().contentType("text/plain; charset=UTF-8").body(newsletter)
                .post("/api/documents?publishedOn=2021-04-19").then().statusCode(201).extract().path("suggestions[0].id");
    }
}
