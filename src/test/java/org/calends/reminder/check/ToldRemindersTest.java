package org.calends.reminder.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;

import java.time.LocalDate;
import java.util.List;

import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.DropReason;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Recipient;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.ledger.SampleReminders;
import org.junit.jupiter.api.Test;

/** What somebody knows of a date, where a process may have died with the last word in hand. */
class ToldRemindersTest {

    private static final Obligation NOW = anObligation().written();
    private static final LocalDate DAY = NOW.due().date();

    private static SampleReminders told(Occasion occasion, LocalDate date) {
        return SampleReminders.aReminder(NOW, occasion, 1, Recipient.onDuty("wang@example.com").orElseThrow(), null)
                .with("dueDate", date).with("lastSafeDay", date);
    }

    private static Reminder sure(Occasion occasion, LocalDate date) {
        return told(occasion, date).with("state", ReminderState.SENT).written();
    }

    private static Reminder inHand(LocalDate date) {
        return told(Occasion.CHANGED, date).with("state", ReminderState.SENDING).written();
    }

    @Test
    void what_may_not_have_left_is_not_taken_for_known() {
        Reminder known = sure(Occasion.ASSIGNED, DAY.plusDays(9));
        Reminder last = inHand(DAY.plusDays(1));
        ToldReminders told = new ToldReminders(List.of(known, last));

        assertThat(told.last()).containsExactly(last);
        assertThat(told.knownBefore(last, NOW)).isSameAs(known);
    }

    @Test
    void what_has_left_or_was_said_by_another_mail_is_known() {
        Reminder known = sure(Occasion.ASSIGNED, DAY.plusDays(9));
        Reminder last = sure(Occasion.CHANGED, DAY.plusDays(1));
        Reminder otherwise = told(Occasion.CHANGED, DAY.plusDays(2)).with("state", ReminderState.DROPPED)
                .with("dropReason", DropReason.TOLD_OTHERWISE).written();

        assertThat(new ToldReminders(List.of(known, last)).knownBefore(last, NOW)).isSameAs(last);
        assertThat(new ToldReminders(List.of(known, otherwise)).knownBefore(otherwise, NOW)).isSameAs(otherwise);
    }

    @Test
    void where_the_old_date_holds_again_or_nothing_is_sure_the_last_word_counts() {
        Reminder last = inHand(DAY.plusDays(1));

        assertThat(new ToldReminders(List.of(sure(Occasion.ASSIGNED, DAY), last)).knownBefore(last, NOW)).isSameAs(last);
        assertThat(new ToldReminders(List.of(last)).knownBefore(last, NOW)).isSameAs(last);
    }
}
