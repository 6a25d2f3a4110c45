package org.calends.workday.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.calends.language.Languages;
import org.calends.workday.jurisdiction.Jurisdictions;
import org.calends.workday.notice.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A year that nobody has announced gives the earlier date, whichever way is counted; so does a calendar that has no one answer.
 */
class EarlierIfUnsureTest {

    private static final List<Notice> NOTICES = new WorkingDayCalendars().notices();
    private static final CalendarSnapshot AS_ANNOUNCED = new CalendarSnapshot(new Jurisdictions(), NOTICES);
    private static final CalendarSnapshot BEFOREHAND = without(notice -> notice.settles() != null);

    private static CalendarSnapshot without(Predicate<Notice> unknown) {
        return new CalendarSnapshot(new Jurisdictions(), NOTICES.stream().filter(unknown.negate()).toList());
    }

    @ParameterizedTest
    @CsvSource({ "CN, 2019-01-01, 2026-12-31", "CN+HK, 2019-01-01, 2026-12-31", "SG, 2025-01-01, 2026-12-31",
            "IN, 2026-01-01, 2026-12-31", "EU-INST, 2014-01-01, 2014-12-31", "EU-INST, 2023-01-01, 2023-12-31" })
    void what_is_announced_later_never_brings_an_earlier_date(String code, LocalDate first, LocalDate last) {
        WorkingDays before = BEFOREHAND.calendar(code);
        WorkingDays after = AS_ANNOUNCED.calendar(code);
        first.datesUntil(last.plusDays(1)).forEach(date -> {
            IntStream.rangeClosed(1, 45).forEach(amount -> {
                LocalDate forwards = after.plus(date, amount);
                if (!forwards.isAfter(last)) {
                    assertThat(before.plus(date, amount)).as("%s + %s", date, amount).isBeforeOrEqualTo(forwards);
                }
                LocalDate backwards = after.minus(date, amount);
                if (!backwards.isBefore(first)) {
                    assertThat(before.minus(date, amount)).as("%s - %s", date, amount).isBeforeOrEqualTo(backwards);
                }
            });
            assertThat(before.nextOrSame(date)).isBeforeOrEqualTo(after.nextOrSame(date));
            assertThat(before.previousOrSame(date)).isBeforeOrEqualTo(after.previousOrSame(date));
        });
    }

    /** 1 to 8 October and the Sunday before may be rearranged in 2027; 9 October is a Saturday that may be worked. */
    @ParameterizedTest
    @CsvSource({ "2027-09-27, 1, 2027-09-24", "2027-10-11, 1, 2027-09-27", "2027-10-11, 2, 2027-09-24",
            "2027-10-08, 1, 2027-09-27", "2027-09-24, 1, 2027-09-23", "2027-11-05, 1, 2027-11-04" })
    void backwards_no_day_counts_that_the_state_council_may_make_a_day_off(LocalDate from, int days, LocalDate expected) {
        assertThat(AS_ANNOUNCED.calendar("CN").minus(from, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({ "2027-10-08, 2027-10-09", "2027-10-09, 2027-10-10", "2027-10-12, 2027-10-13", "2027-10-15, 2027-10-18",
            "2027-09-30, 2027-10-04" })
    void forwards_a_weekend_day_counts_that_the_state_council_may_make_a_working_day(LocalDate from, LocalDate expected) {
        assertThat(AS_ANNOUNCED.calendar("CN").plus(from, 1)).isEqualTo(expected);
    }

    /** 2 May 2027 is statutory; 3 May may be off, and 30 April too. */
    @Test
    void rolling_and_leads_follow_the_same_rule() {
        WorkingDays china = AS_ANNOUNCED.calendar("CN");
        assertThat(china.roll(LocalDate.of(2027, 5, 3), Roll.PRECEDING)).isEqualTo("2027-04-27");
        assertThat(china.roll(LocalDate.of(2027, 5, 3), Roll.FOLLOWING)).isEqualTo("2027-05-03");
        assertThat(china.roll(LocalDate.of(2027, 5, 2), Roll.FOLLOWING)).isEqualTo("2027-05-03");
        assertThat(LeadTime.workingDays(1).before(LocalDate.of(2027, 5, 4), china)).isEqualTo("2027-04-27");
        assertThat(LeadTime.days(1).onWorkingDayBefore(LocalDate.of(2027, 5, 4), china)).isEqualTo("2027-04-27");
    }

    @Test
    void the_last_days_of_a_known_year_are_in_doubt_while_the_next_is_not_announced() {
        WorkingDays china = AS_ANNOUNCED.calendar("CN");
        assertThat(china.minus(LocalDate.of(2026, 12, 31), 1)).isEqualTo("2026-12-28");
        assertThat(china.minus(LocalDate.of(2025, 12, 31), 1)).isEqualTo("2025-12-30");
    }

    @Test
    void the_notice_of_the_year_ends_the_doubt() {
        WorkingDayCalendars calendars = new WorkingDayCalendars();
        calendars.announce(Notice.fromCsv("CN-2027", "CN", 2027, "a notice", "off,2027-10-01,2027-10-05,National Day"));
        assertThat(calendars.calendar("CN").minus(LocalDate.of(2027, 10, 7), 1)).isEqualTo("2027-10-06");
        assertThat(calendars.calendar("CN").plus(LocalDate.of(2027, 10, 8), 1)).isEqualTo("2027-10-11");
    }

    @Test
    void a_companys_own_day_is_beyond_doubt_in_a_year_not_announced() {
        WorkingDayCalendars calendars = new WorkingDayCalendars();
        calendars.announce(Notice.fromCsv("acme", "CN", null, "", "on,2027-10-07,,Stocktaking\noff,2027-10-09,,Closed"));
        assertThat(calendars.calendar("CN").minus(LocalDate.of(2027, 10, 8), 1)).isEqualTo("2027-10-07");
        assertThat(calendars.calendar("CN").plus(LocalDate.of(2027, 10, 8), 1)).isEqualTo("2027-10-10");
    }

    @Test
    void the_working_names_the_days_in_doubt() {
        Period period = new Period(2, Unit.WORKING_DAYS, LocalDate.of(2027, 10, 11), "CN", Roll.NONE);
        Computation count = new WorkingDayCalendars().compute(period.inDirection(Direction.BEFORE));
        assertThat(count.dueDate()).isEqualTo("2027-09-24");
        assertThat(count.provisional()).isTrue();
        assertThat(count.explanation().in(Languages.ENGLISH)).contains("(Perhaps a day off)")
                .contains("rather too early than too late");
        assertThat(count.explanation().in(Languages.CHINESE)).contains("（或放假（尚未公布））").contains("宁早勿晚");
    }

    /**
     * Forwards TARGET's few days off are the safe ones; backwards those of the institutions are (Staff Regulations, art. 61).
     */
    @ParameterizedTest
    @CsvSource({ "2026-05-18, 1, 2026-05-13", "2026-05-13, 1, 2026-05-12", "2027-01-06, 1, 2026-12-22",
            "2026-12-23, 1, 2026-12-22", "2026-06-24, 1, 2026-06-22", "2026-07-22, 1, 2026-07-20" })
    void in_the_eu_backwards_no_day_counts_on_which_the_institutions_rest(LocalDate from, int days, LocalDate expected) {
        assertThat(AS_ANNOUNCED.calendar("EU").minus(from, days)).isEqualTo(expected);
    }

    @Test
    void the_eu_is_never_later_than_its_institutions_either_way() {
        WorkingDays union = AS_ANNOUNCED.calendar("EU");
        WorkingDays institutions = AS_ANNOUNCED.calendar("EU-INST");
        LocalDate.of(2020, 1, 1).datesUntil(LocalDate.of(2030, 1, 1)).forEach(date -> {
            assertThat(union.minus(date, 10)).isBeforeOrEqualTo(institutions.minus(date, 10));
            assertThat(union.nextOrSame(date)).isBeforeOrEqualTo(institutions.nextOrSame(date));
        });
        assertThat(union.plus(LocalDate.of(2026, 12, 23), 1)).isEqualTo("2026-12-24");
        assertThat(union.day(LocalDate.of(2026, 5, 14))).as("shown as before").isEqualTo(
                new Day(LocalDate.of(2026, 5, 14), true, null, false));
    }

    @Test
    void an_eid_two_days_off_moves_nothing_too_late() {
        WorkingDays emirates = AS_ANNOUNCED.calendar("AE");
        LocalDate eid = LocalDate.of(2027, 3, 1).datesUntil(LocalDate.of(2027, 3, 20))
                .filter(day -> !emirates.isWorking(day) && !emirates.day(day).ordinaryWeekend()).findFirst().orElseThrow();
        assertThat(emirates.minus(eid.plusDays(8), 8)).isBefore(eid.minusDays(2));
        assertThat(emirates.nextOrSame(eid.plusDays(1))).as("perhaps worked").isEqualTo(eid.plusDays(1));
    }
}
