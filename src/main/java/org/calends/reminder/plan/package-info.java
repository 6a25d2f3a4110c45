/**
 * Decides what is to be told of one obligation, to whom, and when to look again. Reads one value and no database, so
 * that the same input gives the same plan.
 * Read {@link org.calends.reminder.plan.ObligationPlanner} first.
 */
package org.calends.reminder.plan;
