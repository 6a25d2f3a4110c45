package org.calends.account.person;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The first account. */
@ConfigMapping(prefix = "calends.admin")
public interface AccountSettings {

    /**
     * The password of {@code admin}, used only while no account exists. Without it the first start prints an address at which
     * to choose one.
     */
    Optional<String> password();
}
