/**
 * Obligations as iCalendar text: the same version in the same style gives the same bytes. Knows no feed, no client
 * and no mail.
 * Read {@link org.calends.obligation.calendar.CalendarText} first.
 */
package org.calends.obligation.calendar;
