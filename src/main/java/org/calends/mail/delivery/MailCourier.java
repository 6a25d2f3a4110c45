package org.calends.mail.delivery;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.mail.letter.MailComposer;
import org.calends.mail.smtp.MailRoute;
import org.calends.mail.smtp.MailServer;
import org.calends.mail.smtp.SmtpLine;
import org.calends.reminder.delivery.CircuitBreaker;
import org.calends.reminder.delivery.Courier;
import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.outbox.Outbox;
import org.calends.reminder.outbox.OutgoingMessage;
import org.calends.subscription.wish.Channel;

import io.quarkus.mailer.Mail;

/** The ledger by e-mail: what is told becomes mails, each worker has a line of its own to the mail server. */
@ApplicationScoped
public class MailCourier implements Courier<Mail> {

    private final Clock clock;
    private final MailSettings settings;
    private final MailRoute route;
    private final Outbox outbox;
    private final MailComposer writer;
    private final AccountMails accountMails;
    private final ConfirmationMails confirmations;
    private final CircuitBreaker circuitBreaker;
    private final SendRateLimiter sendRateLimiter;
    private final DeliveryLiveness deliveryLiveness;

    MailCourier(Clock clock, MailSettings settings, MailRoute route, Outbox outbox, MailComposer writer,
            AccountMails accountMails, ConfirmationMails confirmations, CircuitBreaker circuitBreaker,
            SendRateLimiter sendRateLimiter,
            DeliveryLiveness deliveryLiveness) {
        this.clock = clock;
        this.settings = settings;
        this.route = route;
        this.outbox = outbox;
        this.writer = writer;
        this.accountMails = accountMails;
        this.confirmations = confirmations;
        this.circuitBreaker = circuitBreaker;
        this.sendRateLimiter = sendRateLimiter;
        this.deliveryLiveness = deliveryLiveness;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public Mail compose(OutgoingMessage message) {
        return writer.write(message);
    }

    @Override
    public Preview preview(OutgoingMessage message) {
        Mail mail = writer.look(message);
        return new Preview(mail.getSubject(), mail.getText(), mail.getHtml());
    }

    @Override
    public Optional<Supplier<Line<Mail>>> lines() {
        return route.server().map(server -> () -> new MailLine(server, new SmtpLine(server,
                new SmtpLine.Limits(settings.connectTimeout(), settings.readTimeout(), outbox.lease().dividedBy(2)), clock)));
    }

    /** A line to the mail server that sends in the server's name for us. */
    private record MailLine(MailServer server, SmtpLine line) implements Line<Mail> {

        @Override
        public DeliveryAttempt send(Mail mail, String messageId) {
            return line.send(mail.setFrom(server.from()), messageId);
        }

        @Override
        public void close() {
            line.close();
        }
    }

    @Override
    public CircuitBreaker circuitBreaker() {
        return circuitBreaker;
    }

    @Override
    public int connections() {
        return settings.connections();
    }

    @Override
    public int allowance(int wanted) {
        return sendRateLimiter.take(wanted);
    }

    @Override
    public void giveBack(int unused) {
        sendRateLimiter.giveBack(unused);
    }

    @Override
    public void beat() {
        deliveryLiveness.beat();
    }

    @Override
    public void sendFirst() {
        accountMails.deliver();
    }

    @Override
    public void sendOthers() {
        confirmations.deliver();
    }
}
