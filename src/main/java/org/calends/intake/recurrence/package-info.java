/**
 * Finds days that a text says come again: each month, quarter or year. Never decides whether one is a deadline.
 * Read {@link org.calends.intake.recurrence.RecurringDates} first.
 */
package org.calends.intake.recurrence;
