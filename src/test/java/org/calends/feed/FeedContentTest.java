package org.calends.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.feed.FeedSteps.read;
import static org.calends.feed.FeedSteps.register;
import static org.calends.feed.FeedSteps.subscribe;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.calends.CalendarLint;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.property.Uid;
import io.quarkus.test.junit.QuarkusTest;

/** What stands in a feed, and in the files of the same form. */
@QuarkusTest
@Tag("database")
class FeedContentTest {

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

    private static String file(String path) {
        byte[] bytes = asAdmin().get(path).then().statusCode(200).extract().asByteArray();
        assertThat(CalendarLint.defects(bytes)).isEmpty();
        return new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}
