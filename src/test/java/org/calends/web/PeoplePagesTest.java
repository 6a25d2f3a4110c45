package org.calends.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.made;
import static org.calends.Household.person;
import static org.hamcrest.CoreMatchers.allOf;
import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;

import java.util.Map;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.Household;
import org.calends.Household.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** The buttons for people who have left, and for those who wait for a yes. */
@QuarkusTest
@Tag("database")
class PeoplePagesTest {

    private static final String OBLIGATION = "{\"title\": \"%s\", \"dueDate\": \"2021-05-26\", \"owner\": \"%s\"}";

    @Inject
    CleanSlate slate;

    @BeforeEach
    void begin() {
        slate.wipe();
    }

    @Test
    void one_button_hands_over_what_somebody_who_has_left_answers_for_and_says_before_how_much_that_is() {
        Person leaver = person("EDITOR");
        Person next = person("EDITOR");
        made("/api/obligations", OBLIGATION.formatted("First", leaver.email()));
        made("/api/obligations", OBLIGATION.formatted("Second", leaver.email()));
        String page = "/admin/accounts/" + leaver.id();
        Visit visit = Visit.asAdmin();
        visit.get(page).body(containsString("owns 2 open obligations"));
        visit.post(page + "/deactivation", Map.of()).statusCode(303);
        visit.get("/admin").body(allOf(containsString("still answers for open obligations: 2"), containsString(page)));
        visit.speaking("zh-CN").get("/admin").body(containsString("名下仍有未完成的义务：2 项"));
        visit.speaking("en").get(page).body(allOf(containsString("has left, and still owns 2 open obligations"),
                containsString("Hand over all 2 obligations")));

        visit.get("/admin").body(allOf(containsString("action=\"" + page + "/handover\""),
                containsString("Hand over all 2 obligations")));

        visit.post(page + "/handover", Map.of("from", leaver.email(), "to", "nobody@elsewhere.example")).statusCode(400)
                .body(containsString("has neither an account here"));
        visit.post(page + "/handover", Map.of("from", leaver.email(), "to", "")).statusCode(400);
        String after = visit.post(page + "/handover", Map.of("from", leaver.email(), "to", " " + next.email() + " "))
                .statusCode(303).extract().header("Location").replaceFirst("http://[^/]+", "");

        visit.get(after).body(allOf(containsString("2 obligations were handed over"), not(containsString("Hand over all")),
                not(containsString("confidential team"))));
        visit.get(after.replace("left=0", "left=2")).body(containsString("2 obligations stay as they are: they belong to a"));
        visit.get("/admin").body(not(containsString("still answers for")));
    }

    @Test
    void nobody_but_an_administrator_hands_over() {
        Person leaver = person("EDITOR");
        Person editor = person("EDITOR");
        Visit visit = Visit.as(editor.username(), Household.PASSWORD);
        visit.get("/").statusCode(200);

        visit.post("/admin/accounts/" + leaver.id() + "/handover", Map.of("from", leaver.email(), "to", editor.email()))
                .statusCode(403);
    }

    @Test
    void an_editor_approves_a_stranger_on_the_list_and_a_viewer_finds_no_button() {
        Person viewer = person("VIEWER");
        String id = viewer.calls().contentType("application/json").body("{\"email\": \"guest@elsewhere.example\"}")
                .post("/api/subscriptions").then().statusCode(201).extract().path("id");
        Visit editor = Visit.as(person("EDITOR").username(), Household.PASSWORD);
        editor.get("/subscriptions").body(containsString("/subscriptions/" + id + "/approval"));
        Visit other = Visit.as(viewer.username(), Household.PASSWORD);
        other.get("/subscriptions/new").statusCode(200);
        other.post("/subscriptions/" + id + "/approval", Map.of()).statusCode(403);

        editor.post("/subscriptions/" + id + "/approval", Map.of()).statusCode(303);

        editor.get("/subscriptions").body(not(containsString("/approval")));
    }

    @Test
    void whoever_orders_too_much_on_the_page_is_told_so_and_keeps_what_was_written() {
        Visit visit = Visit.as(person("VIEWER").username(), Household.PASSWORD);
        visit.get("/subscriptions/new").statusCode(200);
        Map<String, String> form = Map.of("email", "third@party.example", "locale", "en", "delivery", "INDIVIDUAL", "channels",
                "MAIL");
        for (int i = 0; i < 3; i++) {
            visit.post("/subscriptions", form).statusCode(200);
            visit.get("/subscriptions/new").statusCode(200);
        }

        String page = visit.post("/subscriptions", form).statusCode(429).header("Retry-After", "86400").extract().asString();

        assertThat(page).contains("Too many confirmations", "third@party.example");
    }
}
