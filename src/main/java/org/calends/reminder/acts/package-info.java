/**
 * What a recipient does with a reminder: acknowledge, put off, complete, hand over. Acts on no mere look at a page.
 * Read {@link org.calends.reminder.acts.ReminderActions} first.
 */
package org.calends.reminder.acts;
