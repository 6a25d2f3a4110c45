package org.calends.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.calends.reminder.Deduplication.Decision;

/**
 * All that is needed to pack some reminders.
 *
 * @param around what they refer to
 * @param competing each of them, beside what else its reader is told, by its id
 * @param now the moment of packing
 */
record PackingContext(Surroundings around, Map<UUID, CompetingReminder> competing, Deduplication deduplication, Instant now) {

    String addressee(Reminder reminder) {
        return competing.get(reminder.id()).address();
    }

    /** @param patient see {@link Deduplication#about} */
    Decision about(Reminder reminder, boolean patient) {
        return deduplication.about(competing.get(reminder.id()), patient);
    }

    /** @return see {@link Deduplication#saidBy} */
    List<Reminder> saidBy(Reminder reminder) {
        return deduplication.saidBy(competing.get(reminder.id()));
    }
}
