package org.calends.workday.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days off once only, each with the act that made it one, and the days beside it. */
class OneOffHolidaysTest {

    private static final WorkingDayCalendars CALENDARS = new WorkingDayCalendars();

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            PL     | 2018-11-12 | Act of 7 November 2018 (Dz.U. 2018 poz. 2117)
            IE     | 2022-03-18 | Organisation of Working Time Act 1997, second schedule, para. 1(g)
            MX     | 2024-10-01 | Ley Federal del Trabajo, art. 74 VII (DOF 30-09-2024)
            MX     | 2030-10-01 | Ley Federal del Trabajo, art. 74 VII (DOF 30-09-2024)
            ZA     | 2021-11-01 | Public Holidays Act 36 of 1994, s. 2A: municipal elections
            ZA     | 2022-12-27 | Public Holidays Act 36 of 1994, s. 2A: Christmas Day on a Sunday
            ZA     | 2023-12-15 | Public Holidays Act 36 of 1994, s. 2A: Rugby World Cup
            NZ     | 2022-09-26 | Queen Elizabeth II Memorial Day Act 2022
            NZ-AUK | 2022-09-26 | Queen Elizabeth II Memorial Day Act 2022
            AU     | 2022-09-22 | National Day of Mourning proclaimed
            DE     | 2017-10-31 | acts of all Länder: 500th Reformation Day
            CL     | 2022-09-16 | Ley 21.482
            AR     | 2022-12-20 | Decreto 842/2022
            LV     | 2018-07-09 | Saeima: Song and Dance Festival
            LV     | 2018-09-24 | Saeima: visit of the Pope
            LV     | 2023-05-29 | Saeima: hockey bronze
            LV     | 2023-07-10 | Saeima: Song and Dance Festival
            CA-FED | 2022-09-19 | Interpretation Act s. 35, proclamation of 13 September 2022
            GB     | 2022-09-19 | Royal Proclamation of 10 September 2022
            CH-TI  | 2026-03-19 | Legge concernente i giorni festivi ufficiali nel Cantone Ticino, art. 1 (RL 10.1.1.1.2)
            """)
    void a_day_made_a_holiday_is_off_and_the_same_day_of_another_year_need_not_be(String calendar, LocalDate day,
            String source) {
        assertThat(CALENDARS.calendar(calendar).isWorking(day)).as(source).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "PL, 2018-11-13", "PL, 2019-11-12", "IE, 2022-03-21", "IE, 2024-03-18", "MX, 2024-09-30", "MX, 2024-10-02",
            "MX, 2024-12-02", "MX, 2025-10-01", "ZA, 2022-12-28", "ZA, 2023-12-27", "ZA, 2022-12-15", "NZ, 2023-09-26",
            "CA-FED, 2022-09-20", "CA-FED, 2020-09-30", "CA-FED, 2026-12-28", "CA, 2026-05-18", "CA, 2026-11-11",
            "CH-ZH, 2026-03-19", "CH, 2026-03-19", "DE, 2018-10-31" })
    void the_days_beside_it_and_the_years_around_it_are_worked(String calendar, LocalDate day) {
        assertThat(CALENDARS.calendar(calendar).isWorking(day)).isTrue();
    }

    /** Holidays Act, R.S.C. 1985, c. H-5, s. 2(2); the Interpretation Act knows no other substitute. */
    @Test
    void canada_day_on_a_sunday_is_kept_on_monday_and_remembrance_day_is_not() {
        WorkingDays canada = CALENDARS.calendar("CA-FED");
        assertThat(canada.isWorking(LocalDate.of(2029, 7, 2))).isFalse();
        assertThat(canada.isWorking(LocalDate.of(2029, 7, 3))).isTrue();
        assertThat(canada.isWorking(LocalDate.of(2028, 7, 3))).as("1 July 2028 is a Saturday").isTrue();
        assertThat(canada.isWorking(LocalDate.of(2029, 11, 12))).as("11 November 2029 is a Sunday").isTrue();
    }

    /** Holidays Act, s. 4: the first Monday immediately preceding 25 May. */
    @ParameterizedTest
    @CsvSource({ "2026-05-18", "2021-05-24", "2027-05-24", "2020-05-18" })
    void victoria_day_is_the_monday_before_25_may(LocalDate day) {
        assertThat(CALENDARS.calendar("CA-FED").day(day).name()).isEqualTo("Victoria Day");
    }
}
