package org.calends.workday.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;

import org.calends.language.Languages;
import org.calends.workday.jurisdiction.CannotCountException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

class ComputationTest {

    private static final LocalDate APRIL_26 = LocalDate.of(2021, 4, 26);

    private final WorkingDayCalendars calendars = new WorkingDayCalendars();

    @Test
    void working_days_show_what_was_skipped_and_what_counted() {
        Computation working = calendars.compute(new Period(15, Unit.WORKING_DAYS, APRIL_26, "CN", Roll.NONE));
        assertThat(working.dueDate()).isEqualTo("2021-05-19");
        assertThat(working.countedFrom()).isEqualTo("2021-04-27");
        assertThat(working.skipped()).extracting(Day::name).containsExactly("Labour Day", "Labour Day", "Labour Day",
                "Labour Day",
                "Labour Day", "Sunday", "Saturday", "Sunday");
        assertThat(working.makeUpDays()).extracting(Day::date).containsExactly(LocalDate.of(2021, 5, 8));
        assertThat(working.provisional()).isFalse();
    }

    @Test
    void the_day_alone_is_that_of_the_computation() {
        Period asked = new Period(15, Unit.WORKING_DAYS, APRIL_26, "CN", Roll.NONE);

        assertThat(calendars.dueDate(asked)).isEqualTo("2021-05-19").isEqualTo(calendars.compute(asked).dueDate());
        assertThatThrownBy(() -> calendars.dueDate(new Period(1, Unit.WORKING_DAYS, APRIL_26, "XX", Roll.NONE)))
                .isInstanceOf(CannotCountException.class);
    }

    @Test
    void the_sentence_says_it_in_every_language() {
        Computation working = calendars.compute(new Period(15, Unit.WORKING_DAYS, APRIL_26, "CN", Roll.NONE));
        assertThat(working.explanation().in(Languages.ENGLISH)).isEqualTo("15 working days (calendar CN) after 26 April 2021, "
                + "counting from 27 April 2021, skipping 1 May 2021 to 5 May 2021 (Labour Day) and 3 weekend days, "
                + "counting as working days 8 May 2021 (Make-up workday), ends on Wednesday 19 May 2021. "
                + "Rule: The period's own words; the day of the trigger is not counted.");
        assertThat(working.explanation().in(Languages.CHINESE)).isEqualTo("2021年4月26日后15个工作日（日历CN）：自2021年4月27日起算，"
                + "不计2021年5月1日至2021年5月5日（劳动节）和3个周末休息日，2021年5月8日（调休上班）计为工作日，"
                + "最后一日为2021年5月19日（星期三）。依据：期间本身的文字，开始当日不计入。");
        assertThat(working.explanation().in(Locale.GERMAN)).isEqualTo("15 Arbeitstage (Kalender CN) nach dem 26. April 2021, "
                + "gezählt ab 27. April 2021, ohne 1. Mai 2021 bis 5. Mai 2021 (Tag der Arbeit) und 3 Wochenendtage, "
                + "mit 8. Mai 2021 (Vorgeholter Arbeitstag) als Arbeitstagen; letzter Tag: Mittwoch, 19. Mai 2021. "
                + "Regel: Wortlaut der Frist selbst; der Tag des Ereignisses zählt nicht mit.");
    }

    @Test
    void rolling_is_told_with_its_law() {
        Period period = new Period(30, Unit.DAYS, LocalDate.of(2021, 9, 1), "CN", null).under(Rule.PRC_CIVIL_CODE);
        Computation working = calendars.compute(period);
        assertThat(working.lastDay()).isEqualTo("2021-10-01");
        assertThat(working.rolledOver()).hasSize(7).extracting(Day::name).containsOnly("National Day");
        assertThat(working.explanation().in(Languages.ENGLISH)).isEqualTo("30 days (calendar CN) after 1 September 2021, "
                + "counting from 2 September 2021, ends on Friday 1 October 2021. "
                + "Over 1 October 2021 to 7 October 2021 (National Day) it moves to Friday 8 October 2021. "
                + "Rule: Civil Code of the People's Republic of China, arts. 200 to 204.");
        assertThat(working.explanation().in(Languages.CHINESE)).contains("因2021年10月1日至2021年10月7日（国庆节），顺延至2021年10月8日（星期五）。")
                .endsWith("依据：《中华人民共和国民法典》第二百条至第二百零四条。");
    }

    @Test
    void working_days_before_a_hearing_are_counted_backwards() {
        Period period = new Period(20, Unit.WORKING_DAYS, LocalDate.of(2026, 10, 15), "CN", Roll.NONE);
        Computation working = calendars.compute(period.inDirection(Direction.BEFORE));
        assertThat(working.dueDate()).isEqualTo("2026-09-11");
        assertThat(working.makeUpDays()).extracting(Day::date).containsExactly(LocalDate.of(2026, 9, 20),
                LocalDate.of(2026, 10, 10));
        assertThat(working.explanation().in(Languages.ENGLISH))
                .startsWith("20 working days (calendar CN) before 15 October 2026, counting back from");
        assertThat(working.explanation().in(Languages.CHINESE)).startsWith("2026年10月15日前20个工作日（日历CN）：自2026年10月14日起倒算");
    }

    @Test
    void a_roll_backwards_is_told_too() {
        Period period = new Period(1, Unit.WEEKS, LocalDate.of(2026, 5, 23), "EU", Roll.PRECEDING);
        Computation working = calendars.compute(period);
        assertThat(working.dueDate()).isEqualTo("2026-05-29");
        assertThat(working.explanation().in(Languages.ENGLISH)).startsWith("1 week (calendar EU) after 23 May 2026")
                .contains("Over 1 weekend day it moves to Friday 29 May 2026.");
        assertThat(working.explanation().in(Languages.CHINESE)).contains("因1个周末休息日，提前至2026年5月29日（星期五）。");
    }

    @Test
    void two_working_days_where_the_law_wants_them_are_told() {
        Period period = new Period(2, Unit.DAYS, LocalDate.of(2024, 6, 7), "EU", null).under(Rule.EU_REGULATION_1182_71);
        assertThat(calendars.compute(period).explanation().in(Languages.ENGLISH)).contains("moves to Tuesday 11 June 2024");
    }

    @Test
    void an_answer_from_a_year_without_a_notice_is_provisional() {
        Computation working = calendars.compute(new Period(15, Unit.WORKING_DAYS, LocalDate.of(2026, 12, 20), "CN", Roll.NONE));
        assertThat(working.provisional()).isTrue();
        assertThat(working.explanation().in(Languages.ENGLISH)).contains("Provisional:");
        assertThat(working.explanation().in(Languages.CHINESE)).contains("暂定");
    }

    @Test
    void a_day_with_a_name_in_each_of_two_calendars_has_both_in_chinese_too() {
        Computation working = calendars
                .compute(new Period(10, Unit.WORKING_DAYS, LocalDate.of(2026, 9, 20), "CN+HK", Roll.NONE));
        assertThat(working.explanation().in(Languages.CHINESE)).contains("（中秋节、中秋节翌日）");
    }

    @Test
    void a_substitute_day_in_korea_has_a_chinese_name() {
        Computation working = calendars
                .compute(new Period(10, Unit.WORKING_DAYS, LocalDate.of(2026, 9, 20), "KR", Roll.NONE));
        assertThat(working.explanation().in(Languages.CHINESE)).contains("2026年10月5日（建国纪念日补假）");
    }

    @Test
    void days_that_need_no_calendar_are_not_provisional_and_need_none() {
        Computation working = calendars.compute(new Period(30, Unit.DAYS, LocalDate.of(2026, 12, 20), null, null));
        assertThat(working.dueDate()).isEqualTo("2027-01-19");
        assertThat(working.provisional()).isFalse();
        assertThat(working.period().roll()).isEqualTo(Roll.NONE);
    }

    @ParameterizedTest
    @CsvSource({ "2024-02-29, 1, YEARS, AFTER, 2025-02-28", "2024-02-29, 4, YEARS, BEFORE, 2020-02-29",
            "2024-05-31, 3, MONTHS, BEFORE, 2024-02-29", "2024-12-31, 2, MONTHS, AFTER, 2025-02-28",
            "2024-02-28, 1, DAYS, AFTER, 2024-02-29", "2024-03-01, 1, DAYS, BEFORE, 2024-02-29",
            "2024-03-07, 1, WEEKS, BEFORE, 2024-02-29" })
    void leap_days_and_month_ends_hold_both_ways(LocalDate from, int amount, Unit unit, Direction direction, LocalDate end) {
        Period period = new Period(amount, unit, from, null, Roll.NONE).inDirection(direction);
        assertThat(calendars.compute(period).dueDate()).isEqualTo(end);
    }

    @Test
    void a_month_that_is_too_short_is_told() {
        Computation working = calendars.compute(new Period(1, Unit.MONTHS, LocalDate.of(2024, 1, 31), null, null));
        assertThat(working.explanation().in(Languages.ENGLISH))
                .contains("ends on Thursday 29 February 2024, the last day of its month.");
        assertThat(working.explanation().in(Languages.CHINESE)).contains("最后一日为2024年2月29日（星期四），即当月最后一日。");
    }

    @Test
    void the_law_of_a_jurisdiction_is_offered() {
        assertThat(Rule.usualIn("GB-ENG")).contains(Rule.UK_CPR_2_8);
        assertThat(Rule.usualIn("CN")).contains(Rule.PRC_CIVIL_CODE);
        assertThat(Rule.usualIn("BR")).isEmpty();
    }

    @Test
    void what_the_period_says_goes_before_the_law() {
        Period period = new Period(30, Unit.DAYS, LocalDate.of(2021, 9, 1), "CN", Roll.NONE).under(Rule.PRC_CIVIL_CODE);
        assertThat(calendars.compute(period).dueDate()).isEqualTo("2021-10-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            0     | DAYS         | 2021-04-26 | CN    | amount
            -5    | WORKING_DAYS | 2021-04-26 | CN    | amount
            36526 | DAYS         | 2021-04-26 | CN    | amount
            5001  | WORKING_DAYS | 2021-04-26 | CN    | amount
            2147483647 | YEARS   | 2021-04-26 | CN    | amount
            15    | -            | 2021-04-26 | CN    | unit
            15    | DAYS         | -          | CN    | from
            15    | DAYS         | +999999-01-01 | CN | from
            15    | WORKING_DAYS | 1999-12-31 | CN    | from
            15    | WORKING_DAYS | 2100-12-31 | CN    | from
            15    | WORKING_DAYS | 2021-04-26 | -     | calendar
            15    | WORKING_DAYS | 2021-04-26 | XX    | calendar
            15    | DAYS         | 2021-04-26 | XX    | calendar
            """)
    void a_period_that_cannot_be_counted_names_what_is_wrong(int amount, Unit unit, LocalDate from, String calendar,
            String field) {
        Period period = new Period(amount, unit, from, calendar, Roll.NONE);
        assertThatThrownBy(() -> calendars.compute(period)).isInstanceOf(CannotCountException.class).extracting("field")
                .isEqualTo(field);
    }

    @Test
    void a_list_of_days_is_bounded_and_in_order() {
        WorkingDays china = calendars.calendar("CN");
        LocalDate first = LocalDate.of(2026, 1, 1);
        assertThat(china.days(first, first)).containsExactly(new Day(first, false, "New Year's Day", false));
        assertThatThrownBy(() -> china.days(first, first.minusDays(1))).isInstanceOf(CannotCountException.class);
        assertThatThrownBy(() -> china.days(first, first.plusDays(3_660))).isInstanceOf(CannotCountException.class);
        assertThatThrownBy(() -> china.plus(first, Integer.MIN_VALUE)).isInstanceOf(CannotCountException.class);
    }

    @Test
    void it_travels_as_json_and_back() throws Exception {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        Computation working = calendars.compute(new Period(15, Unit.WORKING_DAYS, APRIL_26, "CN", Roll.NONE));
        JsonNode tree = json.valueToTree(working);
        assertThat(tree.at("/dueDate").asText()).isEqualTo("2021-05-19");
        assertThat(tree.at("/skipped/0").toString())
                .isEqualTo("{\"date\":\"2021-05-01\",\"working\":false,\"name\":\"Labour Day\",\"provisional\":false}");
        assertThat(json.readValue(json.writeValueAsString(working), Computation.class)).isEqualTo(working);
        assertThat(json.readValue(
                "{\"amount\":15,\"unit\":\"DAYS\",\"from\":\"2021-04-26\",\"calendar\":\"CN\",\"roll\":\"NONE\"}",
                Period.class)).isEqualTo(new Period(15, Unit.DAYS, APRIL_26, "CN", Roll.NONE));
    }
}
