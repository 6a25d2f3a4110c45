package org.calends.caldav.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.calends.caldav.object.EntryReader;
import org.calends.obligation.calendar.ForeignZones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each date of a series for itself (RFC 4791, 7.8.3 and 9.6.5), before, at and after both edges. */
class ExpandedEntryTest {

    private static final String WEEKLY = """
            DTSTART;TZID=Europe/Berlin:20310310T090000
            DTEND;TZID=Europe/Berlin:20310310T100000
            RRULE:FREQ=WEEKLY;COUNT=6
            """;

    @Test
    void dates_are_counted_on_the_wall_clock_and_written_in_utc() {
        String expanded = expanded(event(WEEKLY), "2031-03-24T00:00:00Z", "2031-04-07T00:00:00Z");

        assertThat(lines(expanded, "DTSTART")).containsExactly("DTSTART:20310324T080000Z", "DTSTART:20310331T070000Z");
        assertThat(lines(expanded, "DTEND")).containsExactly("DTEND:20310324T090000Z", "DTEND:20310331T080000Z");
        assertThat(lines(expanded, "RECURRENCE-ID")).containsExactly("RECURRENCE-ID:20310324T080000Z",
                "RECURRENCE-ID:20310331T070000Z");
        assertThat(lines(expanded, "SUMMARY")).containsExactly("SUMMARY:Staff", "SUMMARY:Staff");
        assertThat(expanded).doesNotContain("RRULE").startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    }

    @ParameterizedTest
    @CsvSource({ "2031-03-10T07:59:59Z,2031-03-10T08:00:00Z,0", "2031-03-10T08:00:00Z,2031-03-10T08:00:01Z,1",
            "2031-03-10T08:59:59Z,2031-03-10T09:00:00Z,1", "2031-03-10T09:00:00Z,2031-03-17T08:00:00Z,0",
            "2031-04-14T08:00:00Z,2032-01-01T00:00:00Z,0", "2031-01-01T00:00:00Z,2032-01-01T00:00:00Z,6" })
    void a_date_lies_between_when_some_of_it_does(Instant from, Instant to, int dates) {
        String monday = event(WEEKLY);

        assertThat(EntrySeries.between(EntryComponent.of(monday, zones(monday)), from, to)).hasValueSatisfying(
                found -> assertThat(found).hasSize(dates));
    }

    @Test
    void what_is_left_out_added_and_moved_is_so_here_too() {
        String text = event(WEEKLY + """
                EXDATE;TZID=Europe/Berlin:20310317T090000,20310324T090000
                RDATE;VALUE=PERIOD:20310318T120000Z/PT30M
                """).replace("END:VCALENDAR\n", """
                BEGIN:VEVENT
                UID:series
                RECURRENCE-ID;TZID=Europe/Berlin:20310331T090000
                DTSTART;TZID=Europe/Berlin:20310401T110000
                DTEND;TZID=Europe/Berlin:20310401T113000
                SUMMARY:Moved
                BEGIN:VALARM
                ACTION:DISPLAY
                TRIGGER:-PT5M
                END:VALARM
                END:VEVENT
                END:VCALENDAR
                """);

        String expanded = expanded(text, "2031-03-01T00:00:00Z", "2031-04-10T00:00:00Z");

        assertThat(lines(expanded, "DTSTART")).containsExactly("DTSTART:20310310T080000Z", "DTSTART:20310318T120000Z",
                "DTSTART:20310401T090000Z", "DTSTART:20310407T070000Z");
        assertThat(lines(expanded, "DTEND")).contains("DTEND:20310318T123000Z", "DTEND:20310401T093000Z");
        assertThat(lines(expanded, "RECURRENCE-ID")).contains("RECURRENCE-ID:20310331T070000Z");
        assertThat(expanded).contains("SUMMARY:Moved\r\nBEGIN:VALARM");
    }

    @Test
    void days_stay_days_and_tasks_keep_their_due_time() {
        assertThat(lines(expanded(event("DTSTART;VALUE=DATE:20311102\nRRULE:FREQ=YEARLY\n"), "2038-11-01T17:00:00Z",
                "2039-11-03T17:00:00Z"), "DTSTART"))
                .containsExactly("DTSTART;VALUE=DATE:20381102", "DTSTART;VALUE=DATE:20391102");
        String task = event("DTSTART:20220415T133000Z\nDUE:20220516T045959Z\nRRULE:FREQ=YEARLY\n").replace("VEVENT", "VTODO");
        assertThat(lines(expanded(task, "2032-04-16T00:00:00Z", "2032-04-17T00:00:00Z"), "DUE"))
                .containsExactly("DUE:20320516T045959Z");
    }

    @ParameterizedTest
    @ValueSource(strings = { "UNTIL=20310317T075959Z", "UNTIL=20310316" })
    void a_series_ends_where_it_says_in_utc_or_by_day(String end) {
        String text = event(WEEKLY.replace("COUNT=6", end));

        assertThat(lines(expanded(text, "2031-01-01T00:00:00Z", "2032-01-01T00:00:00Z"), "DTSTART")).hasSize(1);
    }

    @Test
    void what_comes_once_is_told_in_utc_and_what_floats_goes_on_floating() {
        assertThat(lines(expanded(event("DTSTART;TZID=Asia/Shanghai:20310610T170000\n"), "2031-06-01T00:00:00Z",
                "2031-07-01T00:00:00Z"), "DTSTART")).containsExactly("DTSTART:20310610T090000Z");
        assertThat(lines(expanded(event("DTSTART:20310610T170000\n"), "2031-06-01T00:00:00Z", "2031-07-01T00:00:00Z"),
                "DTSTART")).containsExactly("DTSTART:20310610T170000");
    }

    /** Every second for ever; more than a thousand dates; a rule that is none; steps beyond all measure. */
    @ParameterizedTest
    @ValueSource(strings = { "FREQ=SECONDLY", "FREQ=HOURLY;COUNT=2000", "FREQ=NEVER",
            "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYHOUR=1,2,3,4,5,6,7,8;BYMINUTE=1,2,3,4,5,6,7,8,9",
            "FREQ=DAILY;INTERVAL=99999999999999999999" })
    void what_cannot_be_counted_out_comes_back_whole(String rule) {
        String text = event("DTSTART:20310610T100000Z\nRRULE:" + rule + "\n");

        assertThat(expanded(text, "2031-06-01T00:00:00Z", "2061-06-01T00:00:00Z")).isEqualTo(text);
    }

    @Test
    void overrides_of_other_dates_can_be_left_out() {
        String text = event(WEEKLY).replace("END:VCALENDAR\n", """
                BEGIN:VEVENT
                UID:series
                RECURRENCE-ID:20310331T070000Z
                DTSTART:20310401T090000Z
                SUMMARY:Moved
                END:VEVENT
                END:VCALENDAR
                """);

        assertThat(limited(text, "2031-03-10T00:00:00Z", "2031-03-31T07:00:00Z")).contains("RRULE").doesNotContain("Moved");
        assertThat(limited(text, "2031-03-31T07:00:00Z", "2031-03-31T07:00:01Z")).contains("RRULE", "Moved");
        assertThat(limited(text, "2031-04-01T09:00:00Z", "2031-04-01T09:00:01Z")).contains("RRULE", "Moved");
    }

    private static String event(String lines) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:series\n" + lines
                + "SUMMARY:Staff\nEND:VEVENT\nEND:VCALENDAR\n";
    }

    private static ForeignZones zones(String text) {
        return EntryReader.read(text.getBytes(StandardCharsets.UTF_8)).zones();
    }

    private static String expanded(String text, String from, String to) {
        return new String(
                ExpandedEntry.of(text.getBytes(StandardCharsets.UTF_8)).between(Instant.parse(from), Instant.parse(to)),
                StandardCharsets.UTF_8);
    }

    private static String limited(String text, String from, String to) {
        return new String(ExpandedEntry.of(text.getBytes(StandardCharsets.UTF_8))
                .onlyOverridesBetween(Instant.parse(from), Instant.parse(to)), StandardCharsets.UTF_8);
    }

    private static List<String> lines(String calendar, String property) {
        return Stream.of(calendar.split("\r\n")).filter(line -> line.matches(property + "[:;].*")).toList();
    }
}
