/**
 * What people look after themselves: password, name, sessions, keys. Refuses what is somebody else's, and keys whatever
 * opens a further way in. Read {@link org.calends.account.own.OwnAccountResource} first.
 */
package org.calends.account.own;
