package org.calends.workday.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

/** Civil Procedure Rules, rule 2.8, with the examples that stand in the rule itself. */
class UkRule2Point8Test {

    private final WorkingDayCalendars calendars = new WorkingDayCalendars();

    private LocalDate after(int amount, Unit unit, String from, String calendar) {
        return due(new Period(amount, unit, LocalDate.parse(from), calendar, null).under(Rule.UK_CPR_2_8));
    }

    private LocalDate before(int amount, Unit unit, String from, String calendar) {
        return due(new Period(amount, unit, LocalDate.parse(from), calendar, null).under(Rule.UK_CPR_2_8)
                .inDirection(Direction.BEFORE));
    }

    private LocalDate due(Period period) {
        return calendars.compute(period).dueDate();
    }

    @Test
    void three_days_before_a_hearing_on_friday_20_october_are_monday_16_october() {
        assertThat(before(3, Unit.DAYS, "2017-10-20", "GB-ENG")).isEqualTo("2017-10-16");
    }

    @Test
    void a_hearing_at_least_28_days_after_notice_on_1_october_is_on_30_october_at_the_earliest() {
        Period clear = new Period(28, Unit.DAYS, LocalDate.parse("2018-10-01"), "GB-ENG", null, Direction.AFTER, true,
                Rule.UK_CPR_2_8);
        assertThat(due(clear)).isEqualTo("2018-10-30");
    }

    @Test
    void within_14_days_of_service_on_2_october_is_until_16_october() {
        assertThat(after(14, Unit.DAYS, "2017-10-02", "GB-ENG")).isEqualTo("2017-10-16");
    }

    @Test
    void three_days_before_a_hearing_on_monday_20_october_are_tuesday_14_october() {
        assertThat(before(3, Unit.DAYS, "2025-10-20", "GB-ENG")).isEqualTo("2025-10-14");
    }

    /** Corfield v Howard [2024] EWHC 2727 (Comm): one clear day before Monday 30 September 2024. */
    @Test
    void one_clear_day_before_a_monday_is_the_thursday() {
        assertThat(before(1, Unit.DAYS, "2024-09-30", "GB-ENG")).isEqualTo("2024-09-26");
    }

    @Test
    void a_last_day_on_easter_monday_runs_on_in_england_but_not_in_scotland() {
        assertThat(after(14, Unit.DAYS, "2024-03-18", "GB-ENG")).isEqualTo("2024-04-02");
        assertThat(after(14, Unit.DAYS, "2024-03-18", "GB-SCT")).isEqualTo("2024-04-01");
    }
}
