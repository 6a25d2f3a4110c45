package org.calends.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.calends.obligation.Leads;
import org.calends.reminder.LeadDates.Lead;
import org.calends.workday.WorkingDayCalendars;
import org.calends.workday.WorkingDays;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LeadDatesTest {

    private static final WorkingDays CHINA = new WorkingDayCalendars().calendar("CN");
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int EIGHT_YEARS = 8 * 365;

    @Property
    void quiet_days_move_a_reminder_earlier_and_never_later(@ForAll @IntRange(max = EIGHT_YEARS) int offset,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 90) Integer> days,
            @ForAll @Size(max = 4) List<@IntRange(max = 60) Integer> workingDays) {
        LocalDate lastSafeDay = FIRST.plusDays(offset);
        List<Lead> plain = dates(lastSafeDay, days, workingDays, false);
        List<Lead> quiet = dates(lastSafeDay, days, workingDays, true);

        assertThat(quiet).as("no lead is suppressed, the last one least of all").extracting(Lead::ahead)
                .containsExactlyElementsOf(plain.stream().map(Lead::ahead).toList());
        for (int i = 0; i < plain.size(); i++) {
            assertThat(quiet.get(i).day()).isBeforeOrEqualTo(plain.get(i).day()).isBeforeOrEqualTo(lastSafeDay);
            assertThat(CHINA.isWorking(quiet.get(i).day())).isTrue();
            assertThat(CHINA.between(quiet.get(i).day(), plain.get(i).day())).as("no farther than needed").isZero();
        }
    }

    @Property
    void the_most_urgent_lead_comes_last_and_each_once(@ForAll @IntRange(max = EIGHT_YEARS) int offset,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 90) Integer> days,
            @ForAll @Size(max = 4) List<@IntRange(max = 60) Integer> workingDays, @ForAll boolean quiet) {
        List<Lead> leads = dates(FIRST.plusDays(offset), days, workingDays, quiet);

        assertThat(leads).extracting(Lead::ahead).doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(leads).extracting(Lead::day).isSorted();
    }

    @Property
    void no_lead_lies_beyond_the_reach_that_the_check_looks_ahead(@ForAll @IntRange(max = EIGHT_YEARS) int offset,
            @ForAll @IntRange(max = 250) int workingDays) {
        Leads leads = new Leads(null, List.of(workingDays));
        List<Lead> dates = new LeadDates(FIRST.plusDays(offset), leads, false, CHINA).all();

        assertThat(dates.get(0).ahead()).isLessThanOrEqualTo(leads.reach());
    }

    @Example
    void working_days_are_counted_back_over_the_may_holiday() {
        assertThat(dates(LocalDate.of(2021, 5, 6), List.of(1), List.of(3, 1), true)).containsExactly(
                new Lead(8, LocalDate.of(2021, 4, 28)), new Lead(6, LocalDate.of(2021, 4, 30)),
                new Lead(1, LocalDate.of(2021, 4, 30)));
    }

    @Example
    void a_year_that_no_calendar_knows_loses_no_reminder() {
        assertThat(dates(LocalDate.of(2150, 3, 2), List.of(7, 0), List.of(5), true)).extracting(Lead::ahead)
                .containsExactly(9, 7, 0);
    }

    private static List<Lead> dates(LocalDate lastSafeDay, List<Integer> days, List<Integer> workingDays, boolean quiet) {
        return new LeadDates(lastSafeDay, new Leads(days, workingDays), quiet, CHINA).all();
    }
}
