/**
 * Hands out what is to be sent under a lease, and takes down what came of it. Opens no connection to a mail server.
 * Read {@link org.calends.reminder.outbox.Outbox} first.
 */
package org.calends.reminder.outbox;
