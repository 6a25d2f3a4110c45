package org.calends.workday.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

import org.calends.workday.count.Roll;
import org.calends.workday.count.WorkingDayCalendars;
import org.calends.workday.jurisdiction.CannotCountException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

    private final WorkingDayCalendars calendars = new WorkingDayCalendars();

    private String next(int count, Recurrence recurrence) {
        return nextAfter(recurrence.start().minusDays(1), count, recurrence);
    }

    private String nextAfter(LocalDate after, int count, Recurrence recurrence) {
        return recurrence.next(count, after, calendars).stream().map(each -> each.date().toString())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
            "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=30, 2021-01-01, 2021-04-30 2022-04-30 2023-04-30",
            "FREQ=YEARLY, 2024-02-29, 2024-02-29 2028-02-29 2032-02-29",
            "FREQ=YEARLY;SKIP=BACKWARD, 2024-02-29, 2024-02-29 2025-02-28 2026-02-28",
            "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=BACKWARD, 2027-01-01, 2027-02-28 2028-02-29 2029-02-28",
            "FREQ=MONTHLY, 2024-01-31, 2024-01-31 2024-03-31 2024-05-31",
            "FREQ=MONTHLY;SKIP=BACKWARD, 2024-01-31, 2024-01-31 2024-02-29 2024-03-31",
            "FREQ=MONTHLY;SKIP=BACKWARD, 2023-01-30, 2023-01-30 2023-02-28 2023-03-30",
            "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31;SKIP=BACKWARD, 2023-08-31, 2023-08-31 2023-11-30 2024-02-29",
            "FREQ=MONTHLY;BYMONTHDAY=-1, 2023-01-31, 2023-01-31 2023-02-28 2023-03-31",
            "'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', 2024-03-01, 2024-03-31 2024-06-30 2024-09-30",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO, 2024-01-01, 2024-01-01 2024-01-15 2024-01-29",
            "FREQ=MONTHLY;COUNT=2, 2024-01-15, 2024-01-15 2024-02-15",
            "FREQ=MONTHLY;UNTIL=20240215, 2024-01-15, 2024-01-15 2024-02-15",
            "freq=daily, 2024-02-28, 2024-02-28 2024-02-29 2024-03-01" })
    void dates_come_again_by_the_rule(String rule, LocalDate start, String dates) {
        assertThat(next(3, new Recurrence(rule, start))).isEqualTo(dates);
    }

    @Test
    void rolled_dates_do_not_shift_those_that_follow() {
        Recurrence quarterly = new Recurrence("FREQ=MONTHLY;INTERVAL=3", LocalDate.of(2026, 1, 31), Roll.PRECEDING, "EU",
                Set.of());
        assertThat(quarterly.next(3, LocalDate.of(2026, 1, 31), calendars)).containsExactly(
                new Occurrence(LocalDate.of(2026, 7, 31), LocalDate.of(2026, 7, 31)),
                new Occurrence(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 10, 30)),
                new Occurrence(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 1, 29)));
    }

    @Test
    void completing_one_leads_to_the_next_only() {
        Recurrence yearly = new Recurrence("FREQ=YEARLY", LocalDate.of(2026, 4, 30));
        assertThat(nextAfter(LocalDate.of(2026, 4, 29), 1, yearly)).isEqualTo("2026-04-30");
        assertThat(nextAfter(LocalDate.of(2026, 4, 30), 1, yearly)).isEqualTo("2027-04-30");
    }

    @Test
    void a_skipped_one_is_left_out_and_still_counts() {
        Recurrence three = new Recurrence("FREQ=MONTHLY;COUNT=3", LocalDate.of(2026, 1, 15));
        assertThat(next(9, three.without(LocalDate.of(2026, 2, 15)))).isEqualTo("2026-01-15 2026-03-15");
    }

    @ParameterizedTest
    @ValueSource(strings = { "FREQ=MONTHLY;COUNT=4", "FREQ=MONTHLY;UNTIL=20260415" })
    void this_and_later_splits_without_losing_or_doubling_one(String rule) {
        Recurrence whole = new Recurrence(rule, LocalDate.of(2026, 1, 15));
        LocalDate third = LocalDate.of(2026, 3, 15);
        assertThat(next(9, whole.endingBefore(third))).isEqualTo("2026-01-15 2026-02-15");
        assertThat(next(9, whole.from(third))).isEqualTo("2026-03-15 2026-04-15");
    }

    @Test
    void nothing_is_left_after_the_end() {
        Recurrence ended = new Recurrence("FREQ=MONTHLY;COUNT=1", LocalDate.of(2026, 1, 15));
        assertThat(nextAfter(LocalDate.of(2026, 1, 15), 3, ended)).isEmpty();
        assertThatThrownBy(() -> ended.from(LocalDate.of(2026, 3, 15))).isInstanceOf(CannotCountException.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "BLAH", "FREQ=FORTNIGHTLY", "FREQ=HOURLY", "INTERVAL=2", "FREQ=MONTHLY;INTERVAL=0",
            "FREQ=MONTHLY;COUNT=-1", "FREQ=MONTHLY;COUNT=2;UNTIL=20270101", "FREQ=MONTHLY;BYMONTHDAY=99", "FREQ=DAILY;BYHOUR=9",
            "FREQ=MONTHLY;FREQ=DAILY", "FREQ=YEARLY;SKIP=FORWARD", "RSCALE=CHINESE;FREQ=YEARLY", "FREQ=MONTHLY;UNTIL=soon",
            "FREQ=WEEKLY;BYDAY=XX" })
    void a_rule_that_cannot_be_kept_is_refused(String rule) {
        assertThatThrownBy(() -> new Recurrence(rule, LocalDate.of(2026, 1, 15))).isInstanceOf(CannotCountException.class)
                .extracting("field").isEqualTo("rule");
    }

    @Test
    void a_rule_that_never_comes_true_ends() {
        assertThat(next(1, new Recurrence("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", LocalDate.of(2026, 1, 15)))).isEmpty();
    }
}
