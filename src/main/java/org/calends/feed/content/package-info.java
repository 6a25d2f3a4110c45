/**
 * What a feed shows and its bytes, kept up to date by the list of changes. Knows no request.
 * Read {@link org.calends.feed.content.FeedText} first.
 */
package org.calends.feed.content;
