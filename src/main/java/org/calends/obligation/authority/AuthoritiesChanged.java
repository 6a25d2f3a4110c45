package org.calends.obligation.authority;

import java.util.Set;

/**
 * From now on obligations of these authorities may be found, or not found any more, where they were not, or were, before.
 *
 * @param keys of the authorities; empty: of any
 */
public record AuthoritiesChanged(Set<String> keys) {
}
