package org.calends.account.signin;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long a browser stays signed in. */
@ConfigMapping(prefix = "calends.session")
interface SessionSettings {

    /** From signing in; after that the person signs in again. */
    @WithDefault("PT12H")
    Duration length();

    /** For so long nobody may come with it; NIST SP 800-63B asks for an hour where two factors are used. */
    @WithDefault("PT1H")
    Duration idle();

    /** How long after the password was said forms that make a way in or give rights do not ask for it again. */
    @WithDefault("PT15M")
    Duration proof();
}
