package org.calends.feed.format;

import java.util.UUID;

/**
 * Fired inside the transaction that changes a team's feed or takes one of its addresses away.
 *
 * @param id of the feed
 */
public record TeamFeedChanged(UUID id) {
}
