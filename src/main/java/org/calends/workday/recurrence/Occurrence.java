package org.calends.workday.recurrence;

import java.time.LocalDate;

/**
 * One date of a recurrence.
 *
 * @param nominal the date that the rule itself gives; it identifies the occurrence, also when the calendar changes
 * @param date the date after rolling
 */
public record Occurrence(LocalDate nominal, LocalDate date) {
}
