package org.calends.feed.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.feed.FeedSteps.fetch;
import static org.calends.feed.FeedSteps.patch;
import static org.calends.feed.FeedSteps.read;
import static org.calends.feed.FeedSteps.register;
import static org.calends.feed.FeedSteps.subscribe;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("database")
class OneChangeRendersOneEventTest {

    private static final int MANY = 200;

    @Inject
    RenderedEvents events;

    @Test
    void changing_one_of_many_renders_one_event_and_another_feed_none() {
        String feed = subscribe("ONE", "");
        String others = subscribe("ONE-OTHERS", "");
        String location = null;
        for (int i = 0; i < MANY; i++) {
            location = register("ONE", "Number " + i, "2021-05-26", "");
        }
        assertThat(read(feed).split("BEGIN:VEVENT")).hasSize(MANY + 1);
        String tag = fetch(others).header("ETag");
        long before = events.rendered();

        patch(location, "{\"title\": \"Changed\"}");

        assertThat(read(feed)).contains("SUMMARY:Changed");
        assertThat(fetch(others).header("ETag")).isEqualTo(tag);
        fetch(feed);
        assertThat(events.rendered() - before).isEqualTo(1);
    }
}
