package org.calends.account.link;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long links in mails about accounts work, and how many mails strangers may cause. */
@ConfigMapping(prefix = "calends.account-link")
interface AccountLinkSettings {

    /** A forgotten password, from when it was asked for. */
    @WithDefault("PT30M")
    Duration reset();

    /** An invitation. */
    @WithDefault("P7D")
    Duration invitation();

    /** The confirmation of an address. */
    @WithDefault("P1D")
    Duration address();

    /** Requests for a forgotten password in an hour, for one name or address; further ones are answered alike and left out. */
    @WithDefault("3")
    int resetsPerHour();
}
