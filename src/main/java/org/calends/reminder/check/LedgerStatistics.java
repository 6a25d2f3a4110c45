package org.calends.reminder.check;

import java.time.Instant;

/**
 * What the ledger says about itself, for those who watch over it.
 *
 * @param checkedAt when the last check ended, or null before the first
 * @param oldestDue since when the oldest reminder waits whose moment has come, or null when none does
 * @param failures how many reminders were given up within the last day
 */
public record LedgerStatistics(Instant checkedAt, Instant oldestDue, long failures) {
}
