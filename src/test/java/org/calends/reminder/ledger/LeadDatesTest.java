package org.calends.reminder.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.calends.obligation.value.Leads;
import org.calends.reminder.ledger.LeadDates.Lead;
import org.calends.subscription.wish.Subscription;
import org.calends.workday.count.WorkingDayCalendars;
import org.calends.workday.count.WorkingDays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LeadDatesTest {

    private static final WorkingDays CHINA = new WorkingDayCalendars().calendar("CN");
    private static final LocalDate FIRST = LocalDate.of(2019, 5, 1);

    /** All announced: neither 2018 nor the last days of 2026, which are in doubt while 2027 is not. */
    private static final int SEVEN_YEARS = 7 * 365;

    @Property
    void quiet_days_move_a_reminder_earlier_and_never_later(@ForAll @IntRange(max = SEVEN_YEARS) int offset,
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
    void the_most_urgent_lead_comes_last_and_each_once(@ForAll @IntRange(max = SEVEN_YEARS) int offset,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 90) Integer> days,
            @ForAll @Size(max = 4) List<@IntRange(max = 60) Integer> workingDays, @ForAll boolean quiet) {
        List<Lead> leads = dates(FIRST.plusDays(offset), days, workingDays, quiet);

        assertThat(leads).extracting(Lead::ahead).doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(leads).extracting(Lead::day).isSorted();
    }

    @Property
    void no_lead_lies_beyond_the_reach_that_the_check_looks_ahead(@ForAll @IntRange(max = SEVEN_YEARS) int offset,
            @ForAll @IntRange(max = 250) int workingDays) {
        Leads leads = new Leads(null, List.of(workingDays));
        List<Lead> dates = new LeadDates(FIRST.plusDays(offset), leads, false, CHINA).all();

        assertThat(dates.get(0).ahead()).isLessThanOrEqualTo(leads.reach());
    }

    /** Their days in doubt count as off: so the rests are the longest there are. */
    @Property(tries = 3000)
    void nor_does_one_in_a_year_that_nobody_has_announced(@ForAll @IntRange(max = SEVEN_YEARS) int offset,
            @ForAll @IntRange(max = 250) int workingDays,
            @ForAll("doubtful") WorkingDays calendar) {
        Leads leads = new Leads(null, List.of(workingDays));
        List<Lead> dates = new LeadDates(LocalDate.of(2027, 3, 1).plusDays(offset), leads, false, calendar).all();

        assertThat(dates.get(0).ahead()).isLessThanOrEqualTo(leads.reach());
    }

    @Provide
    Arbitrary<WorkingDays> doubtful() {
        return Arbitraries.of("CN", "CN+HK", "EU", "EU-INST", "AE", "SA", "SG", "IN", "CN+EU-INST")
                .map(new WorkingDayCalendars()::calendar);
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

    /** Taiwan's 2027 is refused while nobody has loaded it; 13 and 14 March 2027 are a weekend. */
    @Example
    void a_year_that_nobody_has_loaded_tells_before_the_weekend_all_the_same() {
        WorkingDays taiwan = new WorkingDayCalendars().calendar("TW");
        Leads leads = new Leads(List.of(7, 6, 5, 4), List.of(5));
        assertThat(new LeadDates(LocalDate.of(2027, 3, 19), leads, true, taiwan).all()).extracting(Lead::day)
                .containsExactly(LocalDate.of(2027, 3, 10), LocalDate.of(2027, 3, 12), LocalDate.of(2027, 3, 12),
                        LocalDate.of(2027, 3, 12), LocalDate.of(2027, 3, 15));
    }

    private static List<Lead> dates(LocalDate lastSafeDay, List<Integer> days, List<Integer> workingDays, boolean quiet) {
        return new LeadDates(lastSafeDay, new Leads(days, workingDays), quiet, CHINA).all();
    }

    /** Saturday 8 May 2021 was made up for in China, and was a day off elsewhere. */
    @Example
    void an_obligation_of_no_known_jurisdiction_is_told_by_the_calendar_with_the_fewest_days_off() {
        LeadTerms terms = new LeadTerms(Map.of(), new WorkingDayCalendars().snapshot());
        Subscription quiet = aSubscription().reminding(1).onWorkingDaysOnly().written();

        for (String unknown : new String[] { "XX", null }) {
            assertThat(LeadDates.of(anObligation().due("2021-05-10").in(unknown).written(), quiet, terms).all())
                    .containsExactly(new Lead(1, LocalDate.of(2021, 5, 7)));
        }
        assertThat(LeadDates.of(anObligation().due("2021-05-10").in("CN").written(), quiet, terms).all())
                .containsExactly(new Lead(1, LocalDate.of(2021, 5, 8)));
    }
}
