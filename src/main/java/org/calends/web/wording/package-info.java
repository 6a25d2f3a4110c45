/**
 * Dates, deadlines, refusals and the words of the trade in the reader's language. Knows no page and no request.
 * Read {@link org.calends.web.wording.DeadlineFormatter} first.
 */
package org.calends.web.wording;
