/**
 * Signing in and out, the first account, and what people set for themselves. Keeps no password: accounts do.
 * Read {@link org.calends.web.account.SignInPages} first.
 */
package org.calends.web.account;
