package org.calends.mail;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import org.calends.reminder.Attempt;
import org.calends.reminder.Attempt.Outcome;
import org.calends.subscription.Disclosures;
import org.calends.subscription.Organisation;
import org.calends.subscription.Requests;
import org.calends.subscription.Seals;
import org.calends.subscription.SelfServiceLinks;
import org.calends.subscription.Subscription;
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

    private final Requests requests;
    private final SelfServiceLinks links;
    private final Seals seals;
    private final Organisation organisation;
    private final Disclosures disclosures;
    private final Circuit circuit;
    private final Pace pace;
    private final String host;

    ConfirmationMails(Requests requests, SelfServiceLinks links, Seals seals,
            Organisation organisation, Disclosures disclosures,
            Circuit circuit, Pace pace, @ConfigProperty(name = "calends.base-url") URI baseUrl) {
        this.circuit = circuit;
        this.pace = pace;
        this.host = baseUrl.getHost() == null ? "localhost" : baseUrl.getHost();
        this.requests = requests;
        this.links = links;
        this.organisation = organisation;
        this.disclosures = disclosures;
        this.seals = seals;
    }

    /** The templates, checked when the application is built. */
    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance confirmation(String language, String url, String organisation, String asker,
                Subscription subscription, boolean shownNothing);
    }

    /** @param line closed when done */
    void deliver(SmtpLine line, String from) {
        try (line) {
            for (int i = 0; i < MOST && pace.take(1) > 0; i++) {
                Optional<Subscription> next = requests.next();
                if (next.isEmpty()) {
                    pace.giveBack(1);
                    return;
                }
                if (!isWritten(next.get(), line, from)) {
                    return;
                }
            }
        }
    }

    /** @return whether the mail server lets mails through */
    private boolean isWritten(Subscription asked, SmtpLine line, String from) {
        Attempt attempt = line.send(write(asked).setFrom(from), messageId(asked));
        circuit.note(attempt);
        if (attempt.outcome() != Outcome.SYSTEM && attempt.outcome() != Outcome.TEMPORARY
                && attempt.outcome() != Outcome.UNKNOWN) {
            requests.written(asked);
        }
        return attempt.outcome() != Outcome.SYSTEM;
    }

    private Mail write(Subscription asked) {
        Locale locale = asked.locale();
        Words words = MessageBundles.get(Words.class, Localized.Literal.of(locale.toLanguageTag()));
        TemplateInstance letter = Templates.confirmation(locale.toLanguageTag(), links.toConfirm(asked), organisation.name(),
                requests.askerOf(asked), asked, !disclosures.about(asked).showsAnything(asked)).setLocale(locale);
        return new Mail().addTo(asked.email()).setSubject(words.confirmSubject(organisation.name()))
                .setText(set(letter, MediaType.TEXT_PLAIN)).setHtml(set(letter, MediaType.TEXT_HTML))
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private String messageId(Subscription asked) {
        return "<" + seals.mac("confirm:" + asked.id()) + "@" + host + ">";
    }

    private static String set(TemplateInstance letter, String contentType) {
        return letter.setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(contentType)).render();
    }
}
