/**
 * Reminders become mails: subject, text, HTML and headers. Sends nothing.
 * Read {@link org.calends.mail.letter.MailComposer} first.
 */
package org.calends.mail.letter;
