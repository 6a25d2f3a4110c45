package org.calends.workday.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Civil Code of the People's Republic of China, arts. 201 to 203. */
class PrcCivilCodeTest {

    private final WorkingDayCalendars calendars = new WorkingDayCalendars();

    private LocalDate after(int amount, Unit unit, String from) {
        return due(new Period(amount, unit, LocalDate.parse(from), "CN", null).under(Rule.PRC_CIVIL_CODE));
    }

    private LocalDate due(Period period) {
        return calendars.compute(period).dueDate();
    }

    @Test
    void the_day_of_the_trigger_is_not_counted() {
        assertThat(after(15, Unit.DAYS, "2021-04-26")).isEqualTo("2021-05-11");
    }

    @Test
    void a_last_day_in_the_national_holiday_gives_way_to_the_day_after_it() {
        assertThat(after(30, Unit.DAYS, "2021-09-01")).isEqualTo("2021-10-08");
    }

    @Test
    void a_last_day_on_a_saturday_that_is_worked_stays() {
        assertThat(after(30, Unit.DAYS, "2021-09-09")).isEqualTo("2021-10-09");
    }

    @ParameterizedTest
    @CsvSource({ "2024-01-31, 1, MONTHS, 2024-02-29", "2023-01-31, 1, MONTHS, 2023-02-28",
            "2024-02-29, 1, YEARS, 2025-02-28",
            "2024-03-31, 6, MONTHS, 2024-09-30", "2023-02-28, 1, MONTHS, 2023-03-28" })
    void months_and_years_end_on_the_corresponding_day_or_the_months_last(String from, int amount, Unit unit,
            LocalDate end) {
        assertThat(after(amount, unit, from)).isEqualTo(end);
    }
}
