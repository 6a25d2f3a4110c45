package org.calends.reminder.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.reminder.ledger.SampleLedger.aRowOf;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

import org.calends.obligation.model.Obligation;
import org.calends.subscription.wish.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerEntryTest {

    private static final Obligation OBLIGATION = anObligation().written();
    private static final LedgerEntry SENT = aRowOf(OBLIGATION).told();
    private static final LedgerEntry FAILED = aRowOf(OBLIGATION).in(ReminderState.FAILED).told();

    @Test
    void is_a_step_by_its_occasion_and_its_number() {
        assertThat(SENT.is(new Step(Occasion.LEAD, 7, Instant.EPOCH))).isTrue();
        assertThat(SENT.is(new Step(Occasion.LEAD, 1, Instant.EPOCH))).isFalse();
        assertThat(SENT.is(new Step(Occasion.OVERDUE, 7, Instant.EPOCH))).isFalse();
    }

    @Test
    void belongs_to_one_date() {
        assertThat(SENT.isOf(OBLIGATION.dueRevision())).isTrue();
        assertThat(SENT.isOf(OBLIGATION.dueRevision() + 1)).isFalse();
    }

    @Test
    void is_an_escalation_of_one_rung() {
        LedgerEntry deputy = aRowOf(OBLIGATION).telling(Occasion.ESCALATION, 1).told();

        assertThat(deputy.isEscalation(1)).isTrue();
        assertThat(deputy.isEscalation(2)).isFalse();
        assertThat(aRowOf(OBLIGATION).telling(Occasion.LEAD, 1).told().isEscalation(1)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(DropReason.class)
    void is_given_up_where_its_address_is_dead_or_nobodys_or_its_reader_may_not_know(DropReason reason) {
        assertThat(aRowOf(OBLIGATION).dropped(reason).told().isGivenUp())
                .isEqualTo(EnumSet.of(DropReason.BOUNCED, DropReason.LEFT, DropReason.HIDDEN).contains(reason));
    }

    @ParameterizedTest
    @EnumSource(DropReason.class)
    void may_be_armed_again_where_what_stood_against_it_may_end(DropReason reason) {
        assertThat(aRowOf(OBLIGATION).dropped(reason).told().mayBeArmedAgain()).isEqualTo(EnumSet
                .of(DropReason.CLOSED, DropReason.PAUSED, DropReason.LEFT, DropReason.HIDDEN).contains(reason));
    }

    @Test
    void is_armed_again_only_once_it_was_dropped() {
        assertThat(SENT.mayBeArmedAgain()).isFalse();
        assertThat(aRowOf(OBLIGATION).in(ReminderState.DROPPED).told().mayBeArmedAgain()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(ReminderState.class)
    void waits_while_it_is_pending_and_follows_the_calendar(ReminderState state) {
        assertThat(aRowOf(OBLIGATION).in(state).told().waits()).isEqualTo(state == ReminderState.PENDING);
        assertThat(aRowOf(OBLIGATION).telling(Occasion.CHANGED, 0).in(state).told().waits()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(ReminderState.class)
    void was_meant_unless_it_was_dropped(ReminderState state) {
        assertThat(aRowOf(OBLIGATION).in(state).told().wasMeant()).isEqualTo(state != ReminderState.DROPPED);
    }

    @Test
    void nobody_was_reached_where_all_that_was_meant_came_to_nothing() {
        LedgerEntry passedOver = aRowOf(OBLIGATION).dropped(DropReason.SUPERSEDED).told();

        assertThat(LedgerEntry.reachedNobody(List.of(FAILED))).isTrue();
        assertThat(LedgerEntry.reachedNobody(List.of(FAILED, passedOver))).isTrue();
        assertThat(LedgerEntry.reachedNobody(List.of(aRowOf(OBLIGATION).dropped(DropReason.LEFT).told()))).isTrue();
        assertThat(LedgerEntry.reachedNobody(List.of(FAILED, SENT))).isFalse();
        assertThat(LedgerEntry.reachedNobody(List.of(FAILED, aRowOf(OBLIGATION).in(ReminderState.PENDING).told()))).isFalse();
        assertThat(LedgerEntry.reachedNobody(List.of(passedOver))).as("nobody was to be told yet").isFalse();
        assertThat(LedgerEntry.reachedNobody(List.of())).isFalse();
    }

    @Test
    void what_was_told_nearer_to_the_date_overtakes_what_lies_further_ahead() {
        LedgerEntry near = aRowOf(OBLIGATION).telling(Occasion.LEAD, 2).in(ReminderState.PENDING).told();
        List<LedgerEntry> sent = List.of(near.sent());

        assertThat(LedgerEntry.isOvertaken(lead(3), sent)).isTrue();
        assertThat(LedgerEntry.isOvertaken(lead(2), sent)).isTrue();
        assertThat(LedgerEntry.isOvertaken(lead(1), sent)).isFalse();
        assertThat(LedgerEntry.isOvertaken(new Step(Occasion.DUE_TODAY, 0, SENT.queuedAt()), sent)).isFalse();
        assertThat(LedgerEntry.isOvertaken(lead(3), List.of(near))).as("that waits").isFalse();
        assertThat(LedgerEntry.isOvertakenForThePerson(lead(3), sent)).isTrue();
        assertThat(LedgerEntry.isOvertakenForThePerson(lead(1), sent)).isFalse();
        assertThat(LedgerEntry.isOvertakenForThePerson(lead(3), List.of(near))).as("that waits").isFalse();
    }

    @Test
    void what_another_mail_said_to_the_person_is_not_said_again_by_a_subscription_that_came_later() {
        LedgerEntry said = aRowOf(OBLIGATION).telling(Occasion.OVERDUE, 1).dropped(DropReason.TOLD_OTHERWISE).told();
        Step overdue = new Step(Occasion.OVERDUE, 1, SENT.queuedAt());

        assertThat(LedgerEntry.isOvertakenForThePerson(overdue, List.of(said))).isTrue();
        assertThat(LedgerEntry.isOvertakenForThePerson(new Step(Occasion.OVERDUE, 2, SENT.queuedAt()), List.of(said)))
                .isFalse();
        assertThat(LedgerEntry.isOvertakenForThePerson(overdue,
                List.of(aRowOf(OBLIGATION).telling(Occasion.OVERDUE, 1).dropped(DropReason.PAUSED).told()))).isFalse();
    }

    @Test
    void acknowledged_is_what_somebody_answered() {
        assertThat(SENT.isAcknowledged()).isFalse();
        assertThat(aRowOf(OBLIGATION).acknowledged("2021-04-26T09:00+08:00").told().isAcknowledged()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void the_last_message_that_says_the_present_date_counts(Occasion occasion) {
        LedgerEntry early = aRowOf(OBLIGATION).telling(occasion, 0).queued("2021-04-26T09:00+08:00").told();
        LedgerEntry late = aRowOf(OBLIGATION).telling(occasion, 1).queued("2021-04-27T09:00+08:00").told();
        boolean says = EnumSet.of(Occasion.CHANGED, Occasion.ASSIGNED, Occasion.REOPENED).contains(occasion);

        assertThat(LedgerEntry.isSaidByAChange(lead(late.queuedAt()), List.of(late, early))).isEqualTo(says);
        assertThat(LedgerEntry.isSaidByAChange(lead(late.queuedAt().plusMillis(1)), List.of(late, early))).isFalse();
        assertThat(LedgerEntry.isSaidToThePerson(lead(late.queuedAt()), List.of(late, early))).isEqualTo(says);
    }

    @Test
    void a_message_that_was_dropped_says_nothing() {
        SampleLedger changed = aRowOf(OBLIGATION).telling(Occasion.CHANGED, 0).queued("2021-04-26T09:00+08:00");
        Step lead = lead(Instant.parse("2021-04-26T01:00:00Z"));

        assertThat(LedgerEntry.isSaidByAChange(lead, List.of(changed.dropped(DropReason.PAUSED).told()))).isFalse();
        assertThat(LedgerEntry.isSaidByAChange(lead, List.of(changed.dropped(DropReason.TOLD_OTHERWISE).told())))
                .as("another mail to the same person said it").isTrue();
        assertThat(LedgerEntry.isSaidToThePerson(lead, List.of(changed.in(ReminderState.PENDING).told())))
                .as("it may still come to nothing").isFalse();
    }

    private static Step lead(Instant at) {
        return new Step(Occasion.LEAD, 7, at);
    }

    @Test
    void only_a_lead_is_put_off_and_only_by_who_still_means_it() {
        Step lead = new Step(Occasion.LEAD, 1, Instant.parse("2021-05-09T00:00:00Z"));
        SampleLedger snoozed = aRowOf(OBLIGATION).telling(Occasion.SNOOZED, 1).in(ReminderState.PENDING)
                .next("2021-05-09T08:00+08:00");

        assertThat(LedgerEntry.isPutOff(lead, List.of(snoozed.told()))).isTrue();
        assertThat(LedgerEntry.isPutOff(new Step(Occasion.DUE_TODAY, 0, lead.at()), List.of(snoozed.told()))).isFalse();
        assertThat(LedgerEntry.isPutOff(new Step(Occasion.LEAD, 1, lead.at().plusMillis(1)), List.of(snoozed.told())))
                .isFalse();
        assertThat(LedgerEntry.isPutOff(lead, List.of(aRowOf(OBLIGATION).next("2021-05-10T08:00+08:00").told()))).isFalse();
        assertThat(LedgerEntry.isPutOff(lead, List.of(snoozed.dropped(DropReason.CLOSED).told()))).isFalse();
    }

    @Test
    void is_for_a_recipient_or_for_the_same_person_by_another_subscription() {
        LedgerEntry toWang = aRowOf(OBLIGATION).to(aSubscription().written()).told();

        assertThat(toWang.isFor(Recipient.of(aSubscription().of("moved@example.com").written(), Channel.MAIL))).isTrue();
        assertThat(toWang.isFor(Recipient.onDuty("WANG@example.com").orElseThrow())).isTrue();
        assertThat(toWang.isFor(Recipient.onDuty("lin@example.com").orElseThrow())).isFalse();
    }

    private static Step lead(int days) {
        return new Step(Occasion.LEAD, days, SENT.queuedAt());
    }
}
