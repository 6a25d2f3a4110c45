/**
 * Days off and on that somebody has announced, as tables and as iCalendar. Keeps nothing.
 * Read {@link org.calends.workday.notice.Notice} first.
 */
package org.calends.workday.notice;
