package org.calends.obligation;

/**
 * A part of a list, for people.
 *
 * @param part its total is as far as was counted
 * @param more whether there are more than that
 */
public record Glance(Page<Obligation> part, boolean more) {
}
