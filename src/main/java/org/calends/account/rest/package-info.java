/**
 * Accounts over the API: everybody's own, and all of them for administrators. Decides nothing. Read
 * {@link org.calends.account.rest.OwnAccountResource} first.
 */
package org.calends.account.rest;
