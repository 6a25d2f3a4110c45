/**
 * SCIM 2.0 (RFC 7643, RFC 7644): a directory keeps accounts, and its groups give roles. Ends accounts and deletes none. Read
 * {@link org.calends.account.scim.ScimUsers} and {@link org.calends.account.scim.ScimGroups} first.
 */
package org.calends.account.scim;
