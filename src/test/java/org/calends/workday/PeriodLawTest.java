package org.calends.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples that others have published, each with its source. */
class PeriodLawTest {

    private final WorkingDayCalendars calendars = new WorkingDayCalendars();

    private LocalDate after(int amount, Unit unit, String from, String calendar, Rule rule) {
        return due(new Period(amount, unit, LocalDate.parse(from), calendar, null).under(rule));
    }

    private LocalDate before(int amount, Unit unit, String from, String calendar, Rule rule) {
        return due(new Period(amount, unit, LocalDate.parse(from), calendar, null).under(rule).inDirection(Direction.BEFORE));
    }

    private LocalDate due(Period period) {
        return calendars.compute(period).dueDate();
    }

    /** Civil Code of the People's Republic of China, arts. 201 to 203. */
    @Nested
    class PrcCivilCode {

        @Test
        void the_day_of_the_trigger_is_not_counted() {
            assertThat(after(15, Unit.DAYS, "2021-04-26", "CN", Rule.PRC_CIVIL_CODE)).isEqualTo("2021-05-11");
        }

        @Test
        void a_last_day_in_the_national_holiday_gives_way_to_the_day_after_it() {
            assertThat(after(30, Unit.DAYS, "2021-09-01", "CN", Rule.PRC_CIVIL_CODE)).isEqualTo("2021-10-08");
        }

        @Test
        void a_last_day_on_a_saturday_that_is_worked_stays() {
            assertThat(after(30, Unit.DAYS, "2021-09-09", "CN", Rule.PRC_CIVIL_CODE)).isEqualTo("2021-10-09");
        }

        @ParameterizedTest
        @CsvSource({ "2024-01-31, 1, MONTHS, 2024-02-29", "2023-01-31, 1, MONTHS, 2023-02-28",
                "2024-02-29, 1, YEARS, 2025-02-28",
                "2024-03-31, 6, MONTHS, 2024-09-30", "2023-02-28, 1, MONTHS, 2023-03-28" })
        void months_and_years_end_on_the_corresponding_day_or_the_months_last(String from, int amount, Unit unit,
                LocalDate end) {
            assertThat(after(amount, unit, from, "CN", Rule.PRC_CIVIL_CODE)).isEqualTo(end);
        }
    }

    /** Regulation (EEC, Euratom) No 1182/71, art. 3. */
    @Nested
    class EuRegulation1182 {

        /** Court of Justice, C-171/03 Toeters and Verberk, answer 1(a): the day of the event sets the day of the week. */
        @Test
        void weeks_end_on_the_weekday_of_the_event() {
            assertThat(due(new Period(3, Unit.WEEKS, LocalDate.parse("1998-03-16"), null, Roll.NONE))).isEqualTo("1998-04-06");
        }

        @Test
        void a_last_day_on_easter_saturday_gives_way_to_the_tuesday_by_paragraph_4() {
            assertThat(after(10, Unit.DAYS, "2024-03-20", "EU", Rule.EU_REGULATION_1182_71)).isEqualTo("2024-04-02");
        }

        @Test
        void counted_backwards_the_last_day_stays_by_paragraph_4() {
            assertThat(before(10, Unit.DAYS, "2024-04-09", "EU", Rule.EU_REGULATION_1182_71)).isEqualTo("2024-03-30");
        }

        @ParameterizedTest
        @CsvSource({ "2, 2024-03-28, 2024-04-03", "1, 2024-03-28, 2024-04-02", "2, 2024-06-07, 2024-06-11",
                "2, 2024-06-05, 2024-06-07" })
        void two_days_or_more_hold_two_working_days_by_paragraph_5(int amount, String from, LocalDate end) {
            assertThat(after(amount, Unit.DAYS, from, "EU", Rule.EU_REGULATION_1182_71)).isEqualTo(end);
        }
    }

    /** Committee Notes on Rules, 2009 Amendment, to Federal Rule of Civil Procedure 6(a)(1) and (5). */
    @Nested
    class UsRule6 {

        @Test
        void ten_days_after_an_event_that_end_on_the_saturday_before_labor_day_run_to_tuesday() {
            assertThat(after(10, Unit.DAYS, "2007-08-22", "US", Rule.US_FRCP_6)).isEqualTo("2007-09-04");
        }

        @Test
        void ten_days_before_an_event_that_end_on_that_saturday_run_back_to_friday() {
            assertThat(before(10, Unit.DAYS, "2007-09-11", "US", Rule.US_FRCP_6)).isEqualTo("2007-08-31");
        }

        /** Rule 6(a)(6)(A) names Columbus Day. */
        @Test
        void columbus_day_is_a_legal_holiday() {
            assertThat(after(14, Unit.DAYS, "2024-09-30", "US", Rule.US_FRCP_6)).isEqualTo("2024-10-15");
        }
    }

    /** Civil Procedure Rules, rule 2.8, with the examples that stand in the rule itself. */
    @Nested
    class UkRule2Point8 {

        @Test
        void three_days_before_a_hearing_on_friday_20_october_are_monday_16_october() {
            assertThat(before(3, Unit.DAYS, "2017-10-20", "GB-ENG", Rule.UK_CPR_2_8)).isEqualTo("2017-10-16");
        }

        @Test
        void a_hearing_at_least_28_days_after_notice_on_1_october_is_on_30_october_at_the_earliest() {
            Period clear = new Period(28, Unit.DAYS, LocalDate.parse("2018-10-01"), "GB-ENG", null, Direction.AFTER, true,
                    Rule.UK_CPR_2_8);
            assertThat(due(clear)).isEqualTo("2018-10-30");
        }

        @Test
        void within_14_days_of_service_on_2_october_is_until_16_october() {
            assertThat(after(14, Unit.DAYS, "2017-10-02", "GB-ENG", Rule.UK_CPR_2_8)).isEqualTo("2017-10-16");
        }

        @Test
        void three_days_before_a_hearing_on_monday_20_october_are_tuesday_14_october() {
            assertThat(before(3, Unit.DAYS, "2025-10-20", "GB-ENG", Rule.UK_CPR_2_8)).isEqualTo("2025-10-14");
        }

        /** Corfield v Howard [2024] EWHC 2727 (Comm): one clear day before Monday 30 September 2024. */
        @Test
        void one_clear_day_before_a_monday_is_the_thursday() {
            assertThat(before(1, Unit.DAYS, "2024-09-30", "GB-ENG", Rule.UK_CPR_2_8)).isEqualTo("2024-09-26");
        }

        @Test
        void a_last_day_on_easter_monday_runs_on_in_england_but_not_in_scotland() {
            assertThat(after(14, Unit.DAYS, "2024-03-18", "GB-ENG", Rule.UK_CPR_2_8)).isEqualTo("2024-04-02");
            assertThat(after(14, Unit.DAYS, "2024-03-18", "GB-SCT", Rule.UK_CPR_2_8)).isEqualTo("2024-04-01");
        }
    }
}
