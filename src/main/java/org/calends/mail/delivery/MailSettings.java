package org.calends.mail.delivery;

import java.time.Duration;
import java.util.OptionalInt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Delivery by e-mail. Which server, and as whom, is said by {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "calends.mail")
interface MailSettings {

    /** How often the ledger is delivered. */
    @WithDefault("30s")
    String every();

    /** How many connections to the mail server a process opens at most. */
    @WithDefault("4")
    int connections();

    /** How many mails a process hands over within a minute at most; no limit when absent. */
    OptionalInt perMinute();

    /** How long to wait for a connection. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long to wait for an answer of the server; a mail as a whole is given half of {@code calends.check.lease}. */
    @WithDefault("30s")
    Duration readTimeout();
}
