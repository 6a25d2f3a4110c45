/**
 * The check, and what a changed obligation does to the ledger at once. Holds no more of the obligations in
 * memory than one part.
 * Read {@link org.calends.reminder.check.Check} first.
 */
package org.calends.reminder.check;
