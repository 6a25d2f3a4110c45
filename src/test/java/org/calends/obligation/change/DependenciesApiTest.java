package org.calends.obligation.change;

import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.obligation.model.SampleObligations.aPlainObligation;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.calends.obligation.model.SampleObligations;
import org.calends.obligation.value.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@Tag("database")
class DependenciesApiTest {

    /**
     * 26 May 2021 is a Wednesday; the ten working days before it hold no holiday, the make-up Saturday of 8 May lies earlier.
     */
    private static SampleObligations withSteps() {
        return aPlainObligation().called("Comment on the draft").of(Kind.CONSULTATION).setBy("Chain Office").in("CN")
                .due("2021-05-26").ownedBy("lin@example.com").with("milestones", List.of(
                        Map.of("name", "Draft ready", "workingDaysBefore", 10, "owner", "wang@example.com"),
                        Map.of("name", "Sign-off", "daysBefore", 2, "leadDays", List.of(1))));
    }

    private static final String PUBLICATION = """
            {"title": "Publication", "authority": "Chain Office", "jurisdiction": "CN", "dueDate": "2021-05-06", "dependents": [
               {"title": "Comments close", "kind": "CONSULTATION", "period": {"amount": 30, "unit": "DAYS"}},
               {"title": "The rules apply", "kind": "EFFECTIVE", "period": {"amount": 6, "unit": "MONTHS"}, "dependents": [
                  {"title": "Grace period ends", "period": {"amount": 1, "unit": "YEARS"}}]}]}""";

    @Test
    void milestones_are_counted_back_from_the_due_date_and_have_owners_and_reminders_of_their_own() {
        String id = made("/api/obligations", withSteps().json());

        dependents(id).body("total", equalTo(2), "items.milestone", equalTo(List.of(true, true)),
                "items.title", equalTo(List.of("Draft ready: Comment on the draft", "Sign-off: Comment on the draft")),
                "items.dueDate", equalTo(List.of("2021-05-12", "2021-05-24")),
                "items.owner", equalTo(List.of("wang@example.com", "lin@example.com")));
        String signOff = dependents(id).extract().path("items[1].id");
        get(at(signOff)).body("leadDays", equalTo(List.of(1)), "dependsOn", equalTo(id), "milestone", equalTo(true),
                "authority", equalTo("Chain Office"));
    }

    @Test
    void a_postponement_is_previewed_and_then_moves_the_milestones_along() {
        String id = made("/api/obligations", withSteps().json());
        String later = "{\"dueDate\": \"2021-06-09\", \"reason\": \"extended\"}";

        post(at(id) + "/postponement?dryRun=maybe", later).statusCode(400);
        post(at(id) + "/postponement?dryRun=true", later).statusCode(200).body("total", equalTo(3),
                "items[0].id", equalTo(id), "items.to", equalTo(List.of("2021-06-09", "2021-05-26", "2021-06-07")));
        dependents(id).body("items.dueDate", equalTo(List.of("2021-05-12", "2021-05-24")));

        post(at(id) + "/postponement", later).statusCode(200).body("dueDate", equalTo("2021-06-09"));
        dependents(id).body("items.dueDate", equalTo(List.of("2021-05-26", "2021-06-07")));
        String first = dependents(id).extract().path("items[0].id");
        get(at(first) + "/history").body("items[1].action", equalTo("POSTPONED"), "items[1].detail.reason",
                equalTo("extended"));
    }

    @Test
    void a_step_whose_date_was_set_by_hand_stays_and_a_done_one_too() {
        String id = made("/api/obligations", withSteps().json());
        List<String> steps = dependents(id).extract().path("items.id");
        asAdmin().contentType("application/merge-patch+json").body("{\"dueDate\": \"2021-05-11\"}").patch(at(steps.get(0)))
                .then().statusCode(200);
        post(at(steps.get(1)) + "/completion", "{}").statusCode(200);

        post(at(id) + "/postponement", "{\"dueDate\": \"2021-06-09\", \"reason\": \"extended\"}").statusCode(200);

        dependents(id).body("items.dueDate", equalTo(List.of("2021-05-11", "2021-05-24")),
                "items.follows", equalTo(List.of(false, true)));
    }

    @Test
    void closing_an_obligation_closes_the_steps_towards_it() {
        String done = made("/api/obligations", withSteps().json());
        post(at(done) + "/completion", "{}").statusCode(200);
        dependents(done).body("items.status", equalTo(List.of("WAIVED", "WAIVED")));

        String gone = made("/api/obligations", withSteps().json());
        post(at(gone) + "/withdrawal", "{\"reason\": \"taken back\"}").statusCode(200);
        dependents(gone).body("items.status", equalTo(List.of("WITHDRAWN", "WITHDRAWN")));
    }

    @Test
    void the_next_one_of_a_series_has_the_same_steps_at_its_own_dates() {
        String first = made("/api/obligations", withSteps().with("recurrence", "FREQ=YEARLY").json());

        String next = post(at(first) + "/completion", "{}").statusCode(200).extract().path("nextId");

        dependents(next).body("items.title[1]", equalTo("Sign-off: Comment on the draft"),
                "items.dueDate[1]", equalTo("2022-05-24"), "items.status", equalTo(List.of("OPEN", "OPEN")));
    }

    @Test
    void a_trigger_makes_a_chain_that_moves_as_one() {
        String id = made("/api/obligations", PUBLICATION);
        dependents(id).body("items.title", equalTo(List.of("Comments close", "The rules apply", "Grace period ends")),
                "items.dueDate", equalTo(List.of("2021-06-05", "2021-11-06", "2022-11-06")));

        post(at(id) + "/postponement?dryRun=true", "{\"dueDate\": \"2021-05-16\", \"reason\": \"late\"}").statusCode(200)
                .body("items.to", equalTo(List.of("2021-05-16", "2021-06-15", "2021-11-16", "2022-11-16")));
        asAdmin().contentType("application/merge-patch+json").body("{\"dueDate\": \"2021-05-16\"}").patch(at(id)).then()
                .statusCode(200);

        dependents(id).body("items.dueDate", equalTo(List.of("2021-06-15", "2021-11-16", "2022-11-16")));
        asAdmin().delete(at(id)).then().statusCode(409);
    }

    @Test
    void an_obligation_can_be_made_to_follow_one_that_is_there() {
        String trigger = made("/api/obligations", "{\"title\": \"Notice served\", \"dueDate\": \"2021-05-06\"}");
        String answer = made("/api/obligations", """
                {"title": "Answer", "dependsOn": "%s", "period": {"amount": 15, "unit": "DAYS"}}""".formatted(trigger));
        get(at(answer)).body("dueDate", equalTo("2021-05-21"), "computation.period.from", equalTo("2021-05-06"));

        asAdmin().contentType("application/merge-patch+json").body("{\"dependsOn\": \"%s\"}".formatted(answer))
                .patch(at(trigger)).then().statusCode(400).body("violations[0].field", equalTo("dependsOn"));
        asAdmin().contentType("application/merge-patch+json").body("{\"dependsOn\": null}").patch(at(answer)).then()
                .statusCode(200).body("dependsOn", nullValue());
        dependents(trigger).body("total", equalTo(0));
    }

    @Test
    void milestones_are_events_of_their_own_in_the_feed() {
        String feed = URI.create(post("/api/subscriptions", """
                {"email": "chain@example.com", "filter": {"authorities": ["Chain Feed"]}}""").extract().path("feedUrl"))
                .getPath();
        String id = made("/api/obligations", withSteps().setBy("Chain Feed").json());
        String step = dependents(id).extract().path("items[0].id");

        asAdmin().get(feed).then().body(containsString("UID:" + step + "@calends"),
                containsString("DTSTART;VALUE=DATE:20210512"), containsString("DTSTART;VALUE=DATE:20210526"));
        asAdmin().delete(at(id)).then().statusCode(204);
        asAdmin().get(feed).then().body(not(containsString("UID:" + step + "@calends")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "milestones": [{"name": "x"}]                                                  | milestones[0].workingDaysBefore
            "milestones": [{"name": "x", "daysBefore": 1, "workingDaysBefore": 1}]         | milestones[0].workingDaysBefore
            "milestones": [{"daysBefore": 1}]                                              | milestones[0].name
            "milestones": [{"name": "x", "daysBefore": 0}]                                 | milestones[0].period.amount
            "milestones": [{"name": "x", "workingDaysBefore": 1}]                          | milestones[0].period.calendar
            "dependents": [{"title": "x"}]                                                 | dependents[0].period
            "dependents": [{"period": {"amount": 1, "unit": "DAYS"}}]                      | dependents[0].title
            "dependsOn": "0190b1c2-0000-7000-8000-000000000000"                            | dependsOn
            """)
    void a_chain_that_cannot_be_made_is_refused_as_a_whole(String part, String field) {
        post("/api/obligations", "{\"title\": \"Refused chain\", \"dueDate\": \"2021-05-26\", " + part + "}").statusCode(400)
                .body("violations[0].field", equalTo(field));
        get("/api/obligations?q=Refused+chain").body("total", equalTo(0));
    }

    private static ValidatableResponse dependents(String id) {
        return get(at(id) + "/dependents");
    }

    private static String at(String id) {
        return "/api/obligations/" + id;
    }
}
