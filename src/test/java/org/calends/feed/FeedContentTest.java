package org.calends.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.feed.FeedSteps.act;
import static org.calends.feed.FeedSteps.asAdmin;
import static org.calends.feed.FeedSteps.patch;
import static org.calends.feed.FeedSteps.read;
import static org.calends.feed.FeedSteps.register;
import static org.calends.feed.FeedSteps.subscribe;

import org.hamcrest.Matchers;
import org.calends.CalendarLint;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.calends.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.property.Uid;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("database")
class FeedContentTest {

    @Inject
    MovableClock clock;

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void a_feed_holds_what_its_filter_matches_and_says_what_it_is() {
        String feed = subscribe("FC1", "");
        register("FC1", "Comment on the draft", "2021-05-26", "");
        register("FC1-OTHER", "Not for this feed", "2021-05-26", "");

        String text = read(feed);

        assertThat(text).containsOnlyOnce("BEGIN:VEVENT")
                .contains("SUMMARY:Comment on the draft\r\n", "DTSTART;VALUE=DATE:20210526\r\n",
                        "DTEND;VALUE=DATE:20210527\r\n",
                        "NAME:Compliance deadlines: FC1\r\n", "X-WR-CALNAME:Compliance deadlines: FC1\r\n",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n", "X-PUBLISHED-TTL:PT1H\r\n", "SOURCE;VALUE=URI:http://",
                        "COLOR:", feed + "\r\n")
                .doesNotContain("VALARM", "METHOD");
        assertThat(Biweekly.parse(text).first().validate(biweekly.ICalVersion.V2_0).toString()).doesNotContain("ERROR");
    }

    @Test
    void an_empty_feed_is_a_valid_calendar() {
        String text = read(subscribe("FC2", ""));

        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.getEvents()).isEmpty();
        assertThat(text).contains("TZID:Asia/Shanghai");
    }

    @Test
    void overdue_ones_stay_until_they_are_closed() {
        String feed = subscribe("FC3", "");
        String location = register("FC3", "Long overdue", "2020-01-15", "");
        assertThat(read(feed)).contains("SUMMARY:Long overdue");

        act(location, "completion", "{}");

        assertThat(read(feed)).doesNotContain("Long overdue");
        assertThat(read(feed + "?type=todo")).contains("SUMMARY:Done: Long overdue", "STATUS:COMPLETED", "PERCENT-COMPLETE:100",
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
    void alarms_are_there_only_where_they_are_asked_for() {
        register("FC6", "Ring before", "2021-05-26", ", \"leadDays\": [14, 1]");

        String own = read(subscribe("FC6", ", \"alarms\": true"));
        String wished = read(subscribe("FC6", ", \"alarms\": true, \"leadDays\": [3]"));

        assertThat(own.split("BEGIN:VALARM")).hasSize(3);
        assertThat(own).contains("TRIGGER;RELATED=START:-P13DT15H", "TRIGGER;RELATED=START:-PT15H", "ACTION:DISPLAY");
        List<VAlarm> alarms = Biweekly.parse(own).first().getEvents().get(0).getAlarms();
        assertThat(alarms).hasSize(2).allSatisfy(alarm -> {
            assertThat(alarm.getAction().isDisplay()).isTrue();
            assertThat(alarm.getDescription().getValue()).contains("Ring before");
            assertThat(alarm.getProperty(Uid.class).getValue()).isNotBlank();
        });
        assertThat(Biweekly.parse(own).first().validate(biweekly.ICalVersion.V2_0).toString()).doesNotContain("ERROR");
        assertThat(wished).containsOnlyOnce("BEGIN:VALARM").contains("TRIGGER;RELATED=START:-P2DT15H");
    }

    @Test
    void the_language_is_the_subscribers_unless_another_is_asked_for() {
        register("FC7", "完成整改", "2021-04-29", ", \"bound\": \"BEFORE\"");
        String chinese = subscribe("FC7", ", \"locale\": \"zh-CN\"");

        assertThat(read(chinese)).contains("SUMMARY:2021-04-29前：完成整改（最晚安全日2021-04-28）", "X-WR-CALNAME:合规截止日：FC7");
        assertThat(read(chinese + "?lang=en")).contains("SUMMARY:Before 2021-04-29: 完成整改 (last safe day 2021-04-28)");
        assertThat(read(subscribe("FC7", "") + "?lang=zh-CN")).contains("最晚安全日");
    }

    @Test
    void a_timed_deadline_names_its_zone() {
        String feed = subscribe("FC8", "");
        register("FC8", "File by five", "2021-07-01", ", \"dueTime\": \"17:00\", \"zone\": \"Europe/Berlin\"");

        String text = read(feed);

        assertThat(text).contains("DTSTART;TZID=Europe/Berlin:20210701T170000", "TZID:Europe/Berlin");
        assertThat(Biweekly.parse(text).first().getEvents().get(0).getDateStart().getValue()).isEqualTo("2021-07-01T15:00:00Z");
    }

    @Test
    void one_obligation_and_a_list_can_be_had_as_files() {
        String location = register("FC9", "As a file", "2021-05-26", ", \"dueTime\": \"17:00\", \"zone\": \"Europe/Berlin\"");
        register("FC9", "Another", "2021-06-26", "");

        asAdmin().get(location + ".ics").then().statusCode(200).contentType("text/calendar")
                .header("Content-Disposition", Matchers.containsString(".ics"));
        String list = file("/api/obligations.ics?authority=FC9&sort=-dueDate");
        assertThat(list).containsSubsequence("TZID:Europe/Berlin", "SUMMARY:Another", "SUMMARY:As a file");
        assertThat(file("/api/obligations.ics?authority=NOBODY")).doesNotContain("VEVENT");
        assertThat(file(location + ".ics?type=todo")).contains("BEGIN:VTODO");
        asAdmin().get("/api/obligations.json?authority=FC9").then().statusCode(200)
                .body("title", Matchers.contains("As a file", "Another"));
        FeedSteps.fetch("/api/obligations.ics").then().statusCode(401);
        FeedSteps.fetch(location + ".ics").then().statusCode(401);
    }

    @Test
    void editing_the_title_shows_at_the_next_fetch() {
        String feed = subscribe("FC10", "");
        String location = register("FC10", "Before the edit", "2021-05-26", "");
        read(feed);

        patch(location, "{\"title\": \"After the edit\"}");

        assertThat(read(feed)).contains("SUMMARY:After the edit").doesNotContain("Before the edit");
    }

    private static String file(String path) {
        byte[] bytes = asAdmin().get(path).then().statusCode(200).extract().asByteArray();
        assertThat(CalendarLint.defects(bytes)).isEmpty();
        return new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    private static String line(String text, String start) {
        return text.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }
}
