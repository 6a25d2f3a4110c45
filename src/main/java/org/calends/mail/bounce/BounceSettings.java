package org.calends.mail.bounce;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The mailbox of the bounce address ({@code quarkus.mailer.bounce-address}), read by IMAP (RFC 9051). */
@ConfigMapping(prefix = "calends.bounce")
interface BounceSettings {

    /** How often the mailbox is read. */
    @WithDefault("5m")
    String every();

    /** The IMAP server; without it no mailbox is read. */
    Optional<String> host();

    @WithDefault("993")
    int port();

    /** Whether the line is encrypted from the first byte. */
    @WithDefault("true")
    boolean tls();

    Optional<String> username();

    Optional<String> password();

    @WithDefault("INBOX")
    String folder();
}
