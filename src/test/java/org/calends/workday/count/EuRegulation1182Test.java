package org.calends.workday.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regulation (EEC, Euratom) No 1182/71, art. 3. */
class EuRegulation1182Test {

    private final WorkingDayCalendars calendars = new WorkingDayCalendars();

    private LocalDate after(int amount, Unit unit, String from) {
        return due(new Period(amount, unit, LocalDate.parse(from), "EU", null).under(Rule.EU_REGULATION_1182_71));
    }

    private LocalDate before(int amount, Unit unit, String from) {
        return due(new Period(amount, unit, LocalDate.parse(from), "EU", null).under(Rule.EU_REGULATION_1182_71)
                .inDirection(Direction.BEFORE));
    }

    private LocalDate due(Period period) {
        return calendars.compute(period).dueDate();
    }

    /** Court of Justice, C-171/03 Toeters and Verberk, answer 1(a): the day of the event sets the day of the week. */
    @Test
    void weeks_end_on_the_weekday_of_the_event() {
        assertThat(due(new Period(3, Unit.WEEKS, LocalDate.parse("1998-03-16"), null, Roll.NONE))).isEqualTo("1998-04-06");
    }

    @Test
    void a_last_day_on_easter_saturday_gives_way_to_the_tuesday_by_paragraph_4() {
        assertThat(after(10, Unit.DAYS, "2024-03-20")).isEqualTo("2024-04-02");
    }

    @Test
    void counted_backwards_the_last_day_stays_by_paragraph_4() {
        assertThat(before(10, Unit.DAYS, "2024-04-09")).isEqualTo("2024-03-30");
    }

    @ParameterizedTest
    @CsvSource({ "2, 2024-03-28, 2024-04-03", "1, 2024-03-28, 2024-04-02", "2, 2024-06-07, 2024-06-11",
            "2, 2024-06-05, 2024-06-07" })
    void two_days_or_more_hold_two_working_days_by_paragraph_5(int amount, String from, LocalDate end) {
        assertThat(after(amount, Unit.DAYS, from)).isEqualTo(end);
    }
}
