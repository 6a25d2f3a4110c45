/**
 * Accounts with their addresses, passwords, keys, sessions and roles. Does not know what they may do elsewhere.
 * Read {@link org.calends.account.person.Account} first.
 */
package org.calends.account.person;
