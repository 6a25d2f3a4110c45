/**
 * Answers for feeds at their secret addresses, whole, zipped or not modified. Knows no session and no cookie.
 * Read {@link org.calends.feed.answer.Feeds} first.
 */
package org.calends.feed.answer;
