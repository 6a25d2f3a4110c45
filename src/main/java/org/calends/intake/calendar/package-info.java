/**
 * Calendars (iCalendar, vCalendar) become rows: zones, series, states. Passes over nothing without a note.
 * Read {@link org.calends.intake.calendar.IcsRows} first.
 */
package org.calends.intake.calendar;
