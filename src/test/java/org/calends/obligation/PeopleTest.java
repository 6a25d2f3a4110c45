package org.calends.obligation;

import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.obligation.SampleObligations.aPlainObligation;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.Household;
import org.calends.Household.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.Json;

/** Owners and deputies are people whom mails reach, through whatever door they are named. */
@QuarkusTest
@Tag("database")
class PeopleTest {

    @Inject
    CleanSlate slate;

    private Person jide;
    private String likeJide;

    @BeforeEach
    void begin() {
        slate.wipe();
        jide = Household.person("VIEWER");
        likeJide = jide.username().replace("-", "- ") + "x";
    }

    @Test
    void the_name_of_one_account_or_subscriber_becomes_the_address() {
        post("/api/obligations", owned(jide.username().toUpperCase())).statusCode(201)
                .body("owner", equalTo(jide.email()));
        made("/api/subscriptions", "{\"email\": \"fang@partner.example\", \"name\": \"Wang Fang\"}");
        post("/api/obligations", aPlainObligation().ownedBy("wang fang").withDeputy("someone@elsewhere.example").json())
                .statusCode(201)
                .body("owner", equalTo("fang@partner.example"), "deputy", equalTo("someone@elsewhere.example"));
    }

    @Test
    void a_stranger_and_whoever_has_left_are_nobody_s_name() {
        post("/api/obligations", owned("Guest of nobody")).statusCode(400);
        jide.leaves();
        post("/api/obligations", owned(jide.username())).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "owner", "deputy" })
    void any_other_name_is_refused_with_the_nearest_at_every_door_of_the_api(String field) {
        String named = "{\"" + field + "\": \"" + likeJide + "\"}";
        String whole = aPlainObligation().with(field, likeJide).json();
        Map<String, Object> step = Map.of("name", "Draft", "daysBefore", 3, field, likeJide);
        Map<String, Object> dependent = Map.of("title", "After", "period", Map.of("amount", 1, "unit", "MONTHS"), field,
                likeJide);
        refused(post("/api/obligations", whole), field);
        refused(post("/api/obligations", aPlainObligation().with("milestones", List.of(step)).json()),
                "milestones[0]." + field);
        refused(post("/api/obligations", aPlainObligation().with("dependents", List.of(dependent)).json()),
                "dependents[0]." + field);
        String id = made("/api/obligations", aPlainObligation().json());
        refused(asAdmin().contentType("application/json").body(whole).put("/api/obligations/" + id).then(), field);
        refused(patch(id, named), field);
        refused(post("/api/obligations/" + id + "/milestones", Json.encode(step)),
                field);
        get("/api/obligations").body("total", equalTo(1));
    }

    @Test
    void a_file_is_refused_and_its_dry_run_too_and_a_known_name_in_it_becomes_the_address() {
        String bad = "title,due date,owner\nReport,2021-06-30," + likeJide + "\n";
        for (String address : List.of("?dryRun=true", "")) {
            asAdmin().contentType("text/csv").body(bad).post("/api/obligations/import" + address).then()
                    .statusCode(address.isEmpty() ? 400 : 200)
                    .body("errors.message", hasItem(allOf(containsString("mailed"), containsString(jide.email()))));
        }
        asAdmin().contentType("text/csv").body(bad.replace(likeJide, jide.username())).post("/api/obligations/import").then()
                .statusCode(200);
        get("/api/obligations").body("items.owner", contains(jide.email()));
    }

    @Test
    void names_of_several_are_refused_with_all_of_them() {
        made("/api/subscriptions", "{\"email\": \"one@partner.example\", \"name\": \"Twin\"}");
        made("/api/subscriptions", "{\"email\": \"two@partner.example\", \"name\": \"twin\"}");
        post("/api/obligations", owned("Twin")).statusCode(400).body("violations[0].message",
                allOf(containsString("one@partner.example"), containsString("two@partner.example")));
    }

    @Test
    void every_fault_is_told_at_once() {
        post("/api/obligations", aPlainObligation().called("").ownedBy("nobody at all").withDeputy("nor this one").json())
                .statusCode(400)
                .body("violations.field", contains("title", "owner", "deputy"));
    }

    private static void refused(ValidatableResponse answer, String field) {
        answer.statusCode(400).body("violations.field", contains(field), "violations[0].message",
                containsString("is nobody who can be mailed"));
    }

    private static ValidatableResponse patch(String id, String change) {
        return asAdmin().contentType("application/merge-patch+json").body(change).patch("/api/obligations/" + id).then();
    }

    private static String owned(String owner) {
        return aPlainObligation().ownedBy(owner).json();
    }
}
