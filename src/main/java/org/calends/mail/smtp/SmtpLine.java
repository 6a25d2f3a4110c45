package org.calends.mail.smtp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.Future;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;

import org.calends.mail.smtp.MailServer.Login;
import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.calends.reminder.ledger.DeliveryAttempt.SmtpStatus;

import io.quarkus.mailer.Mail;

/**
 * One connection to the mail server (RFC 5321), kept for as long as it works. For one thread. Every wait has an end, and so has
 * each mail as a whole: a silent or a slow server costs one time limit and never a thread.
 */
public final class SmtpLine implements AutoCloseable {

    private static final Duration FRESH = Duration.ofSeconds(1);
    /** Said also by a server that takes only so many mails on one line (RFC 5321, 3.8). */
    private static final int SERVICE_CLOSING = 421;

    private final MailServer server;
    private final Clock clock;
    private final Limits limits;
    private final TimeLimitedSocketFactory timeLimitedSocketFactory = new TimeLimitedSocketFactory();
    private final Session session;
    private PipelinedTransport transport;
    private long answered;

    public SmtpLine(MailServer server, Limits limits, Clock clock) {
        this.server = server;
        this.limits = limits;
        this.clock = clock;
        this.session = Session.getInstance(properties(server, limits, timeLimitedSocketFactory));
    }

    /**
     * How long to wait.
     *
     * @param connect for the connection
     * @param read for each answer
     * @param mail for all answers that one mail needs
     */
    public record Limits(Duration connect, Duration read, Duration mail) {
    }

    private static Properties properties(MailServer server, Limits limits, TimeLimitedSocketFactory timeLimitedSocketFactory) {
        Properties properties = new Properties();
        properties.put("mail.smtp.socketFactory", timeLimitedSocketFactory);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", Integer.toString(server.port()));
        properties.put("mail.smtp.connectiontimeout", Long.toString(limits.connect().toMillis()));
        properties.put("mail.smtp.timeout", Long.toString(limits.read().toMillis()));
        properties.put("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.quitwait", "false");
        switch (server.security()) {
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
            case UPGRADED_IF_OFFERED -> properties.put("mail.smtp.starttls.enable", "true");
            case UPGRADED -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case FROM_THE_START -> properties.put("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }

    /** Never throws for what the server or the network does: that is the outcome. */
    public DeliveryAttempt send(Mail mail, String messageId) {
        Instant started = clock.instant();
        Envelope envelope;
        try {
            envelope = new Envelope(mail, messageId, started, server.signer());
        } catch (MessagingException impossible) {
            return new DeliveryAttempt(started, clock.instant(), Outcome.PERMANENT, impossible.getMessage());
        }
        Future<?> burning = timeLimitedSocketFactory.light(limits.mail());
        try {
            return send(envelope, started, burning);
        } finally {
            burning.cancel(false);
        }
    }

    /** A line that the server gave up after the last mail is replaced at once; nothing of this mail has left on it. */
    private DeliveryAttempt send(Envelope envelope, Instant started, Future<?> burning) {
        boolean kept = transport != null;
        DeliveryAttempt deliveryAttempt = onThisLine(envelope, started);
        boolean again = kept && isGivenUp(deliveryAttempt, envelope) && !burning.isDone();
        return again ? onThisLine(envelope, started) : deliveryAttempt;
    }

    private static boolean isGivenUp(DeliveryAttempt deliveryAttempt, Envelope envelope) {
        return deliveryAttempt.outcome() == Outcome.TEMPORARY && !envelope.isWritten()
                && (deliveryAttempt.code() == null || deliveryAttempt.code() == SERVICE_CLOSING);
    }

    private DeliveryAttempt onThisLine(Envelope envelope, Instant started) {
        try {
            connect();
        } catch (MessagingException unreachable) {
            close();
            return SmtpReplies.whileConnecting(started, clock.instant(), unreachable);
        }
        return hand(envelope, started);
    }

    private DeliveryAttempt hand(Envelope envelope, Instant started) {
        try {
            transport.hand(server.bounceAddress().map(HeaderText::oneLine).orElseGet(envelope::sender), envelope.recipient(),
                    envelope);
            answered = System.nanoTime();
            return new DeliveryAttempt(started, clock.instant(), Outcome.ACCEPTED, transport.getLastServerResponse(),
                    SmtpStatus.of(transport.getLastReturnCode()));
        } catch (MessagingException refused) {
            DeliveryAttempt deliveryAttempt = SmtpReplies.whileSending(started, clock.instant(), refused, envelope.isWritten());
            if (!ofThisMailAlone(deliveryAttempt)) {
                close();
            }
            return deliveryAttempt;
        }
    }

    private static boolean ofThisMailAlone(DeliveryAttempt deliveryAttempt) {
        return deliveryAttempt.outcome() == Outcome.PERMANENT || deliveryAttempt.outcome() == Outcome.DEAD_ADDRESS;
    }

    private void connect() throws MessagingException {
        if (transport != null && (isFresh() || transport.isConnected())) {
            return;
        }
        close();
        transport = new PipelinedTransport(session, server);
        transport.connect(server.host(), server.port(), server.login().map(Login::username).orElse(null),
                server.login().map(Login::password).orElse(null));
    }

    /** Asking the server whether it is still there (NOOP) costs a round trip; just after an answer nobody needs to ask. */
    private boolean isFresh() {
        return System.nanoTime() - answered < FRESH.toNanos();
    }

    @Override
    public void close() {
        if (transport == null) {
            return;
        }
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            // The line is given up; how it ended changes nothing.
        }
        transport = null;
    }
}
