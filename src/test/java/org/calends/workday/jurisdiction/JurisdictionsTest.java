package org.calends.workday.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.calends.workday.count.Day;
import org.calends.workday.count.WorkingDayCalendars;
import org.calends.workday.count.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days off from Monday to Friday, or to Saturday where a holiday can move for it, as the governments have published them. */
class JurisdictionsTest {

    private static final WorkingDayCalendars CALENDARS = new WorkingDayCalendars();

    private static List<String> weekdaysOff(String code, int year) {
        WorkingDays days = CALENDARS.calendar(code);
        return Stream.iterate(LocalDate.of(year, 1, 1), date -> date.getYear() == year, date -> date.plusDays(1))
                .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !days.isWorking(date))
                .map(date -> date.toString().substring(5)).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KR | 2017 | 01-27 01-30 03-01 05-03 05-05 05-09 06-06 08-15 10-02 10-03 10-04 10-05 10-06 10-09 12-25
            KR | 2021 | 01-01 02-11 02-12 03-01 05-05 05-19 08-16 09-20 09-21 09-22 10-04 10-11
            KR | 2023 | 01-23 01-24 03-01 05-05 05-29 06-06 08-15 09-28 09-29 10-02 10-03 10-09 12-25
            KR | 2024 | 01-01 02-09 02-12 03-01 04-10 05-06 05-15 06-06 08-15 09-16 09-17 09-18 10-01 10-03 10-09 12-25
            KR | 2025 | 01-01 01-27 01-28 01-29 01-30 03-03 05-05 05-06 06-03 06-06 08-15 10-03 10-06 10-07 10-08 10-09 12-25
            KR | 2026 | 01-01 02-16 02-17 02-18 03-02 05-01 05-05 05-25 06-03 07-17 08-17 09-24 09-25 10-05 10-09 12-25
            KR | 2027 | 01-01 02-08 02-09 03-01 05-03 05-05 05-13 07-19 08-16 09-14 09-15 09-16 10-04 10-11 12-27
            HK | 2022 | 02-01 02-02 02-03 04-05 04-15 04-18 05-02 05-09 06-03 07-01 09-12 10-04 12-26 12-27
            HK | 2024 | 01-01 02-12 02-13 03-29 04-01 04-04 05-01 05-15 06-10 07-01 09-18 10-01 10-11 12-25 12-26
            HK | 2025 | 01-01 01-29 01-30 01-31 04-04 04-18 04-21 05-01 05-05 07-01 10-01 10-07 10-29 12-25 12-26
            HK | 2026 | 01-01 02-17 02-18 02-19 04-03 04-06 04-07 05-01 05-25 06-19 07-01 10-01 10-19 12-25
            JP | 2019 | 01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-06 07-15 08-12 09-16 09-23 10-14 10-22 11-04
            JP | 2020 | 01-01 01-13 02-11 02-24 03-20 04-29 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 11-23
            JP | 2021 | 01-01 01-11 02-11 02-23 04-29 05-03 05-04 05-05 07-22 07-23 08-09 09-20 09-23 11-03 11-23
            JP | 2026 | 01-01 01-12 02-11 02-23 03-20 04-29 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23
            US | 2021 | 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31
            US | 2026 | 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25
            GB-ENG | 2022 | 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27
            GB-ENG | 2026 | 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
            GB-SCT | 2025 | 01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26
            EU | 2026 | 01-01 04-03 04-06 05-01 12-25
            DE-BY | 2026 | 01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 12-25
            FR | 2026 | 01-01 04-06 05-01 05-08 05-14 05-25 07-14 11-11 12-25
            SG | 2024 | 01-01 02-12 03-29 04-10 05-01 05-22 06-17 08-09 10-31 12-25
            SG | 2026 | 01-01 02-17 02-18 04-03 05-01 05-27 06-01 08-10 11-09 12-25
            TW | 2025 | 01-01 01-27 01-28 01-29 01-30 01-31 02-28 04-03 04-04 05-30 09-29 10-06 10-10 10-24 12-25
            TW | 2026 | 01-01 02-16 02-17 02-18 02-19 02-20 02-27 04-03 04-06 05-01 06-19 09-25 09-28 10-09 10-26 12-25
            ID | 2026 | 01-01 01-16 02-16 02-17 03-18 03-19 03-20 03-23 03-24 04-03 05-01 05-14 05-15 05-27 05-28 06-01 06-16 08-17 08-25 12-24 12-25
            CA-FED | 2022 | 04-15 04-18 05-23 07-01 09-05 09-19 09-30 10-10 11-11
            CA-FED | 2026 | 01-01 04-03 04-06 05-18 07-01 09-07 09-30 10-12 11-11 12-25
            CA | 2026 | 01-01 04-03 07-01 09-07 12-25
            EU-INST | 2014 | 01-01 01-02 04-17 04-18 04-21 05-01 05-09 05-29 05-30 06-09 07-21 08-15 12-24 12-25 12-26 12-29 12-30 12-31
            EU-INST | 2023 | 01-02 04-06 04-07 04-10 05-01 05-09 05-18 05-19 05-29 07-21 08-15 11-01 11-02 12-25 12-26 12-27 12-28 12-29
            CH-TI | 2026 | 01-01 01-06 03-19 04-06 05-01 05-14 05-25 06-04 06-29 12-08 12-25
            IN | 2026 | 01-26 03-04 03-26 03-31 04-03 05-01 05-27 06-26 08-26 09-04 10-02 10-20 11-24 12-25
            """)
    void the_days_off_are_those_published(String code, int year, String published) {
        assertThat(weekdaysOff(code, year)).containsExactly(published.split(" "));
    }

    @Test
    void the_gulf_rests_on_friday_and_saturday() {
        WorkingDays saudiArabia = CALENDARS.calendar("SA");
        assertThat(saudiArabia.isWorking(LocalDate.of(2026, 11, 20))).isFalse();
        assertThat(saudiArabia.isWorking(LocalDate.of(2026, 11, 21))).isFalse();
        assertThat(saudiArabia.isWorking(LocalDate.of(2026, 11, 22))).isTrue();
    }

    @Test
    void feasts_set_by_sighting_the_moon_are_provisional() {
        assertThat(CALENDARS.calendar("AE").day(LocalDate.of(2027, 3, 10)).provisional()).isTrue();
        assertThat(CALENDARS.calendar("SG").day(LocalDate.of(2026, 3, 10)).provisional()).isFalse();
        assertThat(CALENDARS.calendar("SG").day(LocalDate.of(2027, 3, 10)).provisional()).isTrue();
        assertThat(CALENDARS.calendar("US").day(LocalDate.of(2027, 3, 10)).provisional()).isFalse();
    }

    @Test
    void combined_calendars_work_only_where_both_work() {
        WorkingDays both = CALENDARS.calendar("cn + hk");
        assertThat(both.code()).isEqualTo("CN+HK");
        assertThat(both).isSameAs(CALENDARS.calendar("HK+CN"));
        assertThat(both.day(LocalDate.of(2026, 5, 9))).isEqualTo(new Day(LocalDate.of(2026, 5, 9), false, "Saturday", false));
        assertThat(both.day(LocalDate.of(2026, 5, 25)).name()).isEqualTo("Buddha's Birthday (substitute day)");
        assertThat(both.day(LocalDate.of(2026, 10, 1)).name()).isEqualTo("National Day");
        assertThat(both.day(LocalDate.of(2026, 4, 4)).name()).isEqualTo("Qingming Festival / Day following Good Friday");
        assertThat(both.day(LocalDate.of(2024, 3, 30)).name()).isEqualTo("Day following Good Friday");
        assertThat(both.day(LocalDate.of(2026, 5, 26)))
                .isEqualTo(new Day(LocalDate.of(2026, 5, 26), true, null, false));
        assertThat(both.day(LocalDate.of(2027, 5, 26)).provisional()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "XX", "GB-XXX", "CN-XX", "CN+", "+", "CN+XX", "NYSE", "C", "-", "DE-BY-", "CN;HK", "../CN" })
    void an_unknown_calendar_is_refused_by_name(String code) {
        assertThatThrownBy(() -> CALENDARS.calendar(code)).isInstanceOf(CannotCountException.class)
                .hasMessageContaining("There is no working-day calendar")
                .extracting("field").isEqualTo("calendar");
    }

    @ParameterizedTest
    @ValueSource(strings = { "TH", "MY", "IL", "MO", "PR", "th" })
    void a_country_that_nobody_can_compute_is_refused_with_the_way_to_load_it(String code) {
        assertThatThrownBy(() -> CALENDARS.calendar(code)).isInstanceOf(CannotCountException.class)
                .hasMessage("The days off of %1$s are not known here. An administrator can load them year by year: "
                        + "PUT /api/workdays/%1$s/notices/{id}?settles={year}", code.toUpperCase(Locale.ROOT))
                .extracting("field").isEqualTo("calendar");
        assertThat(CALENDARS.names()).doesNotContain(code);
    }

    @ParameterizedTest
    @CsvSource({ "TW, 2024", "TW, 2027", "ID, 2025", "ID, 2027" })
    void a_year_that_no_notice_settles_is_refused_where_nothing_can_be_computed(String code, int year) {
        assertThatThrownBy(() -> CALENDARS.calendar(code).isWorking(LocalDate.of(year, 6, 1)))
                .isInstanceOf(CannotCountException.class).hasMessageContaining(code + " in " + year)
                .hasMessageContaining("PUT /api/workdays/" + code + "/notices/{id}?settles=" + year);
    }

    @Test
    void a_calendar_is_found_from_a_thread_without_a_class_loader() throws Exception {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread bare = new Thread(() -> answer.complete(CALENDARS.calendar("NO").isWorking(LocalDate.of(2026, 5, 17))));
        bare.setContextClassLoader(null);
        bare.start();
        assertThat(answer.get(30, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void the_names_are_those_that_can_be_asked_for() {
        assertThat(CALENDARS.names())
                .contains("CN", "HK", "KR", "JP", "EU", "US", "GB-ENG", "AU-NSW", "DE-BY", "SG", "IN", "TW", "CA-FED",
                        "EU-INST")
                .doesNotContain("NYSE", "TARGET")
                .allSatisfy(name -> assertThat(CALENDARS.calendar(name).code()).isEqualTo(name));
    }
}
