package org.calends.mail.smtp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.calends.reminder.ledger.DeliveryAttempt.SmtpStatus;
import org.eclipse.microprofile.config.Config;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.runtime.MailerSupport;
import io.quarkus.mailer.runtime.Mailers;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.mutiny.core.Vertx;

/**
 * Sends what does not pass through the ledger by Quarkus' own mailer: confirmations, mails about accounts, alarms and test
 * mails. It shares neither connection nor client nor code with {@link SmtpLine}, so that a fault of the one way is told by
 * the other. Quarkus' client has been seen to hang after refused recipients (decision 15); therefore each mail has a client
 * of its own and a limit, and is tried once more by a fresh client when the limit has passed.
 */
@Singleton
public class ServiceMailer {

    private static final MailerSupport UNNAMED = new MailerSupport(true, Set.of());
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** The only reply that ends a mail well (RFC 5321, 4.3.2); the mailer does not hand on its words. */
    private static final int TAKEN = 250;

    private final Clock clock;
    private final Vertx vertx;
    private final TlsConfigurationRegistry certificates;
    private final Config config;

    ServiceMailer(Clock clock, Vertx vertx, TlsConfigurationRegistry certificates, Config config) {
        this.clock = clock;
        this.vertx = vertx;
        this.certificates = certificates;
        this.config = config;
    }

    /**
     * @param mail to exactly one recipient
     * @param messageId the same for the same mail, so that a repeat is recognised
     * @param limit how long one client may take
     * @return how it ended; never throws for what the server, the network or the client does
     */
    public DeliveryAttempt send(MailServer server, Mail mail, String messageId, Duration limit) {
        Instant started = clock.instant();
        Mail complete = complete(mail, server, messageId, started);
        DeliveryAttempt first = byFreshClient(server, complete, started, limit).orElse(null);
        return first != null ? first
                : byFreshClient(server, complete, started, limit).orElseGet(() -> new DeliveryAttempt(started, clock.instant(),
                        Outcome.SYSTEM, "No answer within " + limit.toSeconds() + " s, and none when tried again"));
    }

    /** @return how it ended, or empty when the limit has passed */
    private Optional<DeliveryAttempt> byFreshClient(MailServer server, Mail mail, Instant started, Duration limit) {
        Mailers client = null;
        try {
            client = new Mailers(vertx.getDelegate(), vertx, MailerOptions.of(server, config), LaunchMode.NORMAL, UNNAMED,
                    certificates, null);
            client.reactiveMailerFromName(Mailers.DEFAULT_MAILER_NAME).send(mail).await().atMost(limit);
            return Optional.of(new DeliveryAttempt(started, clock.instant(), Outcome.ACCEPTED, "taken by the mail server",
                    SmtpStatus.of(TAKEN)));
        } catch (TimeoutException silent) {
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(SmtpReplies.byMailer(started, clock.instant(), failure));
        } finally {
            if (client != null) {
                client.stop();
            }
        }
    }

    private static Mail complete(Mail mail, MailServer server, String messageId, Instant now) {
        return mail.setFrom(server.from()).setSubject(HeaderText.oneLine(mail.getSubject()))
                .addHeader("Message-ID", messageId).addHeader("Date", DATE.format(now));
    }
}
