package org.calends.mail.watch;

import java.util.Locale;

import jakarta.inject.Singleton;

import org.calends.account.person.AccountAddresses;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityRelevant;
import org.calends.input.ConflictException;
import org.calends.mail.delivery.DirectMail;
import org.calends.mail.smtp.MailRoute;
import org.calends.mail.smtp.MailServer;
import org.calends.reminder.ledger.DeliveryAttempt;

/** Tries the mail server, past the ledger. */
@Singleton
public class TestMails {

    private final MailRoute route;
    private final DirectMail directMail;
    private final AccountAddresses accountAddresses;

    TestMails(MailRoute route, DirectMail directMail, AccountAddresses accountAddresses) {
        this.accountAddresses = accountAddresses;
        this.route = route;
        this.directMail = directMail;
    }

    /**
     * @param server which server was asked
     * @param outcome ACCEPTED, or how it failed
     * @param code the server's reply code, or null when there was none
     * @param reply what the server said, or what went wrong
     */
    public record TestMailResult(String server, DeliveryAttempt.Outcome outcome, Integer code, String reply) {

        /** @return whether the server took it */
        public boolean accepted() {
            return outcome == DeliveryAttempt.Outcome.ACCEPTED;
        }
    }

    /**
     * Sends one now.
     *
     * @throws ConflictException while no mail server is configured, or for the address of somebody who has left
     */
    @SecurityRelevant(SecurityEventKind.MAIL_TESTED)
    public TestMailResult send(String to, Locale locale) {
        MailServer server = route.server()
                .orElseThrow(() -> new ConflictException("mail.no-server"));
        if (accountAddresses.hasLeft(to)) {
            throw new ConflictException("mail.address.account-ended");
        }
        AlarmMessages words = AlarmPost.wordsIn(locale);
        DeliveryAttempt deliveryAttempt = directMail.send(server, to, words.testSubject(), words.testText());
        return new TestMailResult(server.host() + ":" + server.port(), deliveryAttempt.outcome(), deliveryAttempt.code(),
                deliveryAttempt.reply());
    }
}
