/**
 * Refuses malformed requests and those who guess, tells browsers what not to do, and shows the security log to
 * programs. Decides no role.
 * Read {@link org.calends.web.security.RequestCheck} first.
 */
package org.calends.web.security;
