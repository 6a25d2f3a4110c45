package org.calends.mail.delivery;

import java.net.URI;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import org.calends.mail.smtp.MailRoute;
import org.calends.mail.smtp.MailServer;
import org.calends.reminder.ledger.DeliveryAttempt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;

/**
 * Mails that are no part of the ledger and wait until the mail server takes them: written, named and sent in one way. How they
 * fare is held against no reminder, since those go another way.
 */
@ApplicationScoped
class ServiceMails {

    private final DirectMail directMail;
    private final MailRoute route;
    private final SendRateLimiter sendRateLimiter;
    private final String host;

    ServiceMails(DirectMail directMail, MailRoute route, SendRateLimiter sendRateLimiter,
            @ConfigProperty(name = "calends.base-url") URI baseUrl) {
        this.directMail = directMail;
        this.route = route;
        this.sendRateLimiter = sendRateLimiter;
        this.host = baseUrl.getHost() == null ? "localhost" : baseUrl.getHost();
    }

    /**
     * @param most how many are sent at a time, as far as the rate allows
     * @param next takes what waits longest
     * @param goesOn sends it, and says whether the mail server lets mails through
     */
    <T> void send(int most, Supplier<Optional<T>> next, BiPredicate<T, MailServer> goesOn) {
        MailServer server = route.server().orElse(null);
        for (int i = 0; server != null && i < most && sendRateLimiter.take(1) > 0; i++) {
            Optional<T> waiting = next.get();
            if (waiting.isEmpty()) {
                sendRateLimiter.giveBack(1);
                return;
            }
            if (!goesOn.test(waiting.get(), server)) {
                return;
            }
        }
    }

    /** @param name tells the mail from all others, and is the same when it is sent again */
    DeliveryAttempt send(MailServer server, Mail mail, String name) {
        return directMail.send(server, mail, "<" + name + "@" + host + ">");
    }

    /** @param letter with a variant as text and one as HTML */
    static Mail mail(String to, String subject, TemplateInstance letter) {
        return new Mail().addTo(to).setSubject(subject).setText(variant(letter, MediaType.TEXT_PLAIN))
                .setHtml(variant(letter, MediaType.TEXT_HTML)).addHeader("Auto-Submitted", "auto-generated");
    }

    private static String variant(TemplateInstance letter, String contentType) {
        return letter.setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(contentType)).render();
    }
}
