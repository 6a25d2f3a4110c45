/**
 * Empties the outbox, at a rate that the server bears; confirmations and test mails go directly. Decides nothing
 * about what is told.
 * Read {@link org.calends.mail.delivery.MailDelivery} first.
 */
package org.calends.mail.delivery;
