package org.calends.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.feed.FeedSteps.act;
import static org.calends.feed.FeedSteps.patch;
import static org.calends.feed.FeedSteps.read;
import static org.calends.feed.FeedSteps.register;
import static org.calends.feed.FeedSteps.subscribe;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.calends.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What a feed says of an obligation as it changes, ends or comes again. */
@QuarkusTest
@Tag("database")
class FeedOverTimeTest {

    @Inject
    MovableClock clock;

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void overdue_ones_stay_until_they_are_closed() {
        String feed = subscribe("FC3", "");
        String location = register("FC3", "Long overdue", "2020-01-15", "");
        assertThat(read(feed)).contains("SUMMARY:Long overdue");

        act(location, "completion", "{}");

        assertThat(read(feed)).doesNotContain("Long overdue");
        assertThat(read(feed + "?type=todo")).contains("SUMMARY:Long overdue", "STATUS:COMPLETED", "PERCENT-COMPLETE:100",
                "COMPLETED:20210426T010000Z", "DUE;VALUE=DATE:20200115");
    }

    @Test
    void a_withdrawn_one_is_cancelled_for_sixty_days_and_then_gone() {
        String feed = subscribe("FC4", "");
        String location = register("FC4", "Taken back", "2021-05-26", "");
        act(location, "withdrawal", "{\"reason\": \"The ministry took it back\"}");

        assertThat(read(feed)).contains("SUMMARY:Withdrawn: Taken back", "STATUS:CANCELLED", "SEQUENCE:1");
        clock.advance(Duration.ofDays(60));
        assertThat(read(feed)).contains("Taken back");
        clock.advance(Duration.ofDays(1));
        assertThat(read(feed)).doesNotContain("Taken back");
    }

    @Test
    void sequence_and_last_modified_rise_when_and_only_when_the_obligation_changes() {
        String feed = subscribe("FC5", "");
        String location = register("FC5", "To be moved", "2021-05-26", "");
        String first = read(feed);
        clock.advance(Duration.ofHours(1));
        assertThat(read(feed)).isEqualTo(first);

        act(location, "postponement", "{\"dueDate\": \"2021-06-10\", \"reason\": \"extended\"}");

        assertThat(first).contains("SEQUENCE:0", "LAST-MODIFIED:20210426T010000Z", "DTSTAMP:20210426T010000Z");
        assertThat(read(feed)).contains("SEQUENCE:1", "LAST-MODIFIED:20210426T020000Z", "DTSTART;VALUE=DATE:20210610",
                line(first, "UID:"));
    }

    @Test
    void a_later_date_keeps_its_identity_and_rises_when_it_opens() {
        String feed = subscribe("FC11", "");
        String location = register("FC11", "Monthly return", "2021-05-31",
                ", \"recurrence\": \"FREQ=MONTHLY;BYMONTHDAY=-1\"");
        String forecast = event(read(feed), "20210630");
        patch(location, "{\"title\": \"Monthly tax return\"}");
        String edited = event(read(feed), "20210630");

        act(location, "completion", "{}");
        String opened = event(read(feed), "20210630");

        assertThat(List.of(forecast, edited, opened)).extracting(each -> line(each, "UID:"))
                .containsOnly(line(forecast, "UID:"));
        assertThat(sequence(edited)).isGreaterThan(sequence(forecast));
        assertThat(sequence(opened)).isGreaterThan(sequence(edited));
        assertThat(read(feed).split("BEGIN:VEVENT")).hasSize(4);
    }

    private static String event(String feed, String day) {
        return Stream.of(feed.split("BEGIN:VEVENT")).filter(event -> event.contains("DTSTART;VALUE=DATE:" + day)).findFirst()
                .orElseThrow();
    }

    private static int sequence(String event) {
        return Integer.parseInt(line(event, "SEQUENCE:").substring("SEQUENCE:".length()));
    }

    @Test
    void a_step_names_its_obligation_also_when_that_comes_again() {
        String feed = subscribe("FC20", "");
        String location = register("FC20", "Annual report", "2021-05-26",
                ", \"recurrence\": \"FREQ=YEARLY\", \"milestones\": [{\"name\": \"Draft\", \"daysBefore\": 10}]");
        String id = location.substring(location.lastIndexOf('/') + 1);
        assertThat(read(feed + "?type=todo")).contains("RELATED-TO;RELTYPE=PARENT:" + id + "-todo@calends\r\n");

        act(location, "completion", "{}");

        assertThat(read(feed + "?type=todo")).contains("\r\nUID:" + id + "-20220526-todo@calends\r\n",
                "RELATED-TO;RELTYPE=PARENT:" + id + "-20220526-todo@calends\r\n");
    }

    @Test
    void editing_the_title_shows_at_the_next_fetch() {
        String feed = subscribe("FC10", "");
        String location = register("FC10", "Before the edit", "2021-05-26", "");
        read(feed);

        patch(location, "{\"title\": \"After the edit\"}");

        assertThat(read(feed)).contains("SUMMARY:After the edit").doesNotContain("Before the edit");
    }

    private static String line(String text, String start) {
        return text.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }
}
