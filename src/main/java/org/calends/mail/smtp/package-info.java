/**
 * One connection to a mail server (RFC 5321), mails as bytes, their signatures, and what a refusal means. Knows no
 * reminder. Read {@link org.calends.mail.smtp.SmtpLine} first.
 */
package org.calends.mail.smtp;
