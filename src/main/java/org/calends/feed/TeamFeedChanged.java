package org.calends.feed;

import java.util.UUID;

/**
 * Fired inside the transaction that changes a team's feed or takes one of its addresses away.
 *
 * @param id of the feed
 */
record TeamFeedChanged(UUID id) {
}
