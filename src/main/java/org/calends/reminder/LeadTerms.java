package org.calends.reminder;

import java.util.Map;

import org.calends.obligation.Kind;
import org.calends.obligation.Leads;
import org.calends.workday.CalendarSnapshot;

/**
 * By what the days ahead of a date are found, on which it is told.
 *
 * @param policies how long ahead where neither the obligation nor the subscriber says
 * @param calendars by which working days are counted
 */
record LeadTerms(Map<Kind, Leads> policies, CalendarSnapshot calendars) {
}
