package org.calends.account.person;

/**
 * Fired inside the transaction that takes away an account's ways in, or gives them back.
 *
 * @param account as it is after the change
 */
public record AccountChanged(Account account) {
}
