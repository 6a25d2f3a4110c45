package org.calends.team;

import java.util.UUID;

/**
 * Fired inside the transaction in which others come to see what belongs to a team, or no longer do.
 *
 * @param forEveryone whether it is about everybody: the team became confidential, or open
 */
public record TeamChanged(UUID team, boolean forEveryone) {
}
