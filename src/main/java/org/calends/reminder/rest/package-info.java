/**
 * The ledger, checks, escalations and alarms over REST, and the ledger as a file. Decides nothing.
 * Read {@link org.calends.reminder.rest.RemindersResource} first.
 */
package org.calends.reminder.rest;
