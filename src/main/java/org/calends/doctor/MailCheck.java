package org.calends.doctor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;

import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Whether the mail server takes our name: connects, greets, encrypts and signs in, and mails nobody. */
final class MailCheck {

    private static final String SUBJECT = "mail";
    private static final String PATIENCE_MILLIS = "8000";
    private static final int IMAPS = 993;

    private final Settings settings;
    private final Clock clock;

    MailCheck(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Optional<String> host = settings.text("quarkus.mailer.host");
        findings.add(host.map(this::server)
                .orElseGet(() -> Finding.fault(SUBJECT, "no mail server is configured, nobody is reminded",
                        "Set quarkus.mailer.host=mail.example.com and quarkus.mailer.from=calends@example.com")));
        host.filter(named -> settings.flag("quarkus.mailer.tls")).ifPresent(
                named -> findings.add(
                        new Certificates(clock).at("mail certificate", named, settings.number("quarkus.mailer.port", 465))));
        if (host.isPresent() && settings.text("quarkus.mailer.from").isEmpty()) {
            findings.add(Finding.advice(SUBJECT, "no sender is configured", "Set quarkus.mailer.from=calends@example.com"));
        }
        settings.text("calends.bounce.host").ifPresent(named -> findings
                .add(new Certificates(clock).at("bounce mailbox", named, settings.number("calends.bounce.port", IMAPS))));
        return findings;
    }

    private Finding server(String host) {
        int port = settings.number("quarkus.mailer.port", usualPort());
        try (SMTPTransport transport = (SMTPTransport) Session.getInstance(properties(host)).getTransport("smtp")) {
            transport.connect(host, port, settings.text("quarkus.mailer.username").orElse(null),
                    settings.text("quarkus.mailer.password").orElse(null));
            return welcomed(host + ":" + port, transport);
        } catch (AuthenticationFailedException refused) {
            return Finding.fault(SUBJECT, host + " refuses our name: " + refused.getMessage(),
                    "Look at quarkus.mailer.username and .password (from " + settings.source("quarkus.mailer.password") + ").");
        } catch (MessagingException unreachable) {
            return Finding.fault(SUBJECT, unreachable.getMessage(),
                    "Look at quarkus.mailer.host, .port, .start-tls and .tls (the "
                            + "host is from " + settings.source("quarkus.mailer.host") + "), and at the firewall.");
        }
    }

    private static Finding welcomed(String where, SMTPTransport transport) {
        if (transport.isSSL()) {
            return Finding.fine(SUBJECT, where + " answers, encrypted");
        }
        return Finding.advice(SUBJECT, where + " answers, and the line is not encrypted",
                transport.supportsExtension("STARTTLS") ? "It offers encryption: set quarkus.mailer.start-tls=REQUIRED"
                        : "Ask whether it offers encryption at port 465 (quarkus.mailer.tls=true) or 587.");
    }

    private int usualPort() {
        boolean upgraded = settings.text("quarkus.mailer.start-tls").filter("REQUIRED"::equalsIgnoreCase).isPresent();
        return settings.flag("quarkus.mailer.tls") ? 465 : upgraded ? 587 : 25;
    }

    private Properties properties(String host) {
        Properties mail = new Properties();
        mail.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        mail.put("mail.smtp.timeout", PATIENCE_MILLIS);
        mail.put("mail.smtp.auth", String.valueOf(settings.text("quarkus.mailer.username").isPresent()));
        mail.put("mail.smtp.ssl.enable", String.valueOf(settings.flag("quarkus.mailer.tls")));
        String upgrade = settings.text("quarkus.mailer.start-tls").orElse("OPTIONAL");
        mail.put("mail.smtp.starttls.enable", String.valueOf(!upgrade.equalsIgnoreCase("DISABLED")));
        mail.put("mail.smtp.starttls.required", String.valueOf(upgrade.equalsIgnoreCase("REQUIRED")));
        mail.put("mail.smtp.ssl.checkserveridentity", "true");
        return mail;
    }
}
