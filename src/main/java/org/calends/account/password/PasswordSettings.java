package org.calends.account.password;

import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which passwords people may choose, and what it costs to try one out. The defaults of the cost are OWASP's (2025). */
@ConfigMapping(prefix = "calends.password")
public interface PasswordSettings {

    /** Characters of a new password at least; NIST SP 800-63B. Passwords that are there already stay good. */
    @WithDefault("12")
    int shortest();

    /** The same for an account that has a second factor. */
    @WithDefault("8")
    int shortestWithSecondFactor();

    /** The only accounts that sign in with a password; none named means all. */
    Optional<Set<String>> onlyFor();

    /** Memory that one Argon2id hash takes, in KiB. */
    @WithDefault("19456")
    int memory();

    /** Passes over that memory. */
    @WithDefault("2")
    int iterations();

    /** Lanes of that memory. */
    @WithDefault("1")
    int parallelism();
}
