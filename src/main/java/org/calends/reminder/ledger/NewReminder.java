package org.calends.reminder.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.DueDate;
import org.calends.obligation.value.TimeOfDay;

/**
 * A row about to be written into the ledger.
 *
 * @param dueTime the time of day and zone that are told with the date, or null
 * @param dropped why it is recorded without being told; null when it is to be told
 * @param changedBy who did what the owner is told of, or null
 * @param digest names the mail that it shares with others; null for one of its own
 */
public record NewReminder(UUID obligationId, int dueRevision, LocalDate dueDate, LocalDate lastSafeDay, TimeOfDay dueTime,
        Occasion occasion, int step, Recipient recipient, DropReason dropped, Instant at, String digest,
        LocalDate previousDueDate, TimeOfDay previousDueTime, String note, String changedBy) {

    public static NewReminder of(Obligation obligation, Step step, Recipient recipient, Instant at, String digest) {
        return new NewReminder(obligation.id(), obligation.dueRevision(), obligation.due().date(), obligation.lastSafeDay(),
                obligation.due().timeOfDay(), step.occasion(), step.number(), recipient, null, at, digest, null, null, null,
                null);
    }

    /**
     * For what somebody did: told at once.
     *
     * @param before what the recipient was told of the date before, or null
     */
    public static NewReminder atOnce(Obligation obligation, Occasion occasion, int step, Recipient recipient, Instant now,
            Reminder before, String note) {
        return new NewReminder(obligation.id(), obligation.dueRevision(), obligation.due().date(), obligation.lastSafeDay(),
                obligation.due().timeOfDay(), occasion, step, recipient, null, now, null,
                before == null ? null : before.dueDate(),
                before == null ? null : before.dueTime(), note, null);
    }

    public NewReminder to(Recipient other) {
        return new NewReminder(obligationId, dueRevision, dueDate, lastSafeDay, dueTime, occasion, step, other, dropped, at,
                digest, previousDueDate, previousDueTime, note, changedBy);
    }

    /** For an owner who was told no date yet, or by somebody else. */
    public NewReminder before(DueDate due) {
        return new NewReminder(obligationId, dueRevision, dueDate, lastSafeDay, dueTime, occasion, step, recipient, dropped, at,
                digest, due.date(), due.timeOfDay(), note, changedBy);
    }

    /** For an owner: together with all else that this person did, in a mail that goes to nobody instead. */
    public NewReminder toOwner(String actor, String sharedMail) {
        return new NewReminder(obligationId, dueRevision, dueDate, lastSafeDay, dueTime, occasion, step, recipient, dropped, at,
                sharedMail, previousDueDate, previousDueTime, note, actor);
    }

    public NewReminder in(String sharedMail) {
        return new NewReminder(obligationId, dueRevision, dueDate, lastSafeDay, dueTime, occasion, step, recipient, dropped, at,
                sharedMail, previousDueDate, previousDueTime, note, changedBy);
    }

    public NewReminder passedOver(DropReason reason) {
        return new NewReminder(obligationId, dueRevision, dueDate, lastSafeDay, dueTime, occasion, step, recipient,
                reason, at, null, previousDueDate, previousDueTime, note, changedBy);
    }

    /** @return what the ledger holds once this is written */
    public LedgerEntry written(Instant now) {
        return new LedgerEntry(null, obligationId, dueRevision, occasion, step, recipient.channel(), recipient.key(),
                recipient.address(), isToBeTold() ? ReminderState.PENDING : ReminderState.DROPPED, dropped, now, at, null);
    }

    public boolean isToBeTold() {
        return dropped == null;
    }

    /** @return the text behind the Message-ID: the same for the same occasion on every node */
    String key() {
        return digest != null ? digest
                : String.join(":", "r", obligationId.toString(), Integer.toString(dueRevision), occasion.name(),
                        Integer.toString(step), recipient.mark());
    }
}
