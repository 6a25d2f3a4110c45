package org.calends.reminder.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.plan.CompetingReminder;
import org.calends.reminder.plan.Deduplication;
import org.calends.reminder.plan.Deduplication.Decision;
import org.calends.reminder.plan.ReminderContext;

/**
 * All that is needed to pack some reminders.
 *
 * @param around what they refer to
 * @param competing each of them, beside what else its reader is told, by its id
 * @param now the moment of packing
 * @param dry whether nothing is to be written
 */
public record BatchContext(ReminderContext around, Map<UUID, CompetingReminder> competing, Deduplication deduplication,
        Instant now, boolean dry) {

    public String addressee(Reminder reminder) {
        return competing.get(reminder.id()).address();
    }

    /** @param patient see {@link Deduplication#about} */
    public Decision about(Reminder reminder, boolean patient) {
        return deduplication.about(competing.get(reminder.id()), patient);
    }

    /** @return see {@link Deduplication#saidBy} */
    public List<Reminder> saidBy(Reminder reminder) {
        return deduplication.saidBy(competing.get(reminder.id()));
    }
}
