package org.calends.reminder.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;

import org.calends.account.person.Addresses;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Status;
import org.calends.reminder.ledger.DropReason;
import org.calends.reminder.ledger.NewReminder;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Recipient;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.SampleReminders;
import org.calends.reminder.ledger.Step;
import org.calends.subscription.disclosure.Disclosure;
import org.calends.subscription.disclosure.SampleDisclosures;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.SampleSubscriptions;
import org.calends.subscription.wish.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What may come between queueing a reminder and sending it. */
class SendPreconditionTest {

    private static final Instant NOW = OffsetDateTime.parse("2021-05-03T08:00+08:00").toInstant();
    private static final Disclosure HOUSE = SampleDisclosures.of(Addresses.NONE);
    private static final Obligation OBLIGATION = anObligation().written();
    private static final Subscription WANG = aSubscription().written();

    private static Reminder reminder(Occasion occasion, Recipient recipient) {
        return Reminder.imagined(NewReminder.of(OBLIGATION, new Step(occasion, 1, NOW), recipient, NOW, null), NOW);
    }

    private static DropReason of(Occasion occasion, Obligation obligation, Subscription subscription) {
        return SendPrecondition.of(reminder(occasion, Recipient.of(WANG, Channel.MAIL)), obligation, subscription, HOUSE, NOW)
                .orElse(null);
    }

    private static DropReason ofDuty(Occasion occasion, String address, Obligation obligation, Disclosure disclosure) {
        return SendPrecondition
                .of(reminder(occasion, Recipient.onDuty(address).orElseThrow()), obligation, null, disclosure, NOW)
                .orElse(null);
    }

    @Test
    void nothing_stands_against_what_is_as_it_was() {
        assertThat(of(Occasion.LEAD, OBLIGATION, WANG)).isNull();
        assertThat(ofDuty(Occasion.OVERDUE, "lin@example.com", OBLIGATION, HOUSE)).isNull();
    }

    @Test
    void an_obligation_that_is_gone_or_whose_date_moved_is_not_told() {
        assertThat(of(Occasion.LEAD, null, WANG)).isEqualTo(DropReason.CLOSED);
        assertThat(of(Occasion.LEAD, anObligation().inRevision(2).written(), WANG)).isEqualTo(DropReason.MOVED);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void each_message_fits_one_state_of_the_obligation(Status status) {
        Obligation obligation = anObligation().inStatus(status).written();

        assertThat(of(Occasion.LEAD, obligation, WANG)).isEqualTo(status == Status.OPEN ? null : DropReason.CLOSED);
        assertThat(of(Occasion.REOPENED, obligation, WANG)).isEqualTo(status == Status.OPEN ? null : DropReason.CLOSED);
        assertThat(of(Occasion.WITHDRAWN, obligation, WANG)).isEqualTo(status == Status.WITHDRAWN ? null : DropReason.CLOSED);
        assertThat(of(Occasion.WAIVED, obligation, WANG)).isEqualTo(status == Status.WAIVED ? null : DropReason.CLOSED);
        assertThat(of(Occasion.COMPLETED, obligation, WANG)).isEqualTo(status == Status.DONE ? null : DropReason.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-04, PAUSED", "2021-05-03,", "2021-05-02," })
    void who_pauses_is_not_told_and_who_is_back_on_that_very_day_is(String until, DropReason expected) {
        assertThat(of(Occasion.LEAD, OBLIGATION, aSubscription().pausedUntil(until).written())).isEqualTo(expected);
    }

    @Test
    void the_day_is_the_subscribers() {
        SampleSubscriptions west = aSubscription().pausedUntil("2021-05-03").in("America/New_York");

        assertThat(of(Occasion.LEAD, OBLIGATION, west.written())).as("it is still the second there")
                .isEqualTo(DropReason.PAUSED);
        assertThat(of(Occasion.LEAD, OBLIGATION, aSubscription().paused().written())).isEqualTo(DropReason.PAUSED);
    }

    @Test
    void who_unsubscribed_is_not_told() {
        assertThat(of(Occasion.LEAD, OBLIGATION, null)).isEqualTo(DropReason.UNSUBSCRIBED);
    }

    @Test
    void what_an_owner_is_to_hear_leaves_all_the_same_when_the_subscription_that_would_tell_it_ends_or_rests() {
        NewReminder owed = NewReminder.of(OBLIGATION, new Step(Occasion.REOPENED, 1, NOW), Recipient.of(WANG, Channel.MAIL),
                NOW, null);
        Reminder reminder = SampleReminders.aReminder(OBLIGATION, Occasion.REOPENED, 1, Recipient.of(WANG, Channel.MAIL), null)
                .with("changedBy", "lin").written();

        for (Subscription wish : Arrays.asList(WANG, null, aSubscription().paused().written())) {
            assertThat(SendPrecondition.of(reminder, OBLIGATION, wish, HOUSE, NOW)).isEmpty();
            assertThat(SendPrecondition.of(reminder, null, wish, HOUSE, NOW)).contains(DropReason.CLOSED);
        }
        assertThat(SendPrecondition.of(Reminder.imagined(owed, NOW), OBLIGATION, null, HOUSE, NOW))
                .as("a subscriber who owns nothing").contains(DropReason.UNSUBSCRIBED);
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void who_asks_for_a_channel_is_told_what_comes_by_it(Occasion occasion) {
        Obligation fitting = anObligation().inStatus(switch (occasion) {
            case WITHDRAWN -> Status.WITHDRAWN;
            case WAIVED -> Status.WAIVED;
            case COMPLETED -> Status.DONE;
            default -> Status.OPEN;
        }).ownedBy("wang@example.com").written();
        boolean movesAnEntry = occasion == Occasion.CHANGED || occasion == Occasion.WITHDRAWN || occasion == Occasion.WAIVED
                || occasion == Occasion.REOPENED;
        boolean puts = occasion == Occasion.INVITATION;

        assertThat(of(occasion, fitting, aSubscription().by(Channel.FEED).written())).isEqualTo(DropReason.UNSUBSCRIBED);
        assertThat(of(occasion, fitting, aSubscription().by(Channel.INVITE).written()))
                .isEqualTo(movesAnEntry || puts ? null : DropReason.UNSUBSCRIBED);
        assertThat(of(occasion, fitting, aSubscription().by(Channel.MAIL).written()))
                .isEqualTo(puts ? DropReason.UNSUBSCRIBED : null);
    }

    @Test
    void that_somebody_became_the_owner_is_told_while_it_is_so_whatever_the_date() {
        Obligation moved = anObligation().inRevision(2).written();

        assertThat(ofDuty(Occasion.ASSIGNED, "LIN@example.com", moved, HOUSE)).isNull();
        assertThat(ofDuty(Occasion.ASSIGNED, "zhao@example.com", moved, HOUSE)).isEqualTo(DropReason.REASSIGNED);
        assertThat(ofDuty(Occasion.ASSIGNED, "lin@example.com", anObligation().ownedBy(null).written(), HOUSE))
                .isEqualTo(DropReason.REASSIGNED);
        assertThat(ofDuty(Occasion.ASSIGNED, "lin@example.com", anObligation().inStatus(Status.DONE).written(), HOUSE))
                .isEqualTo(DropReason.CLOSED);
    }

    @Test
    void who_has_left_is_not_told_by_duty_nor_by_subscription() {
        Disclosure left = SampleDisclosures.of(new Addresses(Set.of(), Set.of("lin@example.com", "wang@example.com")));

        assertThat(ofDuty(Occasion.OVERDUE, "lin@example.com", OBLIGATION, left)).isEqualTo(DropReason.LEFT);
        assertThat(SendPrecondition.of(reminder(Occasion.LEAD, Recipient.of(WANG, Channel.MAIL)), OBLIGATION, WANG, left, NOW))
                .contains(DropReason.LEFT);
    }

    @Test
    void what_strangers_may_not_see_is_hidden_from_them() {
        Subscription stranger = aSubscription().ofAStranger().written();

        assertThat(of(Occasion.LEAD, OBLIGATION, stranger)).isEqualTo(DropReason.HIDDEN);
        assertThat(SendPrecondition.of(reminder(Occasion.LEAD, Recipient.of(WANG, Channel.MAIL)), OBLIGATION, stranger,
                SampleDisclosures.of(Addresses.NONE, "ALL"), NOW)).isEmpty();
        assertThat(of(Occasion.LEAD, null, stranger)).as("before anybody looks whether it may be shown")
                .isEqualTo(DropReason.CLOSED);
    }

    @Test
    void of_several_reasons_that_of_the_subscriber_is_named() {
        assertThat(of(Occasion.LEAD, null, aSubscription().paused().written())).isEqualTo(DropReason.PAUSED);
    }

    @ParameterizedTest
    @CsvSource({ "LEAD, 2021-05-10T16:59:59.999+08:00,", "LEAD, 2021-05-10T17:00+08:00, SUPERSEDED",
            "SNOOZED, 2021-05-10T17:00+08:00, SUPERSEDED", "DUE_TODAY, 2021-05-10T16:59:59.999+08:00,",
            "DUE_TODAY, 2021-05-10T17:00+08:00, SUPERSEDED", "OVERDUE, 2021-05-10T17:00+08:00,",
            "CHANGED, 2021-05-10T17:00+08:00,", "ESCALATION, 2021-05-11T17:00+08:00," })
    void what_says_that_there_is_time_left_does_not_leave_at_the_stated_time_or_after_it(Occasion occasion, String now,
            DropReason expected) {
        Obligation atFive = anObligation().due("2021-05-10").at("17:00", "Asia/Shanghai").written();

        assertThat(SendPrecondition.of(reminder(occasion, Recipient.of(WANG, Channel.MAIL)), atFive, WANG, HOUSE,
                OffsetDateTime.parse(now).toInstant()).orElse(null)).isEqualTo(expected);
        assertThat(SendPrecondition.of(reminder(occasion, Recipient.of(WANG, Channel.MAIL)),
                anObligation().due("2021-05-10").written(), WANG,
                HOUSE,
                OffsetDateTime.parse(now).toInstant())).as("a day has no such moment").isEmpty();
    }
}
