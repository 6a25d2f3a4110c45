/**
 * Working-day calendars, and periods counted on them with their working shown. Takes the earlier date where a day is
 * in doubt.
 * Read {@link org.calends.workday.count.WorkingDayCalendars} first.
 */
package org.calends.workday.count;
