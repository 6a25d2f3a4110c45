/**
 * Days off and on that administrators load, and what is counted anew because of them. Counts no day itself.
 * Read {@link org.calends.obligation.workdays.CalendarNotices} first.
 */
package org.calends.obligation.workdays;
