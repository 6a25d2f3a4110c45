package org.calends.workday.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

/** Committee Notes on Rules, 2009 Amendment, to Federal Rule of Civil Procedure 6(a)(1) and (5). */
class UsRule6Test {

    private final WorkingDayCalendars calendars = new WorkingDayCalendars();

    private LocalDate after(int amount, Unit unit, String from) {
        return due(new Period(amount, unit, LocalDate.parse(from), "US", null).under(Rule.US_FRCP_6));
    }

    private LocalDate before(int amount, Unit unit, String from) {
        return due(new Period(amount, unit, LocalDate.parse(from), "US", null).under(Rule.US_FRCP_6)
                .inDirection(Direction.BEFORE));
    }

    private LocalDate due(Period period) {
        return calendars.compute(period).dueDate();
    }

    @Test
    void ten_days_after_an_event_that_end_on_the_saturday_before_labor_day_run_to_tuesday() {
        assertThat(after(10, Unit.DAYS, "2007-08-22")).isEqualTo("2007-09-04");
    }

    @Test
    void ten_days_before_an_event_that_end_on_that_saturday_run_back_to_friday() {
        assertThat(before(10, Unit.DAYS, "2007-09-11")).isEqualTo("2007-08-31");
    }

    /** Rule 6(a)(6)(A) names Columbus Day. */
    @Test
    void columbus_day_is_a_legal_holiday() {
        assertThat(after(14, Unit.DAYS, "2024-09-30")).isEqualTo("2024-10-15");
    }
}
