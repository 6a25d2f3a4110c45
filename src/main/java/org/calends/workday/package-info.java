/**
 * Counting days: working-day calendars, public holidays, make-up workdays, periods, rolling, recurrence.
 * Pure Java; knows nothing of obligations, requests or databases.
 *
 * <p>
 * {@link org.calends.workday.count.WorkingDayCalendars} is the door. Days off are computed by an implementation of
 * {@code Holidays}
 * and overruled by {@link org.calends.workday.notice.Notice notices}; both together make a {@code CountedYear}, of which {@link
 * org.calends.workday.count.WorkingDays} keeps a hundred; where a day is in doubt, the earlier date is taken in either
 * direction. A
 * {@link org.calends.workday.count.Period} is counted on them and becomes a
 * {@link org.calends.workday.count.Computation}, which shows its working.
 */
package org.calends.workday;
