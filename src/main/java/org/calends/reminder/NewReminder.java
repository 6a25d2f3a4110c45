package org.calends.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.calends.obligation.DueDate;
import org.calends.obligation.Obligation;
import org.calends.obligation.TimeOfDay;

/**
 * A row about to be written into the ledger.
 *
 * @param dueTime the time of day and zone that are told with the date, or null
 * @param dropped why it is recorded without being told; null when it is to be told
 * @param changedBy who did what the owner is told of, or null
 * @param digest names the mail that it shares with others; null for one of its own
 */
record NewReminder(UUID obligationId, int dueRevision, LocalDate dueDate, LocalDate lastSafeDay, TimeOfDay dueTime,
        Occasion occasion, int step, Recipient recipient, DropReason dropped, Instant at, String digest,
        LocalDate previousDueDate, TimeOfDay previousDueTime, String note, String changedBy) {

    static NewReminder of(Obligation obligation, Step step, Recipient recipient, Instant at, String digest) {
        return new NewReminder(obligation.id(), obligation.dueRevision(), obligation.due().date(), obligation.lastSafeDay(),
                obligation.due().timeOfDay(), step.occasion(), step.number(), recipient, null, at, digest, null, null, null,
                null);
    }

    /**
     * For what somebody did: told at once.
     *
     * @param before what the recipient was told of the date before, or null
     */
    static NewReminder atOnce(Obligation obligation, Occasion occasion, int step, Recipient recipient, Instant now,
            Reminder before, String note) {
        return new NewReminder(obligation.id(), obligation.dueRevision(), obligation.due().date(), obligation.lastSafeDay(),
                obligation.due().timeOfDay(), occasion, step, recipient, null, now, null,
                before == null ? null : before.dueDate(),
                before == null ? null : before.dueTime(), note, null);
    }

    NewReminder to(Recipient other) {
        return new NewReminder(obligationId, dueRevision, dueDate, lastSafeDay, dueTime, occasion, step, other, dropped, at,
                digest, previousDueDate, previousDueTime, note, changedBy);
    }

    /** For an owner who was told no date yet, or by somebody else. */
    NewReminder before(DueDate due) {
        return new NewReminder(obligationId, dueRevision, dueDate, lastSafeDay, dueTime, occasion, step, recipient, dropped, at,
                digest, due.date(), due.timeOfDay(), note, changedBy);
    }

    /** For an owner: together with all else that this person did, in a mail that goes to nobody instead. */
    NewReminder toOwner(String actor, String sharedMail) {
        return new NewReminder(obligationId, dueRevision, dueDate, lastSafeDay, dueTime, occasion, step, recipient, dropped, at,
                sharedMail, previousDueDate, previousDueTime, note, actor);
    }

    NewReminder in(String sharedMail) {
        return new NewReminder(obligationId, dueRevision, dueDate, lastSafeDay, dueTime, occasion, step, recipient, dropped, at,
                sharedMail, previousDueDate, previousDueTime, note, changedBy);
    }

    NewReminder passedOver(DropReason reason) {
        return new NewReminder(obligationId, dueRevision, dueDate, lastSafeDay, dueTime, occasion, step, recipient,
                reason, at, null, previousDueDate, previousDueTime, note, changedBy);
    }

    /** @return what the ledger holds once this is written */
    Told written(Instant now) {
        return new Told(null, obligationId, dueRevision, occasion, step, recipient.key(), recipient.email(),
                isToBeTold() ? ReminderState.PENDING : ReminderState.DROPPED, dropped, now, at, null);
    }

    boolean isToBeTold() {
        return dropped == null;
    }

    /** @return the text behind the Message-ID: the same for the same occasion on every node */
    String key() {
        return digest != null ? digest
                : String.join(":", "r", obligationId.toString(), Integer.toString(dueRevision), occasion.name(),
                        Integer.toString(step), recipient.key());
    }
}
