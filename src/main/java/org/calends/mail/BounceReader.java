package org.calends.mail;

import java.io.IOException;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.calends.reminder.Bounces;
import org.jboss.logging.Logger;

/** Reads what came back and tells the ledger. */
@Singleton
class BounceReader {

    private static final Logger LOG = Logger.getLogger(BounceReader.class);

    private final Bounces bounces;

    BounceReader(Bounces bounces) {
        this.bounces = bounces;
    }

    /**
     * What a mail that came back was about.
     *
     * @param email whose address is muted, or null when delivery was only delayed or no mail of ours is meant
     */
    record Finding(BounceReport report, String email) {
    }

    /** @return empty when it is no delivery report, whoever sent it and however broken it is */
    Optional<Finding> read(MimeMessage mail) {
        try {
            return BounceReport.in(mail).map(this::noted);
        } catch (MessagingException | IOException unreadable) {
            LOG.warnf("A mail to the bounce address cannot be read: %s",
                    HeaderText.oneLine(String.valueOf(unreadable.getMessage())));
            return Optional.empty();
        }
    }

    private Finding noted(BounceReport report) {
        return new Finding(report, report.failed() ? bounces.note(report.messageId(), report.reason()) : null);
    }
}
