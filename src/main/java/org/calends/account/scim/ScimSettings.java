package org.calends.account.scim;

import java.util.Optional;
import java.util.Set;

import org.calends.account.person.Role;

import io.smallrye.config.ConfigMapping;

/** What the groups of a directory mean. Where none is named, the {@code roles} of its users count. */
@ConfigMapping(prefix = "calends.scim")
interface ScimSettings {

    /** Groups whose people read. */
    Optional<Set<String>> viewers();

    /** Groups whose people write obligations. */
    Optional<Set<String>> editors();

    /** Groups whose people are administrators. */
    Optional<Set<String>> admins();

    /** The role of who is in none of those groups; reading where nothing is said, for whoever may not come in is not active. */
    Optional<Role> otherwise();
}
