package org.calends.obligation;

/**
 * Somebody who can be named as an owner or deputy.
 *
 * @param address where their mails go
 * @param name as people call them, or null
 * @param username what they sign in with, or null where they have no account
 */
public record KnownPerson(String address, String name, String username) {
}
