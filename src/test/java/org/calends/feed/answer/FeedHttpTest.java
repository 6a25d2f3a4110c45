package org.calends.feed.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.feed.FeedSteps.act;
import static org.calends.feed.FeedSteps.asCalendar;
import static org.calends.feed.FeedSteps.fetch;
import static org.calends.feed.FeedSteps.path;
import static org.calends.feed.FeedSteps.register;
import static org.calends.feed.FeedSteps.subscribe;
import static org.calends.feed.FeedSteps.subscription;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;

import jakarta.inject.Inject;

import org.calends.MovableClock;
import org.calends.feed.FeedSteps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@Tag("database")
class FeedHttpTest {

    @Inject
    MovableClock clock;

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void a_feed_needs_no_session_and_sets_none() {
        Response answer = fetch(subscribe("FH1", ""));

        answer.then().statusCode(200).header("Content-Type", equalTo("text/calendar;charset=UTF-8"))
                .header("Content-Disposition", startsWith("inline; filename=\"")).header("Cache-Control", startsWith("private"))
                .header("Vary", equalTo("Accept-Encoding")).header("Set-Cookie", nullValue())
                .header("Content-Encoding", nullValue()).header("Location", nullValue());
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void what_the_client_has_is_not_sent_again() {
        String feed = subscribe("FH2", "");
        Response first = fetch(feed);
        String tag = first.header("ETag");

        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*", tag.replaceAll("\"$", "-gzip\""))) {
            Response again = asCalendar().header("If-None-Match", known).get(feed);
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.asByteArray()).isEmpty();
            for (String header : List.of("ETag", "Last-Modified", "Vary", "Cache-Control", "Content-Encoding")) {
                assertThat(again.header(header)).isEqualTo(first.header(header));
            }
        }
        asCalendar().header("If-None-Match", "\"other\"").get(feed).then().statusCode(200);
    }

    @Test
    void dates_are_compared_only_where_there_is_no_tag() {
        String feed = subscribe("FH3", "");
        String date = fetch(feed).header("Last-Modified");
        String older = Validators.DATE.format(Instant.from(Validators.DATE.parse(date)).minusSeconds(1));

        asCalendar().header("If-Modified-Since", date).get(feed).then().statusCode(304);
        asCalendar().header("If-Modified-Since", older).get(feed).then().statusCode(200);
        asCalendar().header("If-Modified-Since", "yesterday").get(feed).then().statusCode(200);
        asCalendar().header("If-Modified-Since", date).header("If-None-Match", "\"other\"").get(feed).then().statusCode(200);
    }

    @Test
    void deleting_the_newest_item_raises_last_modified() {
        String feed = subscribe("FH4", "");
        register("FH4", "Stays", "2021-05-26", "");
        clock.advance(Duration.ofHours(1));
        String newest = register("FH4", "Goes", "2021-05-27", "");
        Response before = fetch(feed);
        clock.advance(Duration.ofHours(1));
        asAdmin().delete(newest).then().statusCode(204);

        Response after = fetch(feed);

        assertThat(lastModified(after)).isAfter(lastModified(before));
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        asCalendar().header("If-Modified-Since", before.header("Last-Modified")).get(feed).then().statusCode(200);
    }

    @Test
    void two_changes_in_one_second_still_move_the_date() {
        String feed = subscribe("FH5", "");
        Response empty = fetch(feed);
        register("FH5", "First", "2021-05-26", "");
        Response one = fetch(feed);
        register("FH5", "Second", "2021-05-27", "");
        Response two = fetch(feed);

        assertThat(lastModified(one)).isAfter(lastModified(empty));
        assertThat(lastModified(two)).isAfter(lastModified(one));
    }

    @Test
    void another_filter_moves_the_date() {
        var made = subscription("FH6", "");
        String feed = path(made.extract().path("feedUrl"));
        Response before = fetch(feed);
        clock.advance(Duration.ofHours(1));

        asAdmin().contentType("application/json").body("""
                {"email": "wang@example.com", "filter": {"authorities": ["FH6", "FH6B"]}}""")
                .put(made.extract().header("Location")).then().statusCode(200);

        assertThat(lastModified(fetch(feed))).isAfter(lastModified(before));
    }

    @Test
    void a_feed_is_zipped_only_when_asked_and_is_the_same_then() throws Exception {
        String feed = subscribe("FH7", "");
        register("FH7", "Zipped", "2021-05-26", "");
        byte[] plain = fetch(feed).asByteArray();

        for (String way : List.of("zipped for the first time", "known zipped")) {
            Response zipped = asCalendar().header("Accept-Encoding", "deflate, gzip;q=0.8").get(feed);
            zipped.then().statusCode(200).header("Content-Encoding", equalTo("gzip")).header("Vary",
                    equalTo("Accept-Encoding"));
            assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.asByteArray())).readAllBytes()).as(way)
                    .isEqualTo(plain);
        }
        asCalendar().header("Accept-Encoding", "gzip;q=0, br").get(feed).then().header("Content-Encoding", nullValue());
    }

    @Test
    void head_tells_the_same_as_get_without_the_body() {
        String feed = subscribe("FH8", "");
        Response get = fetch(feed);

        Response head = asCalendar().head(feed);

        head.then().statusCode(200).body(emptyOrNullString());
        for (String header : List.of("ETag", "Last-Modified", "Content-Type", "Content-Length", "Vary", "Cache-Control",
                "Content-Encoding")) {
            assertThat(head.header(header)).as(header).isEqualTo(get.header(header));
        }
        asCalendar().header("If-None-Match", get.header("ETag")).head(feed).then().statusCode(304)
                .header("Content-Encoding", nullValue());
        asCalendar().head(subscribe("FH8", "")).then().statusCode(200).header("Content-Encoding", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/feeds/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics", "/feeds/x.ics", "/feeds/%00.ics",
            "/feeds/%E4%B8%AD.ics", "/feeds/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "/feeds/x.ics?type=nonsense" })
    void an_unknown_address_never_tells_why(String address) {
        Response unknown = asCalendar().urlEncodingEnabled(false).get(address);
        Response model = fetch("/feeds/unknown.ics");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.asString()).isEqualTo(model.asString());
        assertThat(unknown.headers().asList().stream().map(header -> header.getName()).toList())
                .isEqualTo(model.headers().asList().stream().map(header -> header.getName()).toList());
    }

    @Test
    void a_new_address_ends_the_old_one_at_once_and_no_other() {
        var made = subscription("FH9", "");
        String old = path(made.extract().path("feedUrl"));
        String other = subscribe("FH9", "");
        fetch(old).then().statusCode(200);

        String fresh = path(asAdmin().post(made.extract().header("Location") + "/feed-rotation").then().statusCode(200)
                .extract().path("feedUrl"));

        fetch(old).then().statusCode(404);
        fetch(fresh).then().statusCode(200);
        fetch(other).then().statusCode(200);
    }

    @Test
    void only_a_confirmed_subscription_with_a_feed_is_served_and_a_pause_does_not_empty_the_calendar() {
        var made = subscription("FH10", "");
        String feed = path(made.extract().path("feedUrl"));
        asAdmin().contentType("application/json").body("{\"email\": \"wang@example.com\", \"status\": \"PAUSED\"}")
                .put(made.extract().header("Location")).then().statusCode(200);
        fetch(feed).then().statusCode(200);

        fetch(subscribe("FH10", ", \"channels\": [\"MAIL\"]")).then().statusCode(404);
    }

    @Test
    void the_last_use_is_noted_by_the_hour_and_changes_nothing_else() {
        var made = subscription("FH11", "");
        String location = made.extract().header("Location");
        fetch(path(made.extract().path("feedUrl")));

        asAdmin().get(location).then().body("feedLastUsedAt", equalTo("2021-04-26T01:00:00Z"), "version", equalTo(0));
        clock.advance(Duration.ofMinutes(30));
        fetch(path(made.extract().path("feedUrl")));
        asAdmin().get(location).then().body("feedLastUsedAt", equalTo("2021-04-26T01:00:00Z"));
        clock.advance(Duration.ofMinutes(31));
        fetch(path(made.extract().path("feedUrl")));
        asAdmin().get(location).then().body("feedLastUsedAt", equalTo("2021-04-26T02:01:00Z"));
    }

    @Test
    void more_parameters_never_show_more() {
        register("FH12", "Mine", "2021-05-26", "");
        register("FH12-SECRET", "Not mine", "2021-05-26", "");

        String text = FeedSteps.read(subscribe("FH12", "") + "?authority=FH12-SECRET&status=OPEN&filter=&q=");

        assertThat(text).contains("Mine").doesNotContain("Not mine");
    }

    @Test
    void the_secret_stays_out_of_the_metrics_and_the_address_is_short() {
        String feed = subscribe("FH13", "");
        fetch(feed);

        String secret = feed.replaceAll("/feeds/|\\.ics", "");
        assertThat(fetch("/q/metrics").asString()).doesNotContain(secret);
        assertThat(feed).hasSizeLessThan(255).endsWith(".ics");
    }

    @Test
    void closing_one_and_the_end_of_the_sixty_days_move_the_date() {
        String feed = subscribe("FH14", "");
        String location = register("FH14", "Taken back", "2021-05-26", "");
        act(location, "withdrawal", "{\"reason\": \"no longer\"}");
        Response shown = fetch(feed);

        clock.advance(Duration.ofDays(61));

        assertThat(lastModified(fetch(feed))).isAfter(lastModified(shown));
    }

    private static Instant lastModified(Response answer) {
        return Instant.from(Validators.DATE.parse(answer.header("Last-Modified")));
    }
}
