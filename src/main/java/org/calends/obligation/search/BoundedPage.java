package org.calends.obligation.search;

import org.calends.input.Page;
import org.calends.obligation.model.Obligation;

/**
 * A part of a list, for people.
 *
 * @param part its total is as far as was counted
 * @param more whether there are more than that
 */
public record BoundedPage(Page<Obligation> part, boolean more) {
}
