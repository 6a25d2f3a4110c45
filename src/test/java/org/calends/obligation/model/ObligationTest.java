package org.calends.obligation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.WRITTEN;
import static org.calends.obligation.model.SampleObligations.anObligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.calends.obligation.value.Bound;
import org.calends.obligation.value.DueDate;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.LeadPolicy;
import org.calends.obligation.value.Leads;
import org.calends.obligation.value.Status;
import org.calends.obligation.value.WorkingHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObligationTest {

    private static final Instant LATER = WRITTEN.plusSeconds(3600);

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-25, false", "2021-05-26, false", "2021-05-27, true" })
    void a_whole_day_is_overdue_from_the_next_day_on(String today, boolean overdue) {
        assertThat(anObligation().written().isOverdue(LocalDate.parse(today), at("2021-06-01T00:00Z"))).isEqualTo(overdue);
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-26T16:59:59.999999999+08:00, false", "2021-05-26T17:00+08:00, true",
            "2021-05-26T17:00:00.000000001+08:00, true" })
    void a_time_of_day_is_overdue_from_that_very_moment_on(String now, boolean overdue) {
        Obligation timed = anObligation().at("17:00", "Asia/Shanghai").written();

        assertThat(timed.isOverdue(LocalDate.of(2021, 5, 26), at(now))).isEqualTo(overdue);
    }

    @Test
    void what_is_closed_is_not_overdue() {
        Obligation done = anObligation().written();
        done.complete(new Completion(LocalDate.of(2021, 6, 1), "lin", null, null), LATER);

        assertThat(done.isOverdue(LocalDate.of(2021, 6, 2), at("2021-06-02T00:00Z"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "BY, 2021-05-26", "ON, 2021-05-26", "BEFORE, 2021-05-25", "FROM, 2021-05-25" })
    void the_last_safe_day_follows_from_the_bound(Bound bound, LocalDate lastSafeDay) {
        Obligation obligation = anObligation().due(bound, "2021-05-26").written();

        assertThat(obligation.lastSafeDay()).isEqualTo(lastSafeDay);
        assertThat(obligation.daysLeft(lastSafeDay, LATER)).isZero();
        assertThat(obligation.daysLeft(lastSafeDay.minusDays(1), LATER)).isEqualTo(1);
        assertThat(obligation.daysLeft(lastSafeDay.plusDays(1), LATER)).isEqualTo(-1);
        assertThat(obligation.due().date()).hasToString("2021-05-26");
    }

    @Test
    void a_date_that_moves_is_another_revision_and_one_that_does_not_is_none() {
        Obligation obligation = anObligation().written();

        assertThat(
                obligation.moveTo(new DueDate(LocalDate.of(2021, 5, 26), Bound.BY, null, null), SampleObligations.HOURS, LATER))
                .isFalse();
        assertThat(obligation.dueRevision()).isEqualTo(1);
        assertThat(obligation.updatedAt()).isEqualTo(LATER);
        assertThat(obligation.moveTo(new DueDate(LocalDate.of(2021, 5, 27), Bound.BEFORE, null, null), SampleObligations.HOURS,
                LATER)).isTrue();
        assertThat(obligation.dueRevision()).isEqualTo(2);
        assertThat(obligation.lastSafeDay()).hasToString("2021-05-26");
        assertThat(obligation.moveTo(new DueDate(LocalDate.of(2021, 5, 27), Bound.BEFORE, LocalTime.NOON, "UTC"),
                SampleObligations.HOURS, LATER))
                .isTrue();
        assertThat(obligation.dueRevision()).isEqualTo(3);
    }

    @Test
    void a_date_that_was_counted_is_no_longer_once_it_is_moved_by_hand() {
        Obligation obligation = anObligation().written();
        obligation.recounted(new DueDate(LocalDate.of(2021, 5, 27), Bound.BY, null, null), "{counted}", SampleObligations.HOURS,
                LATER);
        assertThat(obligation.computation()).isEqualTo("{counted}");
        assertThat(obligation.dueRevision()).isEqualTo(2);

        obligation.moveTo(new DueDate(LocalDate.of(2021, 5, 28), Bound.BY, null, null), SampleObligations.HOURS, LATER);

        assertThat(obligation.computation()).isNull();
    }

    @Test
    void each_way_to_close_it_is_kept_with_its_reason_and_moment() {
        Obligation waived = anObligation().written();
        assertThat(waived.waive("not ours", LATER)).isTrue();
        assertThat(waived.status()).isEqualTo(Status.WAIVED);
        assertThat(waived.closing()).isEqualTo(new Closing("not ours", LATER, null));
        assertThat(waived.isOpen()).isFalse();
        assertThat(waived.updatedAt()).isEqualTo(LATER);

        Obligation withdrawn = anObligation().written();
        assertThat(withdrawn.withdraw("repealed", LATER)).isTrue();
        assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(withdrawn.closing().reason()).isEqualTo("repealed");

        Obligation done = anObligation().written();
        Completion how = new Completion(LocalDate.of(2021, 5, 20), "lin", "sent", "https://example.com/receipt");
        assertThat(done.complete(how, LATER)).isTrue();
        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(done.closing().completion()).isEqualTo(how);
    }

    @Test
    void what_was_closed_can_be_opened_again_once() {
        Obligation obligation = anObligation().written();
        assertThat(obligation.reopen(LATER)).as("it is open").isFalse();
        assertThat(obligation.updatedAt()).isEqualTo(WRITTEN);
        obligation.waive("not ours", LATER);

        assertThat(obligation.reopen(LATER.plusSeconds(1))).isTrue();
        assertThat(obligation.isOpen()).isTrue();
        assertThat(obligation.closing()).isEqualTo(Closing.NONE);
        assertThat(obligation.updatedAt()).isEqualTo(LATER.plusSeconds(1));
        assertThat(obligation.reopen(LATER)).isFalse();
    }

    @Test
    void its_own_lead_days_go_before_the_policy_and_the_policy_before_what_its_kind_says() {
        Map<Kind, Leads> policies = Map.of(Kind.CONSULTATION, new Leads(List.of(5), List.of(2)));

        assertThat(anObligation().written().leadsUnder(policies)).isEqualTo(new Leads(List.of(5), List.of(2)));
        assertThat(anObligation().of(Kind.FILING).written().leadsUnder(policies))
                .isEqualTo(new Leads(Kind.FILING.leadDays(), null));
        assertThat(anObligation().reminding(1, 30).written().leadsUnder(policies)).isEqualTo(new Leads(List.of(30, 1), null));
        assertThat(anObligation().remindingWorkingDays(3).written().leadsUnder(policies))
                .isEqualTo(new Leads(null, List.of(3)));
        assertThat(anObligation().written().leads()).isEqualTo(new Leads(Kind.CONSULTATION.leadDays(), null));
        assertThat(anObligation().reminding(1, 30).remindingWorkingDays(4).written()).satisfies(own -> {
            assertThat(own.leadDays()).containsExactly(30, 1);
            assertThat(own.leadWorkingDays()).containsExactly(4);
        });
    }

    @Test
    void without_a_kind_it_is_another_and_without_tags_it_has_none() {
        Obligation bare = anObligation().called("  Report ").with("kind", null).with("tags", null).written();

        assertThat(bare.kind()).isEqualTo(Kind.OTHER);
        assertThat(bare.tags()).isEmpty();
        assertThat(bare.title()).isEqualTo("Report");
    }

    @Test
    void it_keeps_what_its_draft_says() {
        Obligation obligation = anObligation().describedAs("why").withDeputy("zhao@example.com")
                .from("https://miit.gov.cn", "by 26 May").inVersion(4).registeredAt("2021-04-20T00:00:00Z").written();

        assertThat(obligation.description()).isEqualTo("why");
        assertThat(obligation.authority()).isEqualTo("MIIT");
        assertThat(obligation.jurisdiction()).isEqualTo("CN");
        assertThat(obligation.owner()).isEqualTo("lin@example.com");
        assertThat(obligation.deputy()).isEqualTo("zhao@example.com");
        assertThat(obligation.tags()).containsExactly("apps");
        assertThat(obligation.source().quote()).isEqualTo("by 26 May");
        assertThat(obligation.version()).isEqualTo(4);
        assertThat(obligation.createdAt()).isEqualTo("2021-04-20T00:00:00Z");
    }

    @Test
    void the_policy_of_its_kind_holds_where_it_makes_no_choice_of_its_own() {
        LeadPolicy policy = new LeadPolicy();
        policy.become(new Leads(List.of(5), List.of(2)), "admin", LATER);
        Obligation usual = anObligation().written();
        Obligation own = anObligation().reminding(9).written();
        usual.follow(policy);
        own.follow(policy);

        assertThat(usual.leads()).isEqualTo(new Leads(List.of(5), List.of(2)));
        assertThat(own.leads()).isEqualTo(new Leads(List.of(9), null));
        assertThat(policy.changedBy()).isEqualTo("admin");
        assertThat(policy.changedAt()).isEqualTo(LATER);
    }

    @Test
    void other_working_hours_move_the_last_safe_day_only_where_a_time_is_stated() {
        WorkingHours early = WorkingHours.parse("07:00-16:00", ZoneId.of("Asia/Shanghai"));
        Obligation byEight = anObligation().at("08:00", "Asia/Shanghai").written();
        Obligation wholeDay = anObligation().written();

        assertThat(byEight.follows(SampleObligations.HOURS)).isTrue();
        assertThat(byEight.follows(early)).isFalse();
        assertThat(wholeDay.follows(early)).isTrue();
        assertThat(byEight.lastSafeDay()).hasToString("2021-05-25");

        byEight.follow(early, LATER);
        assertThat(byEight.lastSafeDay()).hasToString("2021-05-26");
        assertThat(byEight.follows(early)).isTrue();
        assertThat(byEight.dueRevision()).as("its date has not moved").isEqualTo(1);
        assertThat(byEight.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void a_date_that_was_counted_stays_counted_while_it_is_the_same_date() {
        Obligation obligation = anObligation().written();
        obligation.recounted(new DueDate(LocalDate.of(2021, 5, 27), Bound.BY, null, null), "{counted}", SampleObligations.HOURS,
                LATER);

        obligation.become(draft(anObligation().due("2021-05-27").called("Another title"), null), LATER);
        assertThat(obligation.computation()).isEqualTo("{counted}");
        obligation.become(draft(anObligation().due("2021-05-27"), "{counted again}"), LATER);
        assertThat(obligation.computation()).isEqualTo("{counted again}");
        obligation.become(draft(anObligation().due("2021-05-28"), null), LATER);
        assertThat(obligation.computation()).isNull();
    }

    private static CheckedDraft draft(SampleObligations sample, String computation) {
        return new CheckedDraft(ObligationDraft.of(sample.written()), computation, null, false, SampleObligations.HOURS);
    }

    @Test
    void the_moment_at_which_it_is_too_late_is_known_where_a_time_is_stated() {
        assertThat(anObligation().at("17:00", "Asia/Shanghai").written().dueAt()).isEqualTo("2021-05-26T09:00:00Z");
        assertThat(anObligation().written().dueAt()).isNull();
    }
}
