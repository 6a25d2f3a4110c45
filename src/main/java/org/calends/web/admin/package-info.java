/**
 * Pages of administrators: accounts, authorities, calendars, checks, ledger, security log. Opens to no other role.
 * Read {@link org.calends.web.admin.AdminPages} first.
 */
package org.calends.web.admin;
