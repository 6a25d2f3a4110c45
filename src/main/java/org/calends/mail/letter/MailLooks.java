package org.calends.mail.letter;

import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.calends.reminder.check.NextMails;
import org.calends.reminder.check.NextMails.NextMail;
import org.calends.subscription.wish.Subscription;

import io.quarkus.mailer.Mail;

/** Shows mails before they are sent, written by the writer of the real ones. */
@Singleton
public class MailLooks {

    private final NextMails nextMails;
    private final MailComposer writer;

    MailLooks(NextMails nextMails, MailComposer writer) {
        this.nextMails = nextMails;
        this.writer = writer;
    }

    /**
     * A mail as it will look. Where the real one carries its reader's own secret addresses, it leads to pages that ask for
     * signing in.
     *
     * @param at when it is to go out
     */
    public record MailLook(Instant at, String subject, String text, String html) {
    }

    /** @return a mail that is to come, as it will look */
    public MailLook look(NextMail next) {
        Mail mail = writer.look(next.parcel());
        return new MailLook(next.at(), mail.getSubject(), mail.getText(), mail.getHtml());
    }

    /** @return the next mail of a subscription, in its language; empty when nothing is to come soon */
    public Optional<MailLook> next(Subscription subscription) {
        return nextMails.of(subscription).map(this::look);
    }
}
