package org.calends.mail.watch;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Who is to notice when we fall silent. */
@ConfigMapping(prefix = "calends.heartbeat")
interface HeartbeatSettings {

    /** Called with GET after each good check. Default: nobody is called. */
    Optional<URI> url();
}
