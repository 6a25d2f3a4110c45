package org.calends.mail.delivery;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import org.calends.mail.letter.MailMessages;
import org.calends.reminder.delivery.CircuitBreaker;
import org.calends.reminder.delivery.Courier.Line;
import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.calends.subscription.disclosure.Disclosures;
import org.calends.subscription.link.LinkSigner;
import org.calends.subscription.selfservice.Organisation;
import org.calends.subscription.selfservice.SelfServiceLinks;
import org.calends.subscription.wish.PendingSubscriptions;
import org.calends.subscription.wish.Subscription;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
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
    private final CircuitBreaker circuitBreaker;
    private final SendRateLimiter sendRateLimiter;
    private final String host;

    ConfirmationMails(PendingSubscriptions pendingSubscriptions, SelfServiceLinks links, LinkSigner linkSigner,
            Organisation organisation, Disclosures disclosures,
            CircuitBreaker circuitBreaker, SendRateLimiter sendRateLimiter,
            @ConfigProperty(name = "calends.base-url") URI baseUrl) {
        this.circuitBreaker = circuitBreaker;
        this.sendRateLimiter = sendRateLimiter;
        this.host = baseUrl.getHost() == null ? "localhost" : baseUrl.getHost();
        this.pendingSubscriptions = pendingSubscriptions;
        this.links = links;
        this.organisation = organisation;
        this.disclosures = disclosures;
        this.linkSigner = linkSigner;
    }

    /** The templates, checked when the application is built. */
    @CheckedTemplate(basePath = "mail/delivery")
    static class Templates {
        static native TemplateInstance confirmation(String language, String url, String organisation, String asker,
                Subscription subscription, boolean shownNothing);
    }

    /** @param line closed when done */
    void deliver(Line<Mail> line) {
        try (line) {
            for (int i = 0; i < MOST && sendRateLimiter.take(1) > 0; i++) {
                Optional<Subscription> next = pendingSubscriptions.next();
                if (next.isEmpty()) {
                    sendRateLimiter.giveBack(1);
                    return;
                }
                if (!isWritten(next.get(), line)) {
                    return;
                }
            }
        }
    }

    /** @return whether the mail server lets mails through */
    private boolean isWritten(Subscription asked, Line<Mail> line) {
        DeliveryAttempt deliveryAttempt = line.send(write(asked), messageId(asked));
        circuitBreaker.note(deliveryAttempt);
        if (deliveryAttempt.outcome() != Outcome.SYSTEM && deliveryAttempt.outcome() != Outcome.TEMPORARY
                && deliveryAttempt.outcome() != Outcome.UNKNOWN) {
            pendingSubscriptions.written(asked);
        }
        return deliveryAttempt.outcome() != Outcome.SYSTEM;
    }

    private Mail write(Subscription asked) {
        Locale locale = asked.locale();
        MailMessages mailMessages = MessageBundles.get(MailMessages.class, Localized.Literal.of(locale.toLanguageTag()));
        TemplateInstance letter = Templates.confirmation(locale.toLanguageTag(), links.toConfirm(asked), organisation.name(),
                pendingSubscriptions.askerOf(asked), asked, !disclosures.about(asked).showsAnything(asked)).setLocale(locale);
        return new Mail().addTo(asked.email()).setSubject(mailMessages.confirmSubject(organisation.name()))
                .setText(set(letter, MediaType.TEXT_PLAIN)).setHtml(set(letter, MediaType.TEXT_HTML))
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private String messageId(Subscription asked) {
        return "<" + linkSigner.mac("confirm:" + asked.id()) + "@" + host + ">";
    }

    private static String set(TemplateInstance letter, String contentType) {
        return letter.setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(contentType)).render();
    }
}
