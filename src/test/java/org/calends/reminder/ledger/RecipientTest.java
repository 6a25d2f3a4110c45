package org.calends.reminder.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.TimeOfDay;
import org.calends.reminder.plan.RecipientLocale;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Subscription;
import org.junit.jupiter.api.Test;

/** Who is told, and the row that says so. */
class RecipientTest {

    private static final Instant NOW = Instant.parse("2021-05-03T00:00:00Z");
    private static final Subscription WANG = aSubscription().written();
    private static final Recipient LIN = Recipient.onDuty("lin@example.com").orElseThrow();
    private static final Obligation OBLIGATION = anObligation().due(Bound.BEFORE, "2021-05-10").at("17:00", "Asia/Shanghai")
            .written();

    @Test
    void a_subscriber_is_known_by_the_subscription_and_who_is_on_duty_by_the_address() {
        assertThat(Recipient.of(WANG, Channel.MAIL))
                .isEqualTo(new Recipient(WANG.id().toString(), WANG.id(), "wang@example.com"));
        assertThat(Recipient.onDuty(" Lin@Example.com "))
                .contains(new Recipient("lin@example.com", null, "Lin@Example.com"));
        assertThat(Recipient.of(new RecipientLocale(Locale.ENGLISH, ZoneId.of("UTC")).onDuty("lin@example.com"), Channel.MAIL))
                .isEqualTo(LIN);
    }

    @Test
    void a_name_is_nobody_that_a_mail_could_reach() {
        assertThat(Recipient.onDuty("Legal")).isEmpty();
        assertThat(Recipient.onDuty(null)).isEmpty();
        assertThat(Recipient.onDuty("lin@localhost")).isEmpty();
    }

    @Test
    void a_row_says_the_stated_date_the_last_safe_day_and_the_time() {
        NewReminder row = NewReminder.of(OBLIGATION, new Step(Occasion.LEAD, 7, NOW), LIN, NOW.plusSeconds(1), "d:1");

        assertThat(row.dueDate()).hasToString("2021-05-10");
        assertThat(row.lastSafeDay()).isEqualTo(OBLIGATION.lastSafeDay());
        assertThat(row.dueTime()).isEqualTo(new TimeOfDay(LocalTime.of(17, 0), "Asia/Shanghai"));
        assertThat(row.at()).isEqualTo(NOW.plusSeconds(1));
        assertThat(row.isToBeTold()).isTrue();
        assertThat(NewReminder.of(anObligation().written(), new Step(Occasion.LEAD, 7, NOW), LIN, NOW, null).dueTime())
                .isNull();
    }

    @Test
    void its_name_is_the_same_for_the_same_occasion_and_that_of_the_mail_it_shares() {
        NewReminder alone = NewReminder.of(OBLIGATION, new Step(Occasion.LEAD, 7, NOW), LIN, NOW, null);

        assertThat(alone.key()).isEqualTo("r:" + OBLIGATION.id() + ":1:LEAD:7:lin@example.com");
        assertThat(NewReminder.of(OBLIGATION, new Step(Occasion.LEAD, 7, NOW), LIN, NOW, "d:1").key()).isEqualTo("d:1");
        assertThat(alone.to(Recipient.of(WANG, Channel.MAIL)).key()).endsWith(":LEAD:7:" + WANG.id());
    }

    @Test
    void one_that_is_passed_over_is_noted_and_not_told() {
        NewReminder passed = NewReminder.of(OBLIGATION, new Step(Occasion.LEAD, 7, NOW), LIN, NOW, "d:1")
                .passedOver(DropReason.SUPERSEDED);

        assertThat(passed.isToBeTold()).isFalse();
        assertThat(passed.dropped()).isEqualTo(DropReason.SUPERSEDED);
        assertThat(passed.digest()).isNull();
        assertThat(passed.written(NOW)).extracting(LedgerEntry::state, LedgerEntry::dropReason).containsExactly(
                ReminderState.DROPPED,
                DropReason.SUPERSEDED);
    }

    @Test
    void once_written_it_is_what_the_ledger_holds() {
        LedgerEntry ledgerEntry = NewReminder.of(OBLIGATION, new Step(Occasion.OVERDUE, 3, NOW), LIN, NOW.plusSeconds(1), null)
                .written(NOW.plusSeconds(2));

        assertThat(ledgerEntry)
                .isEqualTo(new LedgerEntry(null, OBLIGATION.id(), 1, Occasion.OVERDUE, 3, Channel.MAIL, "lin@example.com",
                        "lin@example.com", ReminderState.PENDING, null, NOW.plusSeconds(2), NOW.plusSeconds(1), null));
    }

    @Test
    void what_somebody_did_is_told_at_once_and_with_what_was_told_before() {
        Reminder before = Reminder.imagined(NewReminder.of(anObligation().due("2021-05-01").at("09:00", "UTC").written(),
                new Step(Occasion.LEAD, 7, NOW), LIN, NOW, null), NOW);
        NewReminder changed = NewReminder.atOnce(OBLIGATION, Occasion.CHANGED, 0, LIN, NOW, before, "extended");

        assertThat(changed.previousDueDate()).hasToString("2021-05-01");
        assertThat(changed.previousDueTime()).isEqualTo(new TimeOfDay(LocalTime.of(9, 0), "UTC"));
        assertThat(changed.note()).isEqualTo("extended");
        assertThat(changed.at()).isEqualTo(NOW);
        assertThat(changed.digest()).isNull();
        assertThat(NewReminder.atOnce(OBLIGATION, Occasion.CHANGED, 0, LIN, NOW, null, null).previousDueDate()).isNull();
        assertThat(NewReminder.atOnce(OBLIGATION, Occasion.CHANGED, 0, LIN, NOW, null, null).previousDueTime()).isNull();
    }

    @Test
    void an_owner_hears_who_did_it_in_a_shared_mail() {
        NewReminder row = NewReminder.atOnce(OBLIGATION, Occasion.COMPLETED, 4, LIN, NOW, null, "filed")
                .toOwner("chen", "o:1");

        assertThat(row.changedBy()).isEqualTo("chen");
        assertThat(row.digest()).isEqualTo("o:1");
        assertThat(row.note()).isEqualTo("filed");
        assertThat(row.step()).isEqualTo(4);
        assertThat(row.before(anObligation().due("2021-05-02").at("10:00", "UTC").written().due()))
                .extracting(NewReminder::previousDueDate, NewReminder::previousDueTime)
                .containsExactly(LocalDate.of(2021, 5, 2), new TimeOfDay(LocalTime.of(10, 0), "UTC"));
    }
}
