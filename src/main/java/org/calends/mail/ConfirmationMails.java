package org.calends.mail;

import java.time.Clock;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import org.calends.reminder.Attempt.Outcome;
import org.calends.subscription.Requests;
import org.calends.subscription.Seals;
import org.calends.subscription.SelfServiceLinks;
import org.calends.subscription.Subscription;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Asks those in whose name somebody subscribed whether it was they. Written again until the mail server takes it. */
@ApplicationScoped
class ConfirmationMails {

    private final Clock clock;
    private final MailSettings settings;
    private final Requests requests;
    private final SelfServiceLinks links;
    private final Seals seals;

    ConfirmationMails(Clock clock, MailSettings settings, Requests requests, SelfServiceLinks links, Seals seals) {
        this.clock = clock;
        this.settings = settings;
        this.requests = requests;
        this.links = links;
        this.seals = seals;
    }

    /** The templates, checked when the application is built. */
    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance confirmation(String url);
    }

    void deliver(MailServer server) {
        try (SmtpLine line = new SmtpLine(server, settings.connectTimeout(), settings.readTimeout(), clock)) {
            for (Subscription asked : requests.toWrite()) {
                Outcome outcome = line.send(write(asked).setFrom(server.from()), messageId(asked)).outcome();
                if (outcome == Outcome.SYSTEM) {
                    return;
                }
                if (outcome != Outcome.TEMPORARY && outcome != Outcome.UNKNOWN) {
                    requests.written(asked);
                }
            }
        }
    }

    private Mail write(Subscription asked) {
        Locale locale = asked.locale();
        Words words = MessageBundles.get(Words.class, Localized.Literal.of(locale.toLanguageTag()));
        TemplateInstance letter = Templates.confirmation(links.toConfirm(asked)).setLocale(locale);
        return new Mail().addTo(asked.email()).setSubject(words.confirmSubject())
                .setText(set(letter, MediaType.TEXT_PLAIN)).setHtml(set(letter, MediaType.TEXT_HTML))
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private String messageId(Subscription asked) {
        return "<" + seals.mac("confirm:" + asked.id()) + "@calends>";
    }

    private static String set(TemplateInstance letter, String contentType) {
        return letter.setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(contentType)).render();
    }
}
