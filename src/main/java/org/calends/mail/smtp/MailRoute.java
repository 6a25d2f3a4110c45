package org.calends.mail.smtp;

import java.util.Optional;

/** Which way mails go. */
public interface MailRoute {

    /** @return the mail server, or empty while none is configured: then the ledger keeps what is to be told */
    Optional<MailServer> server();
}
