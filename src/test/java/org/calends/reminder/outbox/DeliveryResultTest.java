package org.calends.reminder.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.reminder.ledger.SampleReminders.aReminder;

import java.time.Duration;
import java.time.Instant;

import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.calends.reminder.ledger.DeliveryAttempt.SmtpStatus;
import org.calends.reminder.ledger.MailRejection;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Recipient;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.ledger.SampleReminders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What one try to deliver leaves in the ledger. */
class DeliveryResultTest {

    private static final Instant NOW = Instant.parse("2021-05-03T00:00:00Z");
    private static final Retry RETRY = new Retry(Duration.ofMinutes(1), 0);

    private static SampleReminders taken(Duration left) {
        return aReminder(anObligation().written(), Occasion.LEAD, 7, Recipient.onDuty("lin@example.com").orElseThrow(), null)
                .with("notAfter", NOW.plus(left)).with("attempts", 2);
    }

    private static DeliveryResult after(Outcome outcome, MailRejection mailRejection, SampleReminders taken) {
        return DeliveryResult.of(taken.written(),
                new DeliveryAttempt(NOW, NOW, outcome, "550 no\r\nsuch user", new SmtpStatus(550, "5.1.1", mailRejection)),
                RETRY, NOW);
    }

    @Test
    void one_that_left_says_when_and_keeps_the_servers_words_as_no_error() {
        assertThat(after(Outcome.ACCEPTED, null, taken(Duration.ofDays(4))))
                .isEqualTo(new DeliveryResult(ReminderState.SENT, null, 3, false, null, "550 no such user", NOW, null));
    }

    @Test
    void one_that_did_not_leave_yet_is_tried_again_and_not_noted_as_failed() {
        assertThat(after(Outcome.TEMPORARY, MailRejection.RATE, taken(Duration.ofDays(4)))).isEqualTo(new DeliveryResult(
                ReminderState.PENDING, NOW.plus(Duration.ofMinutes(5)), 3, false, "550 no such user", "550 no such user", null,
                null));
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void what_would_have_befallen_any_mail_is_not_held_against_it(Outcome outcome) {
        assertThat(after(outcome, null, taken(Duration.ofDays(4))).attempts()).isEqualTo(outcome == Outcome.SYSTEM ? 2 : 3);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void it_may_be_a_repeat_once_a_try_ended_unknown_and_for_ever_after(Outcome outcome) {
        assertThat(after(outcome, null, taken(Duration.ofDays(4))).possibleRepeat()).isEqualTo(outcome == Outcome.UNKNOWN);
        assertThat(after(outcome, null, taken(Duration.ofDays(4)).with("possibleRepeat", true)).possibleRepeat()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "PT6H1S, true", "PT6H, true", "PT5H59M59S, false" })
    void one_that_failed_is_tried_once_more_unless_that_would_be_too_late(Duration left, boolean again) {
        DeliveryResult result = after(Outcome.PERMANENT, MailRejection.MAILBOX_FULL, taken(left));

        assertThat(result.state()).isEqualTo(ReminderState.FAILED);
        assertThat(result.retryAt()).isEqualTo(again ? NOW.plus(Duration.ofHours(6)) : null);
    }

    @ParameterizedTest
    @EnumSource(MailRejection.class)
    void one_that_would_meet_the_same_answer_is_not_tried_once_more(MailRejection mailRejection) {
        assertThat(after(Outcome.PERMANENT, mailRejection, taken(Duration.ofDays(4))).retryAt() == null)
                .isEqualTo(mailRejection.retryAfter() == null);
        assertThat(after(Outcome.PERMANENT, null, taken(Duration.ofDays(4))).retryAt()).isNull();
    }
}
