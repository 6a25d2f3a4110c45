package org.calends.feed.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.feed.FeedSteps.asCalendar;
import static org.calends.feed.FeedSteps.fetch;
import static org.calends.feed.FeedSteps.path;
import static org.calends.feed.FeedSteps.read;
import static org.calends.feed.FeedSteps.register;
import static org.calends.feed.FeedSteps.subscription;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;

import org.calends.Api;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@Tag("database")
class TeamFeedTest {

    @Test
    void a_teams_feed_shows_what_its_filter_matches_under_its_name() {
        register("TF1", "For the team", "2021-05-26", "");
        register("TF1-OTHER", "For others", "2021-05-26", "");

        String text = read(path(made("TF1").extract().path("addresses[0].feedUrl")));

        assertThat(text).contains("SUMMARY:For the team", "X-WR-CALNAME:Compliance deadlines: Team TF1")
                .doesNotContain("For others");
    }

    @Test
    void each_address_is_rotated_and_revoked_alone() {
        var team = made("TF2");
        String location = team.extract().header("Location");
        String first = path(team.extract().path("addresses[0].feedUrl"));
        var added = asAdmin().contentType(ContentType.JSON).body("{\"name\": \"Wall screen\"}").post(location + "/addresses")
                .then().statusCode(201);
        String second = path(added.extract().path("feedUrl"));
        fetch(first).then().statusCode(200);
        fetch(second).then().statusCode(200);

        String third = path(asAdmin().post(added.extract().header("Location") + "/rotation").then().statusCode(200).extract()
                .path("feedUrl"));

        fetch(second).then().statusCode(404);
        fetch(first).then().statusCode(200);
        fetch(third).then().statusCode(200);
        asAdmin().delete(added.extract().header("Location")).then().statusCode(204);
        fetch(third).then().statusCode(404);
        fetch(first).then().statusCode(200);
        asAdmin().get(location).then().body("addresses", hasSize(1), "addresses[0].feedUrl", nullValue(),
                "addresses[0].lastUsedAt", equalTo("2021-04-26T01:00:00Z"));
        asAdmin().delete(location).then().statusCode(204);
        fetch(first).then().statusCode(404);
    }

    @Test
    void whoever_is_not_in_an_open_team_leaves_its_feed_alone() {
        String account = account("feed-outsider", "feed.outsider@example.com");
        String team = Api.made("/api/teams", "{\"name\": \"Feeds " + UUID.randomUUID() + "\"}");
        var made = asAdmin().contentType(ContentType.JSON).body("{\"name\": \"Team TF9\", \"team\": \"" + team + "\"}")
                .post("/api/team-feeds").then().statusCode(201);
        String feed = made.extract().header("Location");
        String address = feed + "/addresses/" + made.extract().path("addresses[0].id");

        as("feed-outsider").get(feed).then().statusCode(200);
        for (String of : List.of("", ", \"team\": \"\"")) {
            as("feed-outsider").contentType(ContentType.JSON).body("{\"name\": \"Taken\"" + of + "}")
                    .header("If-Match", made.extract().header("ETag")).put(feed).then().statusCode(403);
        }
        as("feed-outsider").contentType(ContentType.JSON).body("{\"name\": \"Wall\"}").post(feed + "/addresses").then()
                .statusCode(403);
        as("feed-outsider").post(address + "/rotation").then().statusCode(403);
        as("feed-outsider").delete(address).then().statusCode(403);
        as("feed-outsider").delete(feed).then().statusCode(403);

        fetch(path(made.extract().path("addresses[0].feedUrl"))).then().statusCode(200);
        asAdmin().delete(feed).then().statusCode(204);
        asAdmin().post("/api/accounts/" + account + "/deactivation").then().statusCode(200);
    }

    @Test
    void another_filter_shows_at_the_next_fetch() {
        var team = made("TF3");
        String feed = path(team.extract().path("addresses[0].feedUrl"));
        register("TF3B", "Of the new authority", "2021-05-26", "");
        assertThat(read(feed)).doesNotContain("Of the new authority");

        asAdmin().contentType(ContentType.JSON).header("If-Match", team.extract().header("ETag"))
                .body("{\"name\": \"Team TF3\", \"filter\": {\"authorities\": [\"TF3B\"]}}")
                .put(team.extract().header("Location")).then().statusCode(200);

        assertThat(read(feed)).contains("Of the new authority");
    }

    @Test
    void another_name_of_the_team_is_another_text() {
        var team = made("TF6");
        String feed = path(team.extract().path("addresses[0].feedUrl"));
        Response before = fetch(feed);

        asAdmin().contentType(ContentType.JSON).header("If-Match", team.extract().header("ETag"))
                .body("{\"name\": \"Renamed team\", \"filter\": {\"authorities\": [\"TF6\"]}}")
                .put(team.extract().header("Location")).then().statusCode(200);

        fetch(feed).then().header("ETag", not(before.header("ETag")));
        assertThat(read(feed)).contains("X-WR-CALNAME:Compliance deadlines: Renamed team");
        asCalendar().header("If-None-Match", before.header("ETag")).get(feed).then().statusCode(200);
    }

    @Test
    void a_team_s_addresses_outlive_the_account_of_whoever_handed_them_out_and_others_see_to_them() {
        String account = account("leaving-editor", "leaving@example.com");
        var made = as("leaving-editor").contentType(ContentType.JSON).body("{\"name\": \"Team TF4\"}")
                .post("/api/team-feeds").then().statusCode(201);
        String team = path(made.extract().path("addresses[0].feedUrl"));
        String own = path(as("leaving-editor").contentType(ContentType.JSON).body("{\"email\": \"leaving@example.com\"}")
                .post("/api/subscriptions").then().statusCode(201).extract().path("feedUrl"));
        String others = path(subscription("TF4", "").extract().path("feedUrl"));
        fetch(team).then().statusCode(200);
        fetch(own).then().statusCode(200);

        asAdmin().post("/api/accounts/" + account + "/deactivation").then().statusCode(200);

        fetch(team).then().statusCode(200);
        fetch(own).then().statusCode(404);
        fetch(others).then().statusCode(200);
        account("other-editor", "other-editor@example.com");
        String location = "/api/team-feeds/" + made.extract().path("id");
        String address = made.extract().path("addresses[0].id");
        String next = path(as("other-editor").post(location + "/addresses/" + address + "/rotation").then().statusCode(200)
                .extract().path("feedUrl"));
        fetch(team).then().statusCode(404);
        fetch(next).then().statusCode(200);
        as("other-editor").delete(location).then().statusCode(204);
        fetch(next).then().statusCode(404);
    }

    @Test
    void a_team_s_address_does_not_mind_that_its_maker_becomes_a_viewer() {
        String account = account("former-editor", "former-editor@example.com");
        String team = path(as("former-editor").contentType(ContentType.JSON).body("{\"name\": \"Team TF7\"}")
                .post("/api/team-feeds").then().statusCode(201).extract().path("addresses[0].feedUrl"));

        asAdmin().contentType(ContentType.JSON)
                .body("{\"username\": \"former-editor\", \"email\": \"former-editor@example.com\", \"role\": \"VIEWER\"}")
                .put("/api/accounts/" + account).then().statusCode(200);

        fetch(team).then().statusCode(200);
        as("former-editor").get("/api/team-feeds").then().statusCode(403);
    }

    @Test
    void viewers_have_no_say_and_wrong_input_is_named() {
        account("team-viewer", "team-viewer@example.com", "VIEWER");

        as("team-viewer").get("/api/team-feeds").then().statusCode(403);
        asAdmin().contentType(ContentType.JSON).body("{\"name\": \"a\\nb\"}").post("/api/team-feeds").then().statusCode(400)
                .body("violations[0].field", equalTo("name"));
        asAdmin().get("/api/team-feeds/0190a000-0000-7000-8000-000000000000").then().statusCode(404);
    }

    private static ValidatableResponse made(String authority) {
        return asAdmin().contentType(ContentType.JSON).body("""
                {"name": "Team %1$s", "filter": {"authorities": ["%1$s"]}}""".formatted(authority)).post("/api/team-feeds")
                .then().statusCode(201);
    }

    private static String account(String name, String email) {
        return account(name, email, "EDITOR");
    }

    private static String account(String name, String email, String role) {
        return asAdmin().contentType(ContentType.JSON).body("""
                {"username": "%s", "email": "%s", "password": "a long pass phrase", "role": "%s"}"""
                .formatted(name, email, role)).post("/api/accounts").then().statusCode(201).extract().path("id");
    }

    private static RequestSpecification as(String name) {
        return RestAssured.given().auth().preemptive().basic(name, "a long pass phrase");
    }
}
