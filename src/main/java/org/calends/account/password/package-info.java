/**
 * Passwords: which are good enough, and how they are kept. Knows no account, and keeps no password.
 * Read {@link org.calends.account.password.PasswordRules} first.
 */
package org.calends.account.password;
