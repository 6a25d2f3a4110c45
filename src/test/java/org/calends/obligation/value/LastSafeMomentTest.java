package org.calends.obligation.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calends.obligation.model.SampleObligations.anObligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.calends.obligation.model.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LastSafeMomentTest {

    private static final String OFFICE = "09:00-18:00";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @CsvSource({ "00:00, 2026-11-30", "06:00, 2026-11-30", "08:00, 2026-11-30", "08:59:59, 2026-11-30", "09:00, 2026-11-30",
            "09:00:01, 2026-12-01", "12:00, 2026-12-01", "18:00, 2026-12-01", "23:59:59, 2026-12-01" })
    void by_a_time_means_the_last_day_with_working_time_before_it(LocalTime time, LocalDate lastSafeDay) {
        for (Bound bound : Bound.values()) {
            assertThat(safeDay(TUESDAY, bound, time, "Asia/Shanghai", OFFICE, "Asia/Shanghai")).as("%s", bound)
                    .isEqualTo(lastSafeDay);
        }
    }

    @ParameterizedTest
    @EnumSource(Bound.class)
    void a_whole_day_stays_a_date_whatever_the_hours(Bound bound) {
        assertThat(new DueDate(TUESDAY, bound, null, null).lastSafeDay(hours("00:00-24:00", "Pacific/Kiritimati")))
                .isEqualTo(bound.lastSafeDay(TUESDAY));
    }

    @ParameterizedTest
    @CsvSource({
            // where the time is stated, the time, the organisation, the last safe day there
            "America/New_York, 2026-11-30T23:59, Asia/Shanghai, 2026-12-01",
            "America/New_York, 2026-11-30T20:00, Asia/Shanghai, 2026-11-30",
            "America/New_York, 2026-11-30T20:01, Asia/Shanghai, 2026-12-01",
            "Pacific/Auckland, 2026-12-01T00:30, Asia/Shanghai, 2026-11-30",
            "Pacific/Auckland, 2026-12-01T14:00, Asia/Shanghai, 2026-11-30",
            "Pacific/Auckland, 2026-12-01T14:01, Asia/Shanghai, 2026-12-01",
            "Pacific/Kiritimati, 2026-12-01T00:00, Asia/Shanghai, 2026-11-30",
            "Pacific/Kiritimati, 2026-12-01T12:00, America/New_York, 2026-11-30",
            "Etc/GMT+12, 2026-12-01T12:00, Pacific/Kiritimati, 2026-12-02",
            "Asia/Kolkata, 2026-12-01T06:30, Asia/Shanghai, 2026-11-30",
            "Asia/Kolkata, 2026-12-01T06:31, Asia/Shanghai, 2026-12-01",
            "Asia/Shanghai, 2026-12-01T09:00, Asia/Kolkata, 2026-11-30",
            "Australia/Adelaide, 2026-12-01T11:30, Asia/Shanghai, 2026-11-30",
            "Australia/Adelaide, 2026-12-01T11:31, Asia/Shanghai, 2026-12-01",
            "Australia/Lord_Howe, 2026-07-01T11:30, Asia/Shanghai, 2026-06-30",
            "Australia/Lord_Howe, 2026-12-01T12:01, Asia/Shanghai, 2026-12-01" })
    void the_day_is_the_organisations_wherever_the_time_is_stated(String zone, String stated, String organisation,
            LocalDate lastSafeDay) {
        LocalDate date = LocalDate.parse(stated.substring(0, 10));
        assertThat(safeDay(date, Bound.BY, LocalTime.parse(stated.substring(11)), zone, OFFICE, organisation))
                .isEqualTo(lastSafeDay);
    }

    @ParameterizedTest
    @CsvSource({
            // clocks go forward, 02:00 to 03:00 in New York, 02:00 to 02:30 on Lord Howe
            "America/New_York, 2027-03-14T01:59, 2027-03-14T01:59-05:00",
            "America/New_York, 2027-03-14T02:00, 2027-03-14T03:00-04:00",
            "America/New_York, 2027-03-14T02:30, 2027-03-14T03:30-04:00",
            "America/New_York, 2027-03-14T03:00, 2027-03-14T03:00-04:00",
            "America/New_York, 2027-03-14T03:01, 2027-03-14T03:01-04:00",
            "Australia/Lord_Howe, 2026-10-04T01:59, 2026-10-04T01:59+10:30",
            "Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-04T02:45+11:00",
            "Australia/Lord_Howe, 2026-10-04T02:30, 2026-10-04T02:30+11:00",
            // and back, where an hour comes twice
            "America/New_York, 2026-11-01T00:59, 2026-11-01T00:59-04:00",
            "America/New_York, 2026-11-01T01:00, 2026-11-01T01:00-04:00",
            "America/New_York, 2026-11-01T01:30, 2026-11-01T01:30-04:00",
            "America/New_York, 2026-11-01T02:00, 2026-11-01T02:00-05:00",
            "Pacific/Auckland, 2027-04-04T02:30, 2027-04-04T02:30+13:00",
            "Pacific/Auckland, 2027-04-04T03:00, 2027-04-04T03:00+12:00" })
    void at_a_change_of_the_clock_a_time_is_read_as_calendar_programs_read_it(String zone, String stated,
            OffsetDateTime moment) {
        DueDate due = new DueDate(LocalDate.parse(stated.substring(0, 10)), Bound.BY, LocalTime.parse(stated.substring(11)),
                zone);
        assertThat(due.moment()).isEqualTo(moment.toInstant());
    }

    @ParameterizedTest
    @CsvSource({ "2027-03-14T08:59, 2027-03-13", "2027-03-14T09:01, 2027-03-14", "2026-11-01T09:00, 2026-10-31",
            "2026-11-01T09:01, 2026-11-01" })
    void work_begins_by_the_clock_also_on_the_day_of_a_change(String stated, LocalDate lastSafeDay) {
        assertThat(safeDay(LocalDate.parse(stated.substring(0, 10)), Bound.BY, LocalTime.parse(stated.substring(11)),
                "America/New_York", OFFICE, "America/New_York")).isEqualTo(lastSafeDay);
    }

    @Test
    void whoever_works_round_the_clock_has_every_day_with_time_before_the_moment() {
        assertThat(safeDay(TUESDAY, Bound.BY, LocalTime.of(0, 0), "Asia/Shanghai", "00:00-24:00", "Asia/Shanghai"))
                .isEqualTo(TUESDAY.minusDays(1));
        assertThat(safeDay(TUESDAY, Bound.BY, LocalTime.of(0, 1), "Asia/Shanghai", "00:00-24:00", "Asia/Shanghai"))
                .isEqualTo(TUESDAY);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "9-18", "18:00-09:00", "09:00-09:00", "25:00-26:00", "22:00-06:00", "24:00-24:00", "09:00" })
    void hours_that_are_none_are_refused_by_the_name_of_the_setting(String text) {
        assertThatThrownBy(() -> hours(text, "Asia/Shanghai")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("calends.working-hours").hasMessageContaining("09:00-18:00");
    }

    @ParameterizedTest
    @CsvSource({
            // due, now, days left, overdue: just before, at and after the last moment, and around the ends of days
            "12:00, 2026-11-30T23:59:59.999, 1, false", "12:00, 2026-12-01T00:00, 0, false",
            "12:00, 2026-12-01T11:59:59.999, 0, false", "12:00, 2026-12-01T12:00, 0, true",
            "12:00, 2026-12-01T23:59:59.999, 0, true", "12:00, 2026-12-02T00:00, -1, true",
            "08:00, 2026-11-30T00:00, 0, false", "08:00, 2026-11-30T23:59:59.999, 0, false",
            "08:00, 2026-12-01T07:59:59.999, 0, false", "08:00, 2026-12-01T08:00, -1, true",
            "00:00, 2026-11-30T23:59:59.999, 0, false", "00:00, 2026-12-01T00:00, -1, true" })
    void days_left_and_overdue_never_contradict_each_other(String time, String now, long daysLeft, boolean overdue) {
        Obligation obligation = anObligation().due(Bound.BEFORE, "2026-12-01").at(time, "Asia/Shanghai").written();
        AsOf at = new AsOf(LocalDateTime.parse(now).atZone(SHANGHAI).toInstant(), SHANGHAI, SHANGHAI);

        assertThat(obligation.daysLeft(at)).isEqualTo(daysLeft);
        assertThat(obligation.isOverdue(at)).isEqualTo(overdue);
    }

    @Test
    void days_to_a_time_are_counted_where_the_organisation_is_and_days_to_a_date_where_it_is_read() {
        Instant now = Instant.parse("2026-11-30T20:00:00Z");
        AsOf inNewYork = new AsOf(now, SHANGHAI, ZoneId.of("America/New_York"));

        assertThat(anObligation().due(Bound.BY, "2026-12-01").at("18:00", "Asia/Shanghai").written().daysLeft(inNewYork))
                .isZero();
        assertThat(anObligation().due(Bound.BY, "2026-12-01").written().daysLeft(inNewYork)).isEqualTo(1);
    }

    private static LocalDate safeDay(LocalDate date, Bound bound, LocalTime time, String zone, String hours,
            String organisation) {
        return new DueDate(date, bound, time, zone).lastSafeDay(hours(hours, organisation));
    }

    private static WorkingHours hours(String text, String zone) {
        return WorkingHours.parse(text, ZoneId.of(zone));
    }
}
