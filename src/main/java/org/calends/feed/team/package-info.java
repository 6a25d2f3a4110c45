/**
 * Feeds that belong to a team: one filter, several secret addresses. Renders nothing.
 * Read {@link org.calends.feed.team.TeamFeeds} first.
 */
package org.calends.feed.team;
