/**
 * Delivers what the ledger holds, by e-mail.
 * Decides nothing: it claims, sends outside any transaction, and reports back.
 */
package org.calends.mail;
