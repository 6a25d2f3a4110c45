/**
 * To whom an obligation goes that nobody acknowledges, and what administrators must know. Sends nothing: alarms are
 * mailed by others.
 * Read {@link org.calends.reminder.escalation.Escalations} first.
 */
package org.calends.reminder.escalation;
