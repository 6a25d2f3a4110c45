package org.calends.mail.delivery;

import java.net.URI;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import org.calends.reminder.delivery.CircuitBreaker;
import org.calends.reminder.delivery.Courier.Line;
import org.calends.reminder.ledger.DeliveryAttempt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;

/** Mails that are no part of the ledger and wait until the mail server takes them: written, named and sent in one way. */
@ApplicationScoped
class ServiceMails {

    private final CircuitBreaker circuitBreaker;
    private final SendRateLimiter sendRateLimiter;
    private final String host;

    ServiceMails(CircuitBreaker circuitBreaker, SendRateLimiter sendRateLimiter,
            @ConfigProperty(name = "calends.base-url") URI baseUrl) {
        this.circuitBreaker = circuitBreaker;
        this.sendRateLimiter = sendRateLimiter;
        this.host = baseUrl.getHost() == null ? "localhost" : baseUrl.getHost();
    }

    /**
     * @param line closed when done
     * @param most how many are sent at a time, as far as the rate allows
     * @param next takes what waits longest
     * @param goesOn sends it, and says whether the mail server lets mails through
     */
    <T> void send(Line<Mail> line, int most, Supplier<Optional<T>> next, BiPredicate<T, Line<Mail>> goesOn) {
        try (line) {
            for (int i = 0; i < most && sendRateLimiter.take(1) > 0; i++) {
                Optional<T> waiting = next.get();
                if (waiting.isEmpty()) {
                    sendRateLimiter.giveBack(1);
                    return;
                }
                if (!goesOn.test(waiting.get(), line)) {
                    return;
                }
            }
        }
    }

    /** @param name tells the mail from all others, and is the same when it is sent again */
    DeliveryAttempt send(Line<Mail> line, Mail mail, String name) {
        DeliveryAttempt attempt = line.send(mail, "<" + name + "@" + host + ">");
        circuitBreaker.note(attempt);
        return attempt;
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
