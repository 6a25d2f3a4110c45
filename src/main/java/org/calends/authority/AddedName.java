package org.calends.authority;

/**
 * A name that the dictionary did not come with.
 *
 * @param authority which authority is called so, by its usual name; one that the dictionary does not know begins here
 * @param jurisdiction of that authority; null for an international body
 * @param name what it is called; the usual name itself for a new authority
 */
public record AddedName(String authority, String jurisdiction, String name) {
}
