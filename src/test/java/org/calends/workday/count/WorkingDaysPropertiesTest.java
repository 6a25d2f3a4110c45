package org.calends.workday.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingDaysPropertiesTest {

    private static final WorkingDayCalendars CALENDARS = new WorkingDayCalendars();

    @Provide
    Arbitrary<WorkingDays> calendars() {
        return Arbitraries.oneOf(certainCalendars(), doubtfulCalendars());
    }

    @Provide
    Arbitrary<WorkingDays> certainCalendars() {
        return Arbitraries.of("HK", "HK+JP", "KR", "JP", "US", "GB-ENG", "DE-BY", "AU-NSW", "CA-FED").map(CALENDARS::calendar);
    }

    @Provide
    Arbitrary<WorkingDays> doubtfulCalendars() {
        return Arbitraries.of("CN", "CN+HK", "EU", "EU-INST", "SA", "AE", "SG", "IN").map(CALENDARS::calendar);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        long first = LocalDate.of(2003, 1, 1).toEpochDay();
        long last = LocalDate.of(2097, 12, 31).toEpochDay();
        return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
    }

    @Property
    void adding_agrees_with_counting_day_by_day(@ForAll("certainCalendars") WorkingDays days, @ForAll("dates") LocalDate date,
            @ForAll @IntRange(min = -260, max = 260) int amount) {
        assertThat(days.plus(date, amount)).isEqualTo(dayByDay(days, date, amount));
    }

    private static LocalDate dayByDay(WorkingDays days, LocalDate date, int amount) {
        LocalDate at = date;
        for (int left = Math.abs(amount); left > 0;) {
            at = at.plusDays(Integer.signum(amount));
            left -= days.day(at).working() ? 1 : 0;
        }
        return at;
    }

    @Property
    void where_days_are_in_doubt_the_answer_is_rather_earlier(@ForAll("doubtfulCalendars") WorkingDays days,
            @ForAll("dates") LocalDate date, @ForAll @IntRange(min = -260, max = 260) int amount) {
        assertThat(days.plus(date, amount)).isBeforeOrEqualTo(dayByDay(days, date, amount));
    }

    @Property
    void where_days_are_in_doubt_a_roll_goes_no_farther_than_known_and_not_against_its_direction(
            @ForAll("doubtfulCalendars") WorkingDays days, @ForAll("dates") LocalDate date) {
        assertThat(days.roll(date, Roll.FOLLOWING)).isAfterOrEqualTo(date)
                .isBeforeOrEqualTo(days.isWorking(date) ? date : dayByDay(days, date, 1));
        assertThat(days.roll(date, Roll.PRECEDING))
                .isBeforeOrEqualTo(days.isWorking(date) ? date : dayByDay(days, date, -1));
    }

    @Property
    void adding_and_subtracting_comes_back_to_a_working_day(@ForAll("certainCalendars") WorkingDays days,
            @ForAll("dates") LocalDate date, @ForAll @IntRange(max = 500) int amount) {
        LocalDate start = days.nextOrSame(date);
        assertThat(days.minus(days.plus(start, amount), amount)).isEqualTo(start);
    }

    @Property
    void a_later_start_never_ends_earlier(@ForAll("calendars") WorkingDays days, @ForAll("dates") LocalDate date,
            @ForAll @IntRange(max = 40) int later, @ForAll @IntRange(min = -250, max = 250) int amount) {
        assertThat(days.plus(date.plusDays(later), amount)).isAfterOrEqualTo(days.plus(date, amount));
    }

    @Property
    void one_more_working_day_ends_later(@ForAll("calendars") WorkingDays days, @ForAll("dates") LocalDate date,
            @ForAll @IntRange(min = -250, max = 250) int amount) {
        assertThat(days.plus(date, amount + 1)).isAfter(days.plus(date, amount));
    }

    @Property
    void what_lies_between_is_what_was_added(@ForAll("certainCalendars") WorkingDays days, @ForAll("dates") LocalDate date,
            @ForAll @IntRange(min = -600, max = 600) int amount) {
        LocalDate start = days.nextOrSame(date);
        assertThat(days.between(start, days.plus(start, amount))).isEqualTo(amount);
    }

    @Property
    void rolling_lands_on_a_working_day_in_its_direction_and_stays_there(@ForAll("certainCalendars") WorkingDays days,
            @ForAll("dates") LocalDate date) {
        LocalDate following = days.roll(date, Roll.FOLLOWING);
        LocalDate preceding = days.roll(date, Roll.PRECEDING);
        assertThat(days.isWorking(following)).isTrue();
        assertThat(days.isWorking(preceding)).isTrue();
        assertThat(following).isAfterOrEqualTo(date);
        assertThat(preceding).isBeforeOrEqualTo(date);
        assertThat(days.roll(following, Roll.FOLLOWING)).isEqualTo(following);
        assertThat(days.roll(preceding, Roll.PRECEDING)).isEqualTo(preceding);
        assertThat(days.roll(date, Roll.NONE)).isEqualTo(date);
    }

    @Property
    void a_rolled_period_never_ends_on_a_day_off(@ForAll("certainCalendars") WorkingDays days, @ForAll("dates") LocalDate date,
            @ForAll Unit unit, @ForAll Direction direction, @ForAll @IntRange(min = 1, max = 30) int amount) {
        int units = unit == Unit.YEARS ? 1 : amount;
        for (Roll roll : new Roll[] { Roll.FOLLOWING, Roll.PRECEDING }) {
            Period period = new Period(units, unit, date, days.code(), roll).inDirection(direction);
            assertThat(days.isWorking(CALENDARS.compute(period).dueDate())).isTrue();
        }
    }

    @Property
    void people_who_are_told_on_working_days_are_never_told_too_late(@ForAll("calendars") WorkingDays days,
            @ForAll("dates") LocalDate lastSafeDay, @ForAll @IntRange(max = 90) int amount, @ForAll boolean workingDays) {
        LeadTime lead = workingDays ? LeadTime.workingDays(amount) : LeadTime.days(amount);
        LocalDate told = lead.onWorkingDayBefore(lastSafeDay, days);
        assertThat(told).isBeforeOrEqualTo(lead.before(lastSafeDay, days)).isBeforeOrEqualTo(lastSafeDay);
        assertThat(days.isWorking(told)).isTrue();
    }

    @Property
    void the_working_adds_up(@ForAll("calendars") WorkingDays days, @ForAll("dates") LocalDate date,
            @ForAll Direction direction, @ForAll @IntRange(min = 1, max = 250) int amount) {
        Computation working = CALENDARS
                .compute(new Period(amount, Unit.WORKING_DAYS, date, days.code(), Roll.NONE).inDirection(direction));
        long passed = Math.abs(working.dueDate().toEpochDay() - date.toEpochDay());
        assertThat(passed - working.skipped().size()).isEqualTo(amount);
        assertThat(CALENDARS.compute(working.period())).isEqualTo(working);
    }
}
