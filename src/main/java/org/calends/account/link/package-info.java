/**
 * Links by mail that open an account's affairs once: a forgotten password, an invitation, an address to be confirmed. Knows
 * no mail server, and keeps no secret: only its hash, made when the mail is written. Read {@link
 * org.calends.account.link.AccountLinks} first.
 */
package org.calends.account.link;
