package org.calends.reminder.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.calends.obligation.value.TimeOfDay;
import org.calends.reminder.ledger.DropReason;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.subscription.wish.Channel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * A row of the ledger as the API answers it.
 *
 * @param channel by what it is told
 * @param email who the recipient is, whatever the channel
 * @param address where it goes; of mails the e-mail address
 * @param leadDays how many days ahead; null for occasions that do not count down
 * @param dueTime the time of day that it tells with the date, and {@code zone} the time's; null where there was none
 * @param previousDueTime the time of day that was told before, and {@code previousZone} its zone, or null
 * @param possibleRepeat whether an earlier attempt may have arrived although we never learnt so; a repeat has the same
 *        messageId
 * @param lastCode what the mail server answered last (RFC 5321, 4.2); null on other channels, or before the first try
 * @param standsInFor whose mail it was, when the recipient stood in for somebody who was away; or null
 * @param lastReply the same in its words, often with its own number for the mail
 * @param retryAt when one that failed is tried once more by itself, or null
 * @param openedAt when the recipient first did something by the mail's link: went on to the obligation, or acted
 * @param acknowledgedAt when somebody who answers for the obligation said that they look after it; ends the escalation
 * @param seenAt when the recipient said that they know of it, for themselves alone
 * @param answer what the recipient's calendar answered to the invitation, or null
 * @param changedBy who did what the owner is told of: completed, reopened, waived, withdrew or moved it; else null
 */
@Schema(name = "Reminder")
public record ReminderView(UUID id, UUID obligationId, UUID subscriptionId, Channel channel, String email,
        String address, String standsInFor,
        Occasion occasion, Integer leadDays,
        LocalDate dueDate, @JsonFormat(pattern = "HH:mm[:ss]") LocalTime dueTime, String zone, LocalDate previousDueDate,
        @JsonFormat(pattern = "HH:mm[:ss]") LocalTime previousDueTime, String previousZone, ReminderState state,
        DropReason dropReason, int attempts,
        boolean possibleRepeat, String messageId, String lastError, Instant queuedAt, Instant nextAt, Instant sentAt,
        Instant bouncedAt, Instant retryAt,
        Integer lastCode, String lastReply, Instant openedAt, Instant acknowledgedAt, String acknowledgedBy,
        Instant seenAt, LocalDate snoozedUntil, String changedBy,
        @Schema(description = "ACCEPTED, DECLINED, TENTATIVE, DELEGATED or COUNTERED; null while the calendar said nothing") String answer) {

    public static ReminderView of(Reminder reminder) {
        boolean waits = reminder.state() == ReminderState.PENDING;
        return new ReminderView(reminder.id(), reminder.obligationId(), reminder.subscriptionId(), reminder.channel(),
                reminder.email(),
                reminder.address(),
                reminder.standsInFor(), reminder.occasion(), reminder.leadDays(), reminder.dueDate(),
                TimeOfDay.timeOf(reminder.dueTime()), TimeOfDay.zoneOf(reminder.dueTime()), reminder.previousDueDate(),
                TimeOfDay.timeOf(reminder.previousDueTime()), TimeOfDay.zoneOf(reminder.previousDueTime()), reminder.state(),
                reminder.dropReason(), reminder.attempts(), reminder.isPossibleRepeat(), reminder.messageId(),
                reminder.lastError(), reminder.queuedAt(), waits ? reminder.nextAt() : null, reminder.sentAt(),
                reminder.bouncedAt(), reminder.retryAt(),
                reminder.lastCode(), reminder.lastReply(),
                reminder.openedAt(), reminder.acknowledgedAt(), reminder.acknowledgedBy(),
                reminder.seenAt(), reminder.snoozedUntil(), reminder.changedBy(), reminder.answer());
    }
}
