package org.calends.intake.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.calends.intake.date.PeriodEnd;
import org.calends.intake.date.ResolvedDate;
import org.calends.workday.count.WorkingDayCalendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurringDatesTest {

    private static final WorkingDayCalendars CALENDARS = new WorkingDayCalendars();

    private static ResolvedDate next(String text, String from, String jurisdiction) {
        List<RecurringMention> found = RecurringDates.in(text, 0, text.length());
        assertThat(found).as(text).hasSize(1);
        return found.get(0).next(LocalDate.parse(from), PeriodEnd.with(CALENDARS).in(jurisdiction));
    }

    @Test
    void every_form_is_found_in_its_example() {
        assertThat(RecurringForms.ALL)
                .allSatisfy(form -> assertThat(form.pattern().matcher(form.example().toLowerCase()).find())
                        .as(form.name()).isTrue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "by the 15th of each month | 2026-12-14 | GB | 2026-12-15 | FREQ=MONTHLY;BYMONTHDAY=15",
            "by the 15th of each month | 2026-12-15 | GB | 2026-12-15 | FREQ=MONTHLY;BYMONTHDAY=15",
            "by the 15th of each month | 2026-12-16 | GB | 2027-01-15 | FREQ=MONTHLY;BYMONTHDAY=15",
            "by the last day of the month | 2027-02-01 | GB | 2027-02-28 | FREQ=MONTHLY;BYMONTHDAY=-1",
            "by the third working day of every month | 2027-01-01 | GB | 2027-01-06 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=3",
            "by the last business day of each quarter | 2026-11-30 | US | 2026-12-31 | FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "by the penultimate working day of each month | 2027-02-01 | GB | 2027-02-25 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
            "on the first monday of each quarter | 2026-11-30 | GB | 2027-01-04 | FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO",
            "within 20 business days after the end of each quarter | 2026-11-30 | AU | 2027-02-01 | -",
            "within 10 working days after the end of each quarter | 2026-11-30 | GB | 2027-01-15 | FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=12",
            "no later than 45 days after the end of each calendar quarter | 2026-11-30 | IE | 2027-02-14 | FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=14",
            "by the twentieth of the month following the end of each quarter | 2027-01-21 | GB | 2027-04-20 | FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20",
            "within two months of the end of each calendar year | 2026-11-30 | GB | 2027-02-28 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28",
            "每月10日前 | 2026-12-11 | CN | 2027-01-10 | FREQ=MONTHLY;BYMONTHDAY=10",
            "每季度终了后15日内 | 2026-11-30 | CN | 2027-01-15 | FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15",
            "每季度首月15日前 | 2026-11-30 | CN | 2027-01-15 | FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15",
            "每月最后一个工作日前 | 2026-11-30 | CN | 2026-11-30 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "每年度终了后五个月内 | 2026-11-30 | CN | 2027-05-31 | FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=28",
            "每半年结束后30日内 | 2026-11-30 | CN | 2027-01-30 | FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=28" })
    void the_next_day_is_counted_and_its_rule_is_never_later(String text, String from, String place, String day, String rule) {
        ResolvedDate next = next(text, from, place);

        assertThat(next.last()).isEqualTo(day);
        assertThat(next.recurrence()).isEqualTo(rule.equals("-") ? null : rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "on the first day of the month following that of its publication",
            "within 30 days after the end of the year", "by the 15th of january", "三个月后10日内", "2027年结束后30日内", "第三季度结束后15日内",
            "for the first half of each game" })
    void one_certain_month_and_other_years_do_not_come_again(String text) {
        assertThat(RecurringDates.in(text, 0, text.length())).isEmpty();
    }
}
