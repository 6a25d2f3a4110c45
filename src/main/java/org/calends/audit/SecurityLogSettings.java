package org.calends.audit;

import java.time.Period;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The security log. */
@ConfigMapping(prefix = "calends.security-log")
interface SecurityLogSettings {

    /** How long an event is kept before it is deleted; it holds personal data (names, IP addresses). */
    @WithDefault("P400D")
    Period keep();
}
