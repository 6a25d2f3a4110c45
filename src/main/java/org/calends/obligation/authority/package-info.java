/**
 * What authorities are called: what the product brings along, and what administrators add. Reads no text.
 * Read {@link org.calends.obligation.authority.AuthorityNames} first.
 */
package org.calends.obligation.authority;
