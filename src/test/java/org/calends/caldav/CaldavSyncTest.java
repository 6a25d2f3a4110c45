package org.calends.caldav;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.caldav.DavSteps.EVENTS;
import static org.calends.caldav.DavSteps.TASKS;
import static org.calends.caldav.DavSteps.asAdmin;
import static org.calends.caldav.DavSteps.register;
import static org.calends.caldav.DavSteps.report;
import static org.calends.caldav.DavSteps.sync;
import static org.calends.caldav.DavSteps.token;
import static org.hamcrest.Matchers.containsString;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.calends.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** What is new since a token, and which tokens are none (RFC 6578). */
@QuarkusTest
@Tag("database")
class CaldavSyncTest {

    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void a_sync_tells_what_changed_and_what_is_gone() {
        String changed = register("Sync changed", "2031-01-10", "");
        String deleted = register("Sync deleted", "2031-01-10", "");
        String all = sync(EVENTS, "");
        asAdmin().contentType("application/merge-patch+json").body("{\"title\": \"Sync other\"}")
                .patch("/api/obligations/" + changed).then().statusCode(200);
        asAdmin().delete("/api/obligations/" + deleted).then().statusCode(204);

        String delta = sync(EVENTS, token(all));

        assertThat(all).contains(changed, deleted);
        assertThat(delta.split("<D:response>")).hasSize(3);
        assertThat(delta).contains(changed + ".ics</D:href><D:propstat>",
                deleted + ".ics</D:href><D:status>HTTP/1.1 404 Not Found");
        assertThat(sync(EVENTS, token(delta))).doesNotContain("<D:response>");
    }

    @Test
    void what_leaves_by_the_passing_of_days_is_told_too() {
        String id = register("Sync withdrawn", "2031-01-10", "");
        asAdmin().contentType("application/json").body("{\"reason\": \"no longer\"}")
                .post("/api/obligations/" + id + "/withdrawal").then().statusCode(200);
        String before = token(sync(EVENTS, ""));

        clock.advance(Duration.ofDays(61));

        assertThat(sync(EVENTS, before)).contains(id + ".ics</D:href><D:status>HTTP/1.1 404 Not Found");
    }

    @Test
    void a_long_list_of_changes_comes_in_parts() {
        String token = token(sync(EVENTS, ""));
        for (int i = 0; i < 3; i++) {
            register("Sync part " + i, "2031-01-10", "");
        }

        String first = report(EVENTS, "D:sync-collection", "<D:sync-token>" + token + "</D:sync-token><D:sync-level>1"
                + "</D:sync-level><D:limit><D:nresults>2</D:nresults></D:limit><D:prop><D:getetag/></D:prop>").statusCode(207)
                .extract().asString();

        assertThat(first).contains("507 Insufficient Storage");
        assertThat(first.split("<D:getetag>")).hasSize(3);
        assertThat(sync(EVENTS, token(first)).split("<D:getetag>")).hasSize(2);
    }

    @Test
    void the_first_look_comes_in_parts_too_and_misses_nothing() {
        String first = register("First look 1", "2031-01-10", "");
        String second = register("First look 2", "2031-01-10", "");
        String changed = null;
        StringBuilder seen = new StringBuilder();
        String token = "";
        String answer;
        do {
            answer = firstOf(2, token);
            assertThat(answer.split("<D:getetag>").length - 1).isLessThanOrEqualTo(2);
            seen.append(answer);
            token = token(answer);
            if (changed == null) {
                changed = register("First look, late", "2031-01-10", "");
            }
        } while (answer.contains("507 Insufficient Storage"));

        assertThat(seen.toString()).contains(first, second);
        assertThat(seen + sync(EVENTS, token)).contains(changed);
        assertThat(sync(EVENTS, token(sync(EVENTS, token)))).doesNotContain("<D:response>");
    }

    private static String firstOf(int many, String token) {
        return report(EVENTS, "D:sync-collection", "<D:sync-token>" + token + "</D:sync-token><D:sync-level>1</D:sync-level>"
                + "<D:limit><D:nresults>" + many + "</D:nresults></D:limit><D:prop><D:getetag/></D:prop>").statusCode(207)
                .extract().asString();
    }

    @ParameterizedTest
    @ValueSource(strings = { "nonsense", "urn:calends:sync:999999999:abcdef:all-events:0:18000",
            "urn:calends:sync:1:0000:all-events:0:18000",
            "urn:calends:sync:0:0:all-events:0:1:------------------------------------" })
    void a_token_from_elsewhere_is_refused_so_that_the_client_begins_again(String token) {
        register("Sync mark", "2031-01-10", "");

        report(EVENTS, "D:sync-collection", "<D:sync-token>" + token + "</D:sync-token><D:prop><D:getetag/></D:prop>")
                .statusCode(403).body(containsString("<D:valid-sync-token/>"));
    }

    @Test
    void a_token_of_another_collection_is_refused() {
        String ofTasks = token(sync(TASKS, ""));

        report(EVENTS, "D:sync-collection", "<D:sync-token>" + ofTasks + "</D:sync-token><D:prop><D:getetag/></D:prop>")
                .statusCode(403).body(containsString("<D:valid-sync-token/>"));
    }

    /** What a database tells that was restored from before the token was given, and went on from there. */
    @Test
    void a_restored_backup_makes_tokens_from_after_it_worthless() throws Exception {
        register("Sync restored", "2031-01-10", "");
        String token = token(sync(EVENTS, ""));
        String number = token.split(":")[3];
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("update obligation_change set mark = 'another' where number = " + number);
        }

        report(EVENTS, "D:sync-collection", "<D:sync-token>" + token + "</D:sync-token><D:prop><D:getetag/></D:prop>")
                .statusCode(403).body(containsString("<D:valid-sync-token/>"));
    }
}
