package org.calends.obligation.people;

import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.obligation.model.SampleObligations.aPlainObligation;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

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
    void lists_and_counts_find_an_owner_by_name_sign_in_and_address_and_so_do_words() {
        made("/api/subscriptions", "{\"email\": \"fang@partner.example\", \"name\": \"Wang, Fang\"}");
        post("/api/obligations", owned("fang@partner.example")).statusCode(201);
        post("/api/obligations", owned(jide.email())).statusCode(201);

        List.of("fang@partner.example", "FANG@partner.example", "Wang, Fang", "wang, fang")
                .forEach(owner -> finds("owner", owner, "fang@partner.example"));
        List.of(jide.email(), jide.username(), jide.username().toUpperCase())
                .forEach(owner -> finds("owner", owner, jide.email()));
        List.of("fang", "Wang, Fang").forEach(words -> finds("q", words, "fang@partner.example"));
        asAdmin().queryParam("owner", "nobody of that name").get("/api/obligations").then().body("total", equalTo(0));
    }

    @Test
    void an_owner_is_found_in_any_case_however_each_was_written() {
        post("/api/obligations", owned("MiXed@Partner.example")).statusCode(201).body("owner",
                equalTo("MiXed@Partner.example"));
        post("/api/obligations", owned("mixed@partner.example")).statusCode(201);

        List.of("mixed@partner.example", "MiXed@Partner.example", "MIXED@PARTNER.EXAMPLE").forEach(owner -> {
            asAdmin().queryParam("owner", owner).get("/api/obligations").then().body("total", equalTo(2));
            asAdmin().queryParam("owner", owner).get("/api/obligations/statistics").then().body("total", equalTo(2));
        });
    }

    private static void finds(String parameter, String value, String owner) {
        asAdmin().queryParam(parameter, value).get("/api/obligations").then().body("items.owner", contains(owner));
        asAdmin().queryParam(parameter, value).get("/api/obligations/statistics").then().body("total", equalTo(1));
    }

    @Test
    void who_asks_to_hear_of_an_owner_names_somebody_or_is_told_whom_they_may_mean() {
        String filter = "{\"email\": \"s@house.example\", \"name\": \"S\", \"filter\": {\"owners\": [\"%s\"]}}";
        post("/api/subscriptions", filter.formatted(jide.username())).statusCode(201)
                .body("filter.owners", contains(jide.email()));
        post("/api/subscriptions", filter.formatted(likeJide)).statusCode(400)
                .body("violations.field", contains("filter.owners"), "violations[0].message", containsString(jide.email()));
        post("/api/team-feeds", filter.formatted(likeJide).replace("\"email\": \"s@house.example\", ", ""))
                .statusCode(400);
    }

    @Test
    void who_only_reads_is_told_no_address_that_no_obligation_shows() {
        String wish = "{\"email\": \"%s\", \"filter\": {\"owners\": [\"%s\"]}}".formatted(jide.email(), likeJide);
        jide.calls().contentType("application/json").body(wish).post("/api/subscriptions").then().statusCode(400)
                .body("violations[0].message", not(containsString("@")));

        post("/api/obligations", owned(jide.email())).statusCode(201);

        jide.calls().contentType("application/json").body(wish).post("/api/subscriptions").then().statusCode(400)
                .body("violations[0].message", containsString(jide.email()));
    }

    @Test
    void who_hears_when_nobody_reacts_takes_over_or_stands_in_is_somebody_too() {
        String contact = "{\"tag\": \"people\", \"contact\": \"%s\", \"deputyDays\": %d}";
        post("/api/escalations", contact.formatted(likeJide, 999)).statusCode(400)
                .body("violations.field", containsInAnyOrder("contact", "deputyDays"),
                        "violations.find { it.field == 'contact' }.message", containsString(jide.email()));
        String rule = post("/api/escalations", contact.formatted(jide.username(), 3)).statusCode(201)
                .body("contact", equalTo(jide.email())).extract().path("id");
        asAdmin().delete("/api/escalations/" + rule).then().statusCode(204);

        Person wang = Household.person("VIEWER");
        String account = wang.id();
        asAdmin().contentType("application/json").body("{\"deputy\": \"" + likeJide + "\", \"awayUntil\": \"2021-05-10\"}")
                .put("/api/accounts/" + account + "/absence").then().statusCode(400)
                .body("violations.field", contains("deputy"), "violations[0].message", containsString(jide.email()));
        asAdmin().contentType("application/json")
                .body("{\"deputy\": \"" + jide.username() + "\", \"awayUntil\": \"2021-05-10\"}")
                .put("/api/accounts/" + account + "/absence").then().statusCode(200).body("deputy", equalTo(jide.email()));
        post("/api/accounts/" + account + "/handover", "{\"to\": \"" + likeJide + "\"}").statusCode(400)
                .body("violations.field", contains("to"), "violations[0].message", containsString(jide.email()));
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
