/**
 * Dates that come again by an RFC 5545 rule, rolled to working days. Knows whole days only.
 * Read {@link org.calends.workday.recurrence.Recurrence} first.
 */
package org.calends.workday.recurrence;
