package org.calends.mail.delivery;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.calends.mail.smtp.MailServer;
import org.calends.mail.smtp.ServiceMailer;
import org.calends.reminder.ledger.DeliveryAttempt;

import io.quarkus.mailer.Mail;

/** Sends a mail at once, past the ledger and by another way than the ledger's. */
@Singleton
public class DirectMail {

    private final ServiceMailer mailer;
    private final MailSettings settings;

    DirectMail(ServiceMailer mailer, MailSettings settings) {
        this.mailer = mailer;
        this.settings = settings;
    }

    /** @return how it ended; never throws for what the server or the network does */
    public DeliveryAttempt send(MailServer server, String to, String subject, String text) {
        Mail mail = Mail.withText(to, subject, text).addHeader("Auto-Submitted", "auto-generated");
        return send(server, mail, "<" + UUID.randomUUID() + "@calends>");
    }

    /** @param messageId the same for the same mail */
    DeliveryAttempt send(MailServer server, Mail mail, String messageId) {
        return mailer.send(server, mail, messageId, settings.connectTimeout().plus(settings.readTimeout()));
    }
}
