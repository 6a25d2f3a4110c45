package org.calends.subscription.link;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The secrets that links in mails are signed with. */
@ConfigMapping(prefix = "calends.signing")
interface SigningSettings {

    /** How long links go on working that were signed before the secret was changed, unless the change ended them. */
    @WithDefault("P90D")
    Duration grace();
}
