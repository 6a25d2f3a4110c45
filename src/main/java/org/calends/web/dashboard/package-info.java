/**
 * What is near, at a glance: today, the timeline, the calendar. Changes nothing.
 * Read {@link org.calends.web.dashboard.TodayPage} first.
 */
package org.calends.web.dashboard;
