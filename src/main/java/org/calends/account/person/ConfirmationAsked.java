package org.calends.account.person;

/**
 * Fired inside the transaction that orders a mail to an address which may be somebody else's; who counts such mails throws when
 * it is one too many, and it is not ordered.
 */
public record ConfirmationAsked(String address) {
}
