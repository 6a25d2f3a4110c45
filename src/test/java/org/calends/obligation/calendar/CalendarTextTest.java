package org.calends.obligation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

import org.calends.CalendarLint;
import org.calends.obligation.calendar.CalendarStyle.Type;
import org.calends.obligation.model.Completion;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.SampleObligations;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Detail;
import org.junit.jupiter.api.Test;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTodo;

/** What is written here is read back by another library. */
class CalendarTextTest {

    private static final CalendarStyle EVENT = CalendarStyle.event(Locale.ENGLISH, "https://calends.example");
    private static final CalendarStyle TODO = new CalendarStyle(Type.TODO, Locale.ENGLISH, List.of(), EVENT.baseUrl());

    @Test
    void a_whole_day_ends_the_day_after_the_stated_date() {
        String text = text(anObligation().due(Bound.BY, "2024-02-29").written(), EVENT);

        assertThat(text).contains("DTSTART;VALUE=DATE:20240229\r\n", "DTEND;VALUE=DATE:20240301\r\n",
                "SUMMARY:Comment on the draft rules for apps\r\n", "TRANSP:TRANSPARENT\r\n",
                "X-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n", "SEQUENCE:0\r\n", "DTSTAMP:20210426T010000Z\r\n",
                "LAST-MODIFIED:20210426T010000Z\r\n", "STATUS:CONFIRMED\r\n");
        assertThat(unfoldedText(text))
                .contains("URL:https://calends.example/obligations/01900000-0000-7000-8000-000000000001\r\n");
    }

    @Test
    void before_a_date_is_spelled_out_with_the_last_safe_day_and_leaves_the_stated_date() {
        VEvent event = read(anObligation().called("Put the apps right").due(Bound.BEFORE, "2021-03-01").written());

        assertThat(event.getDateStart().getValue().getRawComponents().toString()).contains("20210301");
        assertThat(event.getSummary().getValue()).isEqualTo("Before 2021-03-01: Put the apps right (last safe day 2021-02-28)");
        assertThat(event.getDescription().getValue()).startsWith(
                "Due before 2021-03-01 (Monday): that day is too late. Last safe day: 2021-02-28 (Sunday).");
    }

    @Test
    void people_read_no_hidden_characters_and_programs_get_the_data_back() {
        Obligation obligation = anObligation().called("File \u202Eexe.\u2066report\u200B").tagged("می\u200Cخواهم").written();

        for (CalendarStyle style : List.of(EVENT, TODO)) {
            String read = unfolded(CalendarText.component(obligation, style.readByPeople().withAlarms(List.of(1))));
            assertThat(read).contains("File exe.report", "CATEGORIES:", "می\u200Cخواهم")
                    .doesNotContain("\u202E", "\u2066", "\u200B");
            assertThat(unfolded(CalendarText.component(obligation, style))).contains("File \u202Eexe.\u2066report\u200B");
        }
    }

    @Test
    void the_words_around_it_follow_the_locale() {
        Obligation obligation = anObligation().called("完成整改").due(Bound.BEFORE, "2021-04-29").written();

        String text = unfolded(CalendarText.component(obligation,
                CalendarStyle.event(Locale.forLanguageTag("zh-CN"), EVENT.baseUrl())));

        assertThat(text).contains("SUMMARY:2021-04-29前：完成整改（最晚安全日2021-04-28）", "2021-04-29（星期四）", "类型：征求意见");
    }

    @Test
    void the_words_do_not_follow_the_machine() {
        Locale machine = Locale.getDefault();
        byte[] before = CalendarText.file(anObligation().written(), EVENT);
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertThat(CalendarText.file(anObligation().written(), EVENT)).isEqualTo(before);
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void a_time_of_day_is_the_same_instant_on_both_sides_of_a_clock_change() {
        for (String day : List.of("2021-03-27", "2021-03-28", "2021-10-30", "2021-10-31", "2021-12-31")) {
            Obligation obligation = anObligation().due(Bound.BY, day).at("17:00", "Europe/Berlin").written();

            assertThat(read(obligation).getDateStart().getValue().toInstant()).isEqualTo(obligation.due().moment());
        }
    }

    @Test
    void a_zone_whose_law_was_changed_has_the_rules_of_each_year() {
        Obligation withSummerTime = anObligation().due(Bound.BY, "2022-07-01").at("09:00", "America/Mexico_City").written();
        Obligation without = anObligation().due(Bound.BY, "2024-07-01").at("09:00", "America/Mexico_City").written();

        assertThat(read(withSummerTime).getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2022-07-01T14:00:00Z"));
        assertThat(read(without).getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2024-07-01T15:00:00Z"));
    }

    /** icalendar and vobject read the moment as 01:00 UTC, as it is; biweekly takes these two hours for one. */
    @Test
    void summer_time_of_two_hours_is_written_as_two() {
        Obligation obligation = anObligation().due(Bound.BY, "2027-04-17").at("03:00", "Antarctica/Troll").written();

        assertThat(unfoldedText(text(obligation, EVENT))).contains("""
                BEGIN:DAYLIGHT
                DTSTART:20270328T010000
                TZOFFSETFROM:+0000
                TZOFFSETTO:+0200
                END:DAYLIGHT
                """.replace("\n", "\r\n"), "DTSTART;TZID=Antarctica/Troll:20270417T030000\r\n");
        assertThat(obligation.due().moment()).isEqualTo(Instant.parse("2027-04-17T01:00:00Z"));
    }

    @Test
    void a_time_in_utc_needs_no_zone() {
        String text = text(anObligation().due(Bound.BY, "2021-05-26").at("17:00", "Etc/UTC").written(), EVENT);

        assertThat(text).contains("DTSTART:20210526T170000Z").doesNotContain("VTIMEZONE", "DTEND");
    }

    @Test
    void alarms_ring_in_the_morning_counted_from_the_last_safe_day() {
        String text = text(anObligation().due(Bound.BEFORE, "2021-04-29").written(), EVENT.withAlarms(List.of(7, 0)));

        assertThat(text).contains("TRIGGER;RELATED=START:-P7DT15H\r\n", "TRIGGER;RELATED=START:-PT15H\r\n",
                "ACTION:DISPLAY\r\n");
        assertThat(text(anObligation().written(), EVENT)).doesNotContain("VALARM");
    }

    @Test
    void a_task_is_due_and_can_be_completed() {
        Obligation obligation = anObligation().written();
        assertThat(text(obligation, TODO)).contains("DUE;VALUE=DATE:20210526", "STATUS:NEEDS-ACTION", "PERCENT-COMPLETE:0")
                .doesNotContain("DTEND", "TRANSP");

        obligation.complete(new Completion(LocalDate.of(2021, 5, 20), "lin", null, null),
                Instant.parse("2021-05-20T08:00:00Z"));

        VTodo done = Biweekly.parse(text(obligation, TODO)).first().getTodos().get(0);
        assertThat(done.getStatus().isCompleted()).isTrue();
        assertThat(done.getCompleted().getValue()).isEqualTo("2021-05-20T08:00:00Z");
        assertThat(done.getPercentComplete().getValue()).isEqualTo(100);
        assertThat(done.getSummary().getValue()).isEqualTo(obligation.title());
    }

    @Test
    void a_task_says_which_one_it_is_a_step_towards_or_follows_from() {
        String step = unfolded(CalendarText.component(anObligation().asStepTowards("whole").written(), TODO));
        String link = unfolded(CalendarText.component(anObligation().following("whole-20270430").written(), TODO));

        assertThat(step).contains("RELATED-TO;RELTYPE=PARENT:whole-todo@calends\r\n");
        assertThat(link).contains("RELATED-TO;RELTYPE=DEPENDS-ON:whole-20270430-todo@calends\r\n");
        assertThat(unfolded(CalendarText.component(anObligation().written(), TODO))).doesNotContain("RELATED-TO");
    }

    @Test
    void a_withdrawn_one_is_cancelled_and_says_why() {
        Obligation obligation = anObligation().written();
        obligation.withdraw("The ministry took it back", SampleObligations.WRITTEN.plusSeconds(60));

        VEvent event = read(obligation);

        assertThat(event.getStatus().isCancelled()).isTrue();
        assertThat(event.getSummary().getValue()).isEqualTo("Withdrawn: Comment on the draft rules for apps");
        assertThat(event.getDescription().getValue()).contains("Withdrawn: The ministry took it back");
        assertThat(event.getLastModified().getValue()).isEqualTo("2021-04-26T01:01:00Z");
    }

    @Test
    void the_source_is_attached_even_when_its_address_is_not_quite_one() {
        String text = text(anObligation().from("https://example.com/公告?a=1,2;b={x}|y", "Until May 26.").written(), EVENT);

        assertThat(text).contains("ATTACH:https://example.com/%E5%85%AC%E5%91%8A?a=1,2;b=%7Bx%7D%7Cy");
        assertThat(unfoldedText(text)).contains("“Until May 26.”");
        assertThat(text(anObligation().from("https://[broken", null).written(), EVENT)).doesNotContain("ATTACH");
    }

    @Test
    void who_sees_titles_and_dates_alone_reads_neither_names_nor_words_nor_where_it_came_from() {
        Obligation obligation = anObligation().describedAs("Inner words").tagged("inner-tag").following("another")
                .from("https://source.example/a", "A quoted sentence").due(Bound.BEFORE, "2021-05-26").written();
        obligation.withdraw("A reason", SampleObligations.WRITTEN.plusSeconds(60));

        for (CalendarStyle style : List.of(EVENT, TODO)) {
            String text = unfoldedText(text(obligation, style.showing(Detail.DATES)));

            assertThat(text).contains("SUMMARY:Withdrawn: Before 2021-05-26: Comment on the draft", "20210526",
                    "Last safe day: 2021-05-25", "Kind: Consultation\\nAuthority: MIIT\r\n", "CATEGORIES:Consultation,MIIT\r\n",
                    "STATUS:CANCELLED")
                    .doesNotContain("lin@example.com", "Inner words", "inner-tag", "another", "source.example", "A quoted",
                            "A reason", "https://", "CATEGORIES:Consultation,MIIT,", "ATTACH", "URL:", "RELATED-TO");
        }
    }

    @Test
    void how_much_is_shown_stays_when_the_alarms_are_others() {
        assertThat(EVENT.showing(Detail.DATES).withAlarms(List.of(7)).detail()).isEqualTo(Detail.DATES);
        assertThat(EVENT.showing(Detail.DATES)).isNotEqualTo(EVENT);
    }

    private static VEvent read(Obligation obligation) {
        TimeZone machine = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        try {
            ICalendar calendar = Biweekly.parse(text(obligation, EVENT)).first();
            return calendar.getEvents().get(0);
        } finally {
            TimeZone.setDefault(machine);
        }
    }

    /** Every text that a test looks at has passed the linter. */
    private static String text(Obligation obligation, CalendarStyle style) {
        byte[] bytes = CalendarText.file(obligation, style);
        assertThat(CalendarLint.defects(bytes)).filteredOn(defect -> !defect.contains("without any component")).isEmpty();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String unfolded(byte[] bytes) {
        return unfoldedText(new String(bytes, StandardCharsets.UTF_8));
    }

    private static String unfoldedText(String text) {
        return text.replace("\r\n ", "");
    }
}
