/**
 * Content lines of iCalendar (RFC 5545, 3.1): folding, escaping, cutting up. Knows no obligation and no calendar
 * program.
 * Read {@link org.calends.ical.ContentLine} first.
 */
package org.calends.ical;
