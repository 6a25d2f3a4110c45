/**
 * Pages of obligations: the list, one, several at once, importing a file. Changes nothing but by the features' own doors.
 * Read {@link org.calends.web.obligations.ObligationPages} first.
 */
package org.calends.web.obligations;
