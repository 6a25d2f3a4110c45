package org.calends.team;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;

/** What the groups of a provider of single sign-on, or of a directory, mean for teams. */
@ConfigMapping(prefix = "calends.teams")
interface TeamSettings {

    /** By the name of a team: groups whose people are in it. */
    Map<String, Set<String>> groups();

    /** Whose groups count: {@code scim}, or a provider's address; empty: everybody's who tells any. */
    Optional<String> groupsFrom();
}
