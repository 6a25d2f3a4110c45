package org.calends.reminder.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.reminder.ledger.SampleLedger.aRowOf;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.SampleObligations;
import org.calends.obligation.value.Bound;
import org.calends.reminder.ledger.DropReason;
import org.calends.reminder.ledger.LeadTerms;
import org.calends.reminder.ledger.LedgerEntry;
import org.calends.reminder.ledger.NewReminder;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.PlannedReminders;
import org.calends.reminder.ledger.Recipient;
import org.calends.reminder.ledger.ReminderState;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Delivery;
import org.calends.subscription.wish.Subscription;
import org.calends.workday.count.WorkingDayCalendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one subscriber is told of one obligation: just before, at and after each moment. */
class SubscriberPlannerTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LeadTerms TERMS = new LeadTerms(Map.of(), new WorkingDayCalendars().snapshot());
    private static final SampleObligations DUE_ON_10_MAY = anObligation().due("2021-05-10").reminding(7, 1, 0);

    private final Set<String> gone = new HashSet<>();
    private final Obligation obligation = DUE_ON_10_MAY.written();
    private final Subscription wang = aSubscription().written();

    private SubscriberPlanner at(String moment) {
        return at(OffsetDateTime.parse(moment).toInstant());
    }

    /** The check before was two hours earlier. */
    private SubscriberPlanner at(Instant now) {
        return new SubscriberPlanner(now, now.minusSeconds(2 * 3600), LocalTime.of(8, 0), gone::contains, TERMS, ZONE);
    }

    private static List<String> toTell(PlannedReminders plannedReminders) {
        return plannedReminders.fresh().stream().filter(NewReminder::isToBeTold).map(SubscriberPlannerTest::words).toList();
    }

    private static List<String> passedOver(PlannedReminders plannedReminders) {
        return plannedReminders.fresh().stream().filter(row -> !row.isToBeTold()).map(SubscriberPlannerTest::words).toList();
    }

    private static String words(NewReminder row) {
        return row.occasion() + " " + row.step();
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-03T07:59:59.999+08:00, ''", "2021-05-03T08:00+08:00, LEAD 7", "2021-05-03T08:00:00.001+08:00, LEAD 7",
            "2021-05-09T07:59:59.999+08:00, LEAD 7", "2021-05-09T08:00+08:00, LEAD 1", "2021-05-10T07:59:59.999+08:00, LEAD 1",
            "2021-05-10T08:00+08:00, DUE_TODAY 0", "2021-05-11T07:59:59.999+08:00, DUE_TODAY 0",
            "2021-05-11T08:00+08:00, OVERDUE 1", "2021-05-12T07:59:59.999+08:00, OVERDUE 1",
            "2021-05-17T08:00+08:00, OVERDUE 7", "2021-05-24T07:59:59.999+08:00, OVERDUE 7",
            "2021-05-24T08:00+08:00, OVERDUE 14", "2021-05-31T08:00+08:00, OVERDUE 21" })
    void the_most_urgent_step_whose_moment_has_come_is_told(String moment, String told) {
        PlannedReminders plannedReminders = at(moment).plan(obligation, wang, Recipient.of(wang, Channel.MAIL), List.of());

        assertThat(String.join(",", toTell(plannedReminders))).isEqualTo(told);
        assertThat(plannedReminders.superseded()).isEmpty();
        assertThat(plannedReminders.armedAgain()).isEmpty();
    }

    @Test
    void earlier_ones_that_nobody_was_told_are_noted_as_passed_over() {
        assertThat(passedOver(at("2021-05-12T08:00+08:00").plan(obligation, wang, Recipient.of(wang, Channel.MAIL), List.of())))
                .containsExactly("LEAD 7", "LEAD 1", "DUE_TODAY 0", "OVERDUE 1");
    }

    @Test
    void a_row_names_who_is_told_of_what_and_goes_out_now() {
        NewReminder row = at("2021-05-03T09:30+08:00").plan(obligation, wang, Recipient.of(wang, Channel.MAIL), List.of())
                .fresh().get(0);

        assertThat(row.obligationId()).isEqualTo(obligation.id());
        assertThat(row.dueRevision()).isEqualTo(obligation.dueRevision());
        assertThat(row.dueDate()).hasToString("2021-05-10");
        assertThat(row.recipient().email()).isEqualTo("wang@example.com");
        assertThat(row.recipient().subscriptionId()).isEqualTo(wang.id());
        assertThat(row.at()).isEqualTo("2021-05-03T01:30:00Z");
        assertThat(row.digest()).isNull();
    }

    @Test
    void the_moment_is_the_subscribers_own_time_and_zone() {
        Subscription early = aSubscription().at("06:30").in("America/New_York").written();

        assertThat(
                toTell(at("2021-05-03T06:29:59-04:00").plan(obligation, early, Recipient.of(early, Channel.MAIL), List.of())))
                .isEmpty();
        assertThat(
                toTell(at("2021-05-03T06:30:00-04:00").plan(obligation, early, Recipient.of(early, Channel.MAIL), List.of())))
                .containsExactly("LEAD 7");
    }

    @Test
    void what_the_ledger_has_is_not_told_again() {
        LedgerEntry ledgerEntry = aRowOf(obligation).to(wang).told();

        assertThat(at("2021-05-03T08:00+08:00").plan(obligation, wang, Recipient.of(wang, Channel.MAIL), List.of(ledgerEntry))
                .isEmpty()).isTrue();
        assertThat(toTell(
                at("2021-05-09T08:00+08:00").plan(obligation, wang, Recipient.of(wang, Channel.MAIL), List.of(ledgerEntry))))
                .containsExactly("LEAD 1");
    }

    @Test
    void what_the_ledger_has_of_another_date_does_not_count() {
        LedgerEntry before = aRowOf(obligation).to(wang).ofRevision(obligation.dueRevision() - 1).told();

        assertThat(
                toTell(at("2021-05-03T08:00+08:00").plan(obligation, wang, Recipient.of(wang, Channel.MAIL), List.of(before))))
                .containsExactly("LEAD 7");
    }

    @Test
    void one_whose_hindrance_is_gone_is_armed_again_and_one_that_was_passed_over_is_not() {
        LedgerEntry paused = aRowOf(obligation).to(wang).dropped(DropReason.PAUSED).told();
        LedgerEntry passedOver = aRowOf(obligation).to(wang).dropped(DropReason.SUPERSEDED).told();

        assertThat(at("2021-05-03T08:00+08:00").plan(obligation, wang, Recipient.of(wang, Channel.MAIL), List.of(paused))
                .armedAgain())
                .containsExactly(paused.id());
        assertThat(at("2021-05-03T08:00+08:00").plan(obligation, wang, Recipient.of(wang, Channel.MAIL), List.of(passedOver))
                .isEmpty()).isTrue();
    }

    @Test
    void one_that_still_waits_gives_way_to_a_more_urgent_one_and_a_message_of_a_change_does_not() {
        LedgerEntry waits = aRowOf(obligation).to(wang).in(ReminderState.PENDING).told();
        LedgerEntry sent = aRowOf(obligation).to(wang).telling(Occasion.DUE_TODAY, 0).told();
        LedgerEntry change = aRowOf(obligation).to(wang).telling(Occasion.CHANGED, 0).in(ReminderState.PENDING)
                .queued("2021-05-01T08:00+08:00").told();

        assertThat(at("2021-05-09T08:00+08:00")
                .plan(obligation, wang, Recipient.of(wang, Channel.MAIL), List.of(waits, sent, change)).superseded())
                .containsExactly(waits.id());
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-03T08:00+08:00, ''", "2021-05-03T08:00:00.001+08:00, ''", "2021-05-03T07:59:59.999+08:00, LEAD 7" })
    void a_step_that_had_come_when_the_change_was_told_is_said_by_it(String changeQueued, String told) {
        LedgerEntry change = aRowOf(obligation).to(wang).telling(Occasion.CHANGED, 0).queued(changeQueued).told();
        PlannedReminders plannedReminders = at("2021-05-03T09:00+08:00").plan(obligation, wang,
                Recipient.of(wang, Channel.MAIL), List.of(change));

        assertThat(String.join(",", toTell(plannedReminders))).isEqualTo(told);
        assertThat(plannedReminders.fresh()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-09T08:00+08:00, ''", "2021-05-09T07:59:59.999+08:00, LEAD 1" })
    void who_put_it_off_to_that_moment_or_later_is_not_told_before(String until, String told) {
        LedgerEntry snoozed = aRowOf(obligation).to(wang).telling(Occasion.SNOOZED, 1).in(ReminderState.PENDING).next(until)
                .told();
        PlannedReminders plannedReminders = at("2021-05-09T08:00+08:00").plan(obligation, wang,
                Recipient.of(wang, Channel.MAIL), List.of(snoozed));

        assertThat(String.join(",", toTell(plannedReminders))).isEqualTo(told);
        assertThat(plannedReminders.superseded()).as("what was put off to waits on, unless something more urgent is told")
                .hasSize(told.isEmpty() ? 0 : 1);
    }

    @Test
    void the_last_day_is_told_however_long_it_was_put_off() {
        LedgerEntry snoozed = aRowOf(obligation).to(wang).telling(Occasion.SNOOZED, 0).in(ReminderState.PENDING)
                .next("2021-05-10T18:00+08:00").told();

        assertThat(
                toTell(at("2021-05-10T08:00+08:00").plan(obligation, wang, Recipient.of(wang, Channel.MAIL), List.of(snoozed))))
                .containsExactly("DUE_TODAY 0");
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-10T16:00:00Z, OVERDUE 1", "2021-05-13T01:00:00Z, OVERDUE 3", "2021-05-17T01:00:00Z, OVERDUE 7",
            "2021-05-18T01:00:00Z, OVERDUE 7", "2021-05-23T15:59:59Z, OVERDUE 7", "2021-05-23T16:00:00Z, OVERDUE 14",
            "2021-06-30T01:00:00Z, OVERDUE 49" })
    void what_was_late_when_it_was_registered_is_told_at_once_and_only_from_then_on(String registered, String told) {
        Obligation late = DUE_ON_10_MAY.registeredAt(registered).written();
        PlannedReminders plannedReminders = at(Instant.parse(registered).plusSeconds(8 * 3600))
                .plan(late, wang, Recipient.of(wang, Channel.MAIL), List.of());

        assertThat(toTell(plannedReminders)).containsExactly(told);
        assertThat(passedOver(plannedReminders)).noneMatch(words -> words.startsWith("OVERDUE"));
    }

    @Test
    void who_subscribes_when_it_is_late_is_not_told_of_each_day_before() {
        Subscription late = aSubscription().openedAt("2021-05-14T01:00:00Z").written();
        PlannedReminders plannedReminders = at("2021-05-14T09:00+08:00").plan(obligation, late,
                Recipient.of(late, Channel.MAIL), List.of());

        assertThat(toTell(plannedReminders)).containsExactly("OVERDUE 4");
        assertThat(passedOver(plannedReminders)).containsExactly("LEAD 7", "LEAD 1", "DUE_TODAY 0");
    }

    @ParameterizedTest
    @CsvSource({ "2021-04-26T09:00+08:00, 2021-05-03T08:00+08:00", "2021-05-03T07:59:59.999+08:00, 2021-05-03T08:00+08:00",
            "2021-05-03T08:00+08:00, 2021-05-09T08:00+08:00", "2021-05-09T08:00+08:00, 2021-05-10T08:00+08:00",
            "2021-05-10T08:00+08:00, 2021-05-11T08:00+08:00", "2021-05-11T08:00+08:00, 2021-05-12T08:00+08:00",
            "2021-05-17T08:00+08:00, 2021-05-24T08:00+08:00", "2021-06-21T08:00+08:00, 2021-06-28T08:00+08:00" })
    void the_next_moment_is_the_next_step_and_never_this_one(String now, String next) {
        assertThat(at(now).next(obligation, wang)).isEqualTo(OffsetDateTime.parse(next).toInstant());
    }

    @Test
    void nobody_has_to_look_again_before_that_moment() {
        Instant now = OffsetDateTime.parse("2021-04-26T09:00+08:00").toInstant();
        for (int i = 0; i < 20; i++) {
            SubscriberPlanner subscriberPlanner = at(now);
            Instant next = subscriberPlanner.next(obligation, wang);
            String told = toTell(subscriberPlanner.plan(obligation, wang, Recipient.of(wang, Channel.MAIL), List.of()))
                    .toString();
            assertThat(toTell(at(next.minusMillis(1))
                    .plan(obligation, wang, Recipient.of(wang, Channel.MAIL), List.of()))).hasToString(told);
            assertThat(toTell(at(next).plan(obligation, wang, Recipient.of(wang, Channel.MAIL), List.of())))
                    .doesNotHaveToString(told);
            now = next;
        }
    }

    @Test
    void before_a_date_means_that_the_day_before_is_the_last() {
        Obligation before = anObligation().due(Bound.BEFORE, "2021-05-10").reminding(0).written();

        assertThat(toTell(at("2021-05-09T08:00+08:00").plan(before, wang, Recipient.of(wang, Channel.MAIL), List.of())))
                .containsExactly("DUE_TODAY 0");
        assertThat(toTell(at("2021-05-10T08:00+08:00").plan(before, wang, Recipient.of(wang, Channel.MAIL), List.of())))
                .containsExactly("OVERDUE 1");
    }

    @Test
    void without_any_lead_day_only_what_is_late_is_told() {
        Obligation silent = anObligation().due("2021-05-10").reminding().remindingWorkingDays().written();

        assertThat(at("2021-05-10T23:59+08:00").plan(silent, wang, Recipient.of(wang, Channel.MAIL), List.of()).isEmpty())
                .isTrue();
        assertThat(toTell(at("2021-05-11T08:00+08:00").plan(silent, wang, Recipient.of(wang, Channel.MAIL), List.of())))
                .containsExactly("OVERDUE 1");
    }

    @Test
    void a_daily_digest_carries_what_can_wait_for_it() {
        Subscription daily = daily();
        NewReminder row = at("2021-05-03T08:00+08:00").plan(obligation, daily, Recipient.of(daily, Channel.MAIL), List.of())
                .fresh().get(0);

        assertThat(row.digest()).isEqualTo("d:" + daily.id() + ":2021-05-03");
        assertThat(row.at()).isEqualTo("2021-05-03T00:00:00Z");
    }

    @Test
    void what_comes_after_the_days_digest_has_left_waits_for_the_next_unless_that_is_too_late() {
        Subscription daily = daily();
        gone.add("d:" + daily.id() + ":2021-05-03");
        NewReminder row = at("2021-05-03T09:00+08:00").plan(obligation, daily, Recipient.of(daily, Channel.MAIL), List.of())
                .fresh().get(0);
        assertThat(row.digest()).isEqualTo("d:" + daily.id() + ":2021-05-04");
        assertThat(row.at()).isEqualTo("2021-05-04T00:00:00Z");

        Obligation today = anObligation().due("2021-05-03").reminding(7).written();
        NewReminder last = at("2021-05-03T09:00+08:00").plan(today, daily, Recipient.of(daily, Channel.MAIL), List.of()).fresh()
                .get(0);
        assertThat(last.digest()).isEqualTo("l:" + daily.id() + ":2021-05-03");
        assertThat(last.at()).isEqualTo("2021-05-03T01:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({ "1, l:", "2, d:", "0, l:" })
    void the_last_word_on_the_last_day_or_the_day_before_waits_for_no_digest(int lastLead, String kind) {
        Subscription daily = daily();
        Obligation soon = anObligation().due("2021-05-10").reminding(7, lastLead).written();
        String moment = "2021-05-" + (lastLead == 0 ? "10" : "0" + (10 - lastLead)) + "T08:00+08:00";
        NewReminder row = at(moment).plan(soon, daily, Recipient.of(daily, Channel.MAIL), List.of()).fresh().get(0);

        assertThat(row.step()).isEqualTo(lastLead);
        assertThat(row.digest()).startsWith(kind);
    }

    @Test
    void a_day_before_that_is_not_the_last_word_waits_for_the_digest_and_so_does_what_is_late() {
        Subscription daily = daily();

        assertThat(at("2021-05-09T08:00+08:00").plan(obligation, daily, Recipient.of(daily, Channel.MAIL), List.of()).fresh()
                .get(0).digest()).startsWith("d:");
        assertThat(at("2021-05-11T08:00+08:00").plan(obligation, daily, Recipient.of(daily, Channel.MAIL), List.of()).fresh()
                .get(0).digest()).startsWith("d:");
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-20, 2021-05-03", "2021-05-03, 2021-05-03", "2021-05-02, 2021-04-29" })
    void a_weekly_digest_comes_on_monday_unless_that_is_after_the_last_day(String due, String day) {
        Subscription weekly = aSubscription().told(Delivery.WEEKLY).written();
        Obligation some = anObligation().due(due).reminding(30).written();
        NewReminder row = at("2021-04-29T09:00+08:00").plan(some, weekly, Recipient.of(weekly, Channel.MAIL), List.of()).fresh()
                .get(0);

        assertThat(row.digest()).isEqualTo("d:" + weekly.id() + ":" + day);
    }

    @Test
    void what_is_late_waits_for_monday() {
        Subscription weekly = aSubscription().told(Delivery.WEEKLY).written();
        NewReminder row = at("2021-05-11T08:00+08:00").plan(obligation, weekly, Recipient.of(weekly, Channel.MAIL), List.of())
                .fresh().get(0);

        assertThat(row.digest()).isEqualTo("d:" + weekly.id() + ":2021-05-17");
        assertThat(row.at()).isEqualTo("2021-05-17T00:00:00Z");
    }

    @Test
    void a_weekly_digest_whose_monday_is_a_day_off_comes_on_the_working_day_before() {
        Subscription weekly = aSubscription().told(Delivery.WEEKLY).onWorkingDaysOnly().written();
        Obligation some = anObligation().due("2021-05-20").reminding(30).written();

        assertThat(at("2021-04-29T09:00+08:00").plan(some, weekly, Recipient.of(weekly, Channel.MAIL), List.of()).fresh().get(0)
                .digest())
                .as("Monday 3 May 2021 is a day off in China, and so are the days since 1 May").endsWith(":2021-04-30");
        assertThat(at("2021-05-01T09:00+08:00").plan(some, weekly, Recipient.of(weekly, Channel.MAIL), List.of()).fresh().get(0)
                .digest())
                .as("that of 3 May is over").endsWith(":2021-05-10");
    }

    private static Subscription daily() {
        return aSubscription().told(Delivery.DAILY).written();
    }

    @Test
    void earlier_steps_are_noted_as_passed_over_unless_the_ledger_has_them() {
        LedgerEntry ledgerEntry = aRowOf(obligation).to(wang).told();

        assertThat(passedOver(
                at("2021-05-10T08:00+08:00").plan(obligation, wang, Recipient.of(wang, Channel.MAIL), List.of(ledgerEntry))))
                .containsExactly("LEAD 1");
        assertThat(passedOver(at("2021-05-10T08:00+08:00").plan(obligation, wang, Recipient.of(wang, Channel.MAIL), List.of())))
                .containsExactly("LEAD 7", "LEAD 1");
    }
}
