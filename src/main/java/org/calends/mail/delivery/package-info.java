/**
 * The ledger's channel mail, at a rate that the server bears; confirmations and test mails go directly. Decides nothing
 * about what is told.
 * Read {@link org.calends.mail.delivery.MailCourier} first.
 */
package org.calends.mail.delivery;
