package org.calends.account.factor;

import java.util.Optional;
import java.util.Set;

import org.calends.account.person.Role;

import io.smallrye.config.ConfigMapping;

/** Who needs a second factor. */
@ConfigMapping(prefix = "calends.second-factor")
interface SecondFactorSettings {

    /** Roles whose people sign in with a second factor; whoever has none sets one up first. */
    Optional<Set<Role>> requiredFor();
}
