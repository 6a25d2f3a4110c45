package org.calends.obligation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calends.obligation.model.SampleObligations.anObligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.OptionalLong;

import org.calends.input.InvalidInputException;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.DueDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done too late is late for ever; everything else is not. */
class LateCompletionTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BY     | 2021-05-26T23:59:59.999+08:00 | false
            BY     | 2021-05-27T00:00:00+08:00     | true
            ON     | 2021-05-26T23:59:59+08:00     | false
            BEFORE | 2021-05-25T23:59:59.999+08:00 | false
            BEFORE | 2021-05-26T00:00:00+08:00     | true
            FROM   | 2021-05-25T23:59:59+08:00     | false
            FROM   | 2021-05-26T00:00:00+08:00     | true
            """)
    void a_whole_day_ends_at_midnight_of_the_organisation(Bound bound, String done, boolean late) {
        Obligation obligation = anObligation().due(bound, "2021-05-26").written();

        complete(obligation, new CompletionDraft(null, null, null), done, SHANGHAI);

        assertThat(obligation.isCompletedLate()).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-05-26 | 18:00 | Asia/Shanghai      | 2021-05-26T17:59:59.999+08:00 | false
            2021-05-26 | 18:00 | Asia/Shanghai      | 2021-05-26T18:00:00.001+08:00 | true
            2021-11-30 | 23:59 | America/New_York   | 2021-12-01T12:58:59+08:00     | false
            2021-11-30 | 23:59 | America/New_York   | 2021-12-01T12:59:01+08:00     | true
            2021-12-01 | 00:30 | Pacific/Auckland   | 2021-11-30T19:29:59+08:00     | false
            2021-12-01 | 00:30 | Pacific/Auckland   | 2021-11-30T19:30:01+08:00     | true
            2021-12-01 | 10:00 | Pacific/Kiritimati | 2021-12-01T03:59:59+08:00     | false
            2021-12-01 | 10:00 | Pacific/Kiritimati | 2021-12-01T04:00:01+08:00     | true
            2021-12-01 | 12:00 | Asia/Kolkata       | 2021-12-01T14:29:59+08:00     | false
            2021-12-01 | 12:00 | Asia/Kolkata       | 2021-12-01T14:30:01+08:00     | true
            2021-03-28 | 02:30 | Europe/Berlin      | 2021-03-28T03:29:59+02:00     | false
            2021-03-28 | 02:30 | Europe/Berlin      | 2021-03-28T03:30:01+02:00     | true
            2021-10-31 | 02:30 | Europe/Berlin      | 2021-10-31T02:29:59+02:00     | false
            2021-10-31 | 02:30 | Europe/Berlin      | 2021-10-31T02:30:01+01:00     | true
            """)
    void a_time_of_day_ends_at_its_moment(String date, String time, String zone, String done, boolean late) {
        Obligation obligation = anObligation().due(Bound.BY, date).at(time, zone).written();

        complete(obligation, new CompletionDraft(null, null, null), done, SHANGHAI);

        assertThat(obligation.isCompletedLate()).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-26, false", "2021-05-27, true", "2021-05-25, false" })
    void what_happened_on_an_earlier_day_is_judged_by_that_day(LocalDate happened, boolean late) {
        Obligation wholeDay = anObligation().due(Bound.BY, "2021-05-26").written();
        Obligation timed = anObligation().due(Bound.BY, "2021-05-26").at("12:00", "Asia/Shanghai").written();
        CompletionDraft draft = new CompletionDraft(null, null, happened);

        complete(wholeDay, draft, "2021-05-29T09:00:00+08:00", SHANGHAI);
        complete(timed, draft, "2021-05-29T09:00:00+08:00", SHANGHAI);

        assertThat(wholeDay.isCompletedLate()).isEqualTo(late);
        assertThat(timed.isCompletedLate()).isEqualTo(late);
        assertThat(wholeDay.closing().completion().completedOn()).isEqualTo(happened);
        assertThat(wholeDay.closing().at()).isEqualTo(instant("2021-05-29T09:00:00+08:00"));
    }

    @Test
    void what_happened_today_is_judged_by_the_moment_unless_that_is_given() {
        Obligation unsaid = anObligation().due(Bound.BY, "2021-05-26").at("12:00", "Asia/Shanghai").written();
        Obligation said = anObligation().due(Bound.BY, "2021-05-26").at("12:00", "Asia/Shanghai").written();

        complete(unsaid, new CompletionDraft(null, null, LocalDate.of(2021, 5, 26)), "2021-05-26T15:00:00+08:00", SHANGHAI);
        complete(said, new CompletionDraft(null, null, null, instant("2021-05-26T11:50:00+08:00")), "2021-05-26T15:00:00+08:00",
                SHANGHAI);

        assertThat(unsaid.isCompletedLate()).isTrue();
        assertThat(said.isCompletedLate()).isFalse();
    }

    @Test
    void neither_the_day_nor_the_moment_lies_in_the_future_or_disagrees_with_the_other() {
        Instant now = instant("2021-05-26T15:00:00+08:00");

        assertThatThrownBy(() -> new CompletionDraft(null, null, LocalDate.of(2021, 5, 27)).asCompletion(now, SHANGHAI, "lin"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new CompletionDraft(null, null, null, now.plusMillis(1)).asCompletion(now, SHANGHAI, "lin"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new CompletionDraft(null, null, LocalDate.of(2021, 5, 25), now).asCompletion(now, SHANGHAI,
                "lin")).isInstanceOf(InvalidInputException.class);
        assertThat(new CompletionDraft(null, null, null, now).asCompletion(now, SHANGHAI, "lin").completedOn())
                .isEqualTo("2021-05-26");
    }

    @Test
    void a_later_date_does_not_make_it_punctual_and_only_reopening_takes_the_mark_away() {
        Obligation obligation = anObligation().due(Bound.BY, "2021-05-26").written();
        complete(obligation, new CompletionDraft(null, null, null), "2021-05-27T09:00:00+08:00", SHANGHAI);

        obligation.moveTo(new DueDate(LocalDate.of(2021, 6, 30), Bound.BY, null, null), SampleObligations.HOURS,
                instant("2021-05-28T09:00:00+08:00"));
        assertThat(obligation.isCompletedLate()).isTrue();
        assertThat(obligation.closing().completion().inTimeUntil()).isEqualTo(instant("2021-05-27T00:00:00+08:00"));

        obligation.reopen(instant("2021-05-28T09:00:00+08:00"));
        assertThat(obligation.isCompletedLate()).isFalse();
        complete(obligation, new CompletionDraft(null, null, null), "2021-05-28T10:00:00+08:00", SHANGHAI);
        assertThat(obligation.isCompletedLate()).isFalse();
    }

    @Test
    void what_is_waived_or_withdrawn_is_never_late() {
        Obligation obligation = anObligation().due(Bound.BY, "2021-05-26").written();

        obligation.waive("Not ours", instant("2021-06-26T09:00:00+08:00"));

        assertThat(obligation.isCompletedLate()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "-,-,2021-05-26T23:59:59+08:00,-", "-,-,2021-05-27T00:00:00+08:00,1",
            "-,-,2021-06-26T12:00:00+08:00,31", "17:00,Asia/Shanghai,2021-05-26T17:00:00+08:00,0",
            "17:00,Asia/Shanghai,2021-05-27T08:00:00+08:00,1", "17:00,America/New_York,2021-05-27T06:00:00+08:00,0",
            "00:00,Asia/Shanghai,2021-05-26T00:00:00+08:00,1" })
    void by_how_much_is_counted_from_the_last_day_that_was_in_time(String time, String zone, String done, Long days) {
        Obligation obligation = (time == null ? anObligation().due(Bound.BY, "2021-05-26")
                : anObligation().due(Bound.BY, "2021-05-26").at(time, zone)).written();
        complete(obligation, CompletionDraft.BARE, done, SHANGHAI);

        assertThat(obligation.daysLate(SHANGHAI)).isEqualTo(days == null ? OptionalLong.empty() : OptionalLong.of(days));
    }

    private static void complete(Obligation obligation, CompletionDraft draft, String at, ZoneId zone) {
        Instant now = instant(at);
        Completion completion = draft.asCompletion(now, zone, "lin");
        obligation.complete(obligation.judged(completion, draft.earliest(completion, now, zone), zone), now);
    }

    private static Instant instant(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
