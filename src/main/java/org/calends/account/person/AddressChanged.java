package org.calends.account.person;

/**
 * Fired inside the transaction that gives an account another e-mail address.
 *
 * @param account as it is after the change
 * @param before the address that it gave up
 */
public record AddressChanged(Account account, String before) {
}
