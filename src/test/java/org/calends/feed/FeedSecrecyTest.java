package org.calends.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.feed.FeedSteps.asCalendar;
import static org.calends.feed.FeedSteps.fetch;
import static org.calends.feed.FeedSteps.subscribe;
import static org.hamcrest.Matchers.nullValue;

import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.calends.MovableClock;
import org.calends.StrictSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** With the access log on, everything logged, and few requests allowed. */
@QuarkusTest
@TestProfile(StrictSettings.class)
class FeedSecrecyTest {

    @Inject
    MovableClock clock;

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void no_log_line_holds_a_secret() throws Exception {
        String feed = subscribe("FS1", "");
        fetch(feed).then().statusCode(200);
        fetch(feed + "?type=nonsense").then().statusCode(400);
        fetch("/q/health").then().statusCode(200);

        Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> Files.readString(StrictSettings.LOG).contains("/q/health"));
        assertThat(Files.readString(StrictSettings.LOG)).doesNotContain(feed.replaceAll("/feeds/|\\.ics", ""));
    }

    @Test
    void who_asks_too_often_is_told_when_to_come_again() {
        String feed = subscribe("FS2", "");
        String unknown = "/feeds/" + "B".repeat(43) + ".ics";
        for (int i = 0; i < 5; i++) {
            fetch(feed).then().statusCode(200);
            fetch(unknown).then().statusCode(404);
        }

        int wait = Integer.parseInt(fetch(feed).then().statusCode(429).extract().header("Retry-After"));

        assertThat(wait).isBetween(1, 61);
        fetch(unknown).then().statusCode(429);
        fetch(subscribe("FS2", "")).then().statusCode(200);
        clock.advance(Duration.ofSeconds(wait));
        fetch(feed).then().statusCode(200);
    }

    @Test
    void other_sites_may_not_read_a_feed() {
        asCalendar().header("Origin", "https://example.org").get(subscribe("FS3", "")).then().statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
