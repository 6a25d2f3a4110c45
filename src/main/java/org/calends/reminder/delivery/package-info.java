/**
 * Empties the outbox, channel by channel: takes, sends, writes down, and tries less often what lets nothing through. Knows of
 * each channel only its {@link org.calends.reminder.delivery.Courier}; decides nothing about what is told.
 * Read {@link org.calends.reminder.delivery.Courier} first.
 */
package org.calends.reminder.delivery;
