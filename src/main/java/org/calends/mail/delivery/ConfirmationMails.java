package org.calends.mail.delivery;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.mail.letter.MailMessages;
import org.calends.mail.smtp.MailServer;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.calends.subscription.disclosure.Disclosures;
import org.calends.subscription.link.LinkSigner;
import org.calends.subscription.selfservice.Organisation;
import org.calends.subscription.selfservice.SelfServiceLinks;
import org.calends.subscription.wish.PendingSubscriptions;
import org.calends.subscription.wish.Subscription;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/**
 * Asks those in whose name somebody subscribed whether it was they: says who asks, whom and for what. Written again until the
 * mail server takes it. Quotes nothing that whoever asked has written, so that nobody can send words of their own to strangers:
 * of the filter, what was chosen from lists is named, and of free text only that there is some.
 */
@ApplicationScoped
class ConfirmationMails {

    private static final int MOST = 20;

    private final PendingSubscriptions pendingSubscriptions;
    private final SelfServiceLinks links;
    private final LinkSigner linkSigner;
    private final Organisation organisation;
    private final Disclosures disclosures;
    private final ServiceMails serviceMails;

    ConfirmationMails(PendingSubscriptions pendingSubscriptions, SelfServiceLinks links, LinkSigner linkSigner,
            Organisation organisation, Disclosures disclosures, ServiceMails serviceMails) {
        this.pendingSubscriptions = pendingSubscriptions;
        this.links = links;
        this.linkSigner = linkSigner;
        this.organisation = organisation;
        this.disclosures = disclosures;
        this.serviceMails = serviceMails;
    }

    /** The templates, checked when the application is built. */
    @CheckedTemplate(basePath = "mail/delivery")
    static class Templates {
        static native TemplateInstance confirmation(String language, String url, String organisation, String asker,
                Subscription subscription, boolean shownNothing);
    }

    void deliver() {
        serviceMails.send(MOST, pendingSubscriptions::next, this::isWritten);
    }

    /** @return whether the mail server lets mails through */
    private boolean isWritten(Subscription asked, MailServer server) {
        Outcome outcome = serviceMails.send(server, write(asked), linkSigner.mac("confirm:" + asked.id())).outcome();
        if (outcome != Outcome.SYSTEM && outcome != Outcome.TEMPORARY && outcome != Outcome.UNKNOWN) {
            pendingSubscriptions.written(asked);
        }
        return outcome != Outcome.SYSTEM;
    }

    private Mail write(Subscription asked) {
        Locale locale = asked.locale();
        MailMessages mailMessages = MessageBundles.get(MailMessages.class, Localized.Literal.of(locale.toLanguageTag()));
        TemplateInstance letter = Templates.confirmation(locale.toLanguageTag(), links.toConfirm(asked), organisation.name(),
                pendingSubscriptions.askerOf(asked), asked, !disclosures.about(asked).showsAnything(asked)).setLocale(locale);
        return ServiceMails.mail(asked.email(), mailMessages.confirmSubject(organisation.name()), letter);
    }
}
