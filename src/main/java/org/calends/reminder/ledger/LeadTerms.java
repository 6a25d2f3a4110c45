package org.calends.reminder.ledger;

import java.util.Map;

import org.calends.obligation.value.Kind;
import org.calends.obligation.value.Leads;
import org.calends.workday.count.CalendarSnapshot;

/**
 * By what the days ahead of a date are found, on which it is told.
 *
 * @param policies how long ahead where neither the obligation nor the subscriber says
 * @param calendars by which working days are counted
 */
public record LeadTerms(Map<Kind, Leads> policies, CalendarSnapshot calendars) {
}
