package org.calends.mail.smtp;

import java.util.Optional;

/**
 * A mail server to hand mails to.
 *
 * @param from the sender, an address with or without a name
 * @param bounceAddress who hears of what cannot be delivered; empty means the sender
 * @param signer signs each mail in the domain's name
 */
public record MailServer(String host, int port, Security security, Optional<Login> login, String from,
        Optional<String> bounceAddress, Optional<DkimSigner> signer) {

    /** A server whose mails are signed by itself, or not at all. */
    public MailServer(String host, int port, Security security, Optional<Login> login, String from,
            Optional<String> bounceAddress) {
        this(host, port, security, login, from, bounceAddress, Optional.empty());
    }

    /** How the line is encrypted. */
    public enum Security {
        NONE,
        /** STARTTLS where the server offers it (RFC 3207). */
        UPGRADED_IF_OFFERED,
        /** STARTTLS or no mail. */
        UPGRADED,
        /** TLS from the first byte (RFC 8314). */
        FROM_THE_START
    }

    /** Who we are to the server. */
    public record Login(String username, String password) {

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return username;
        }
    }
}
