/**
 * What is asked for at a feed's address, in which format and language. Renders nothing.
 * Read {@link org.calends.feed.format.FeedRequest} first.
 */
package org.calends.feed.format;
