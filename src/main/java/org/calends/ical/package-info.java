/**
 * Content lines of iCalendar (RFC 5545, 3.1): one parser, one writer, and folding. Knows no obligation and no calendar
 * program. Read {@link org.calends.ical.ContentLine} first.
 */
package org.calends.ical;
