/**
 * What people change of their own account, having proven that they are it: password and address. Refuses what is somebody
 * else's. Read {@link org.calends.account.own.OwnPassword} first.
 */
package org.calends.account.own;
