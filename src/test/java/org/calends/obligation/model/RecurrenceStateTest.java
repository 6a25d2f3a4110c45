package org.calends.obligation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;

import java.time.LocalDate;
import java.util.UUID;

import org.calends.workday.count.Roll;
import org.calends.workday.recurrence.Occurrence;
import org.junit.jupiter.api.Test;

/** Where an obligation stands among those that come again, and among those that hang together. */
class RecurrenceStateTest {

    private static final LocalDate MAY = LocalDate.of(2021, 5, 26);
    private static final RecurrenceState YEARLY = new RecurrenceState("FREQ=YEARLY", Roll.NONE, null, MAY, null, MAY);
    private static final UUID OTHER = new UUID(1, 1);

    @Test
    void it_goes_on_while_it_has_a_rule() {
        assertThat(YEARLY.goesOn()).isTrue();
        assertThat(YEARLY.ended().goesOn()).isFalse();
        assertThat(YEARLY.ended().occurrence()).isEqualTo(MAY);
    }

    @Test
    void a_series_that_was_moved_to_a_later_day_goes_on_from_there() {
        assertThat(YEARLY.at(MAY.plusYears(1)).present()).isEqualTo(MAY.plusYears(1));
        assertThat(YEARLY.startingOn(MAY.plusDays(1)).present()).isEqualTo(MAY.plusDays(1));
        assertThat(YEARLY.present()).isEqualTo(MAY);
    }

    @Test
    void has_the_same_rule_where_it_is_rolled_alike_too() {
        RecurrenceState rolled = new RecurrenceState("FREQ=YEARLY", Roll.FOLLOWING, "CN", MAY, null, MAY);

        assertThat(YEARLY.hasSameRuleAs(YEARLY.at(MAY.plusYears(1)))).isTrue();
        assertThat(YEARLY.hasSameRuleAs(rolled)).isFalse();
        assertThat(rolled.hasSameRuleAs(new RecurrenceState("FREQ=YEARLY", Roll.FOLLOWING, "CN", MAY, null, MAY))).isTrue();
        assertThat(rolled.hasSameRuleAs(new RecurrenceState("FREQ=YEARLY", Roll.FOLLOWING, "HK", MAY, null, MAY))).isFalse();
        assertThat(new RecurrenceState("FREQ=YEARLY", Roll.FOLLOWING, null, MAY, null, MAY).hasSameRuleAs(rolled)).isFalse();
        assertThat(new RecurrenceState("FREQ=MONTHLY", Roll.NONE, null, MAY, null, MAY).hasSameRuleAs(YEARLY)).isFalse();
        assertThat(YEARLY.ended().hasSameRuleAs(YEARLY.ended())).as("two that have none").isFalse();
    }

    @Test
    void dates_are_left_out_and_taken_in_again() {
        RecurrenceState without = YEARLY.without(MAY.plusYears(2)).without(MAY.plusYears(1)).without(MAY.plusYears(2));

        assertThat(without.except()).isEqualTo("2022-05-26,2023-05-26");
        assertThat(without.skipped()).containsExactly(MAY.plusYears(1), MAY.plusYears(2));
        assertThat(without.with(MAY.plusYears(1)).with(MAY.plusYears(2)).except()).isNull();
        assertThat(YEARLY.skipped()).isEmpty();
    }

    @Test
    void this_one_and_the_later_ones_go_on_by_what_is_left() {
        RecurrenceState rest = YEARLY.from(MAY.plusDays(3), "FREQ=YEARLY;COUNT=2");

        assertThat(rest.rule()).isEqualTo("FREQ=YEARLY;COUNT=2");
        assertThat(rest.start()).isEqualTo(MAY.plusDays(3));
        assertThat(rest.recurrence().rule()).isEqualTo("FREQ=YEARLY;COUNT=2");
    }

    @Test
    void the_next_of_a_series_is_a_later_edition_of_the_first() {
        SeriesMembership first = SeriesMembership.ALONE.comingAgain(YEARLY);
        SeriesMembership second = first.after(OTHER, 7).followedBy(new UUID(2, 2)).laterOnesLike("{draft}");

        assertThat(first.isLater()).isFalse();
        assertThat(second.isLater()).isTrue();
        assertThat(second).isEqualTo(new SeriesMembership(YEARLY, OTHER, new UUID(2, 2), 8, "{draft}"));
        assertThat(second.asEdition(3).sequenceBase()).isEqualTo(3);
        assertThat(first.rule()).isEqualTo("FREQ=YEARLY");
        assertThat(first.roll()).isEqualTo(Roll.NONE);
        assertThat(SeriesMembership.ALONE.rule()).isNull();
        assertThat(SeriesMembership.ALONE.roll()).isNull();
        assertThat(SeriesMembership.ALONE.calendar()).isNull();
        assertThat(new SeriesMembership(new RecurrenceState("R", Roll.FOLLOWING, "CN", MAY, null, MAY), null, null, 0, null)
                .calendar())
                .isEqualTo("CN");
    }

    @Test
    void a_step_is_one_only_towards_something() {
        assertThat(DependencyLink.FREE.after(OTHER, true)).isEqualTo(new DependencyLink(OTHER, null, true));
        assertThat(DependencyLink.FREE.after(OTHER, false).milestone()).isFalse();
        assertThat(DependencyLink.FREE.after(null, true).milestone()).isFalse();
        assertThat(DependencyLink.FREE.after(OTHER, true).called("uid").dependsOnUid()).isEqualTo("uid");
    }

    @Test
    void an_obligation_is_the_first_of_its_series_or_names_it() {
        Obligation alone = anObligation().inVersion(5).written();
        assertThat(alone.seriesId()).isEqualTo(alone.id());
        assertThat(alone.sequence()).isEqualTo(5);
        assertThat(alone.recurrence()).isNull();
        assertThat(alone.dependsOn()).isNull();
        assertThat(alone.isMilestone()).isFalse();

        Obligation step = anObligation().asStepTowards("uid").written();
        assertThat(step.isMilestone()).isTrue();
        assertThat(step.dependsOnUid()).isEqualTo("uid");
    }

    @Test
    void as_it_will_stand_on_a_later_date_it_is_the_same_one_with_that_date() {
        Obligation first = anObligation().inVersion(3).reminding(9).written();
        first.comeAgain(YEARLY, SampleObligations.WRITTEN.plusSeconds(60));
        Obligation later = first.on(new Occurrence(MAY.plusYears(1), MAY.plusYears(1).plusDays(2)),
                SampleObligations.HOURS);

        assertThat(later.id()).isEqualTo(first.id());
        assertThat(later.due().date()).isEqualTo(MAY.plusYears(1).plusDays(2));
        assertThat(later.cycle().occurrence()).isEqualTo(MAY.plusYears(1));
        assertThat(later.leadDays()).containsExactly(9);
        assertThat(later.sequence()).isEqualTo(first.sequence());
        assertThat(later.updatedAt()).isEqualTo(first.updatedAt());
    }
}
