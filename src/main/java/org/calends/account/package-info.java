/**
 * People who sign in: their roles, passwords, second factors, sessions and keys.
 * Does not know what they may do elsewhere: each door states its own roles.
 */
package org.calends.account;
