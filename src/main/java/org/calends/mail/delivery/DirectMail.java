package org.calends.mail.delivery;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.calends.mail.smtp.MailServer;
import org.calends.mail.smtp.SmtpLine;
import org.calends.reminder.ledger.DeliveryAttempt;

import io.quarkus.mailer.Mail;

/** Sends a mail at once, past the ledger, over a connection of its own. */
@Singleton
public class DirectMail {

    private final Clock clock;
    private final MailSettings settings;

    DirectMail(Clock clock, MailSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** @return how it ended; never throws for what the server or the network does */
    public DeliveryAttempt send(MailServer server, String to, String subject, String text) {
        Mail mail = Mail.withText(to, subject, text).setFrom(server.from()).addHeader("Auto-Submitted", "auto-generated");
        try (SmtpLine line = new SmtpLine(server, limits(), clock)) {
            return line.send(mail, "<" + UUID.randomUUID() + "@calends>");
        }
    }

    private SmtpLine.Limits limits() {
        return new SmtpLine.Limits(settings.connectTimeout(), settings.readTimeout(), settings.readTimeout().multipliedBy(2));
    }
}
