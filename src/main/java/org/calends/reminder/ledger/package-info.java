/**
 * Rows of the ledger: what is told to whom on which occasion, once. Plans nothing and sends nothing.
 * Read {@link org.calends.reminder.ledger.Reminder} first.
 */
package org.calends.reminder.ledger;
