package org.calends.mail;

import java.util.Locale;

import jakarta.inject.Singleton;

import org.calends.account.Accounts;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityRelevant;
import org.calends.obligation.Refused;
import org.calends.reminder.Attempt;

/** Tries the mail server, past the ledger. */
@Singleton
public class TestMails {

    private final MailRoute route;
    private final DirectMail directMail;
    private final Accounts accounts;

    TestMails(MailRoute route, DirectMail directMail, Accounts accounts) {
        this.accounts = accounts;
        this.route = route;
        this.directMail = directMail;
    }

    /**
     * @param server which server was asked
     * @param outcome ACCEPTED, or how it failed
     * @param code the server's reply code, or null when there was none
     * @param reply what the server said, or what went wrong
     */
    public record TestMailResult(String server, Attempt.Outcome outcome, Integer code, String reply) {

        /** @return whether the server took it */
        public boolean accepted() {
            return outcome == Attempt.Outcome.ACCEPTED;
        }
    }

    /**
     * Sends one now.
     *
     * @throws Refused while no mail server is configured, or for the address of somebody who has left
     */
    @SecurityRelevant(SecurityEventKind.MAIL_TESTED)
    public TestMailResult send(String to, Locale locale) {
        MailServer server = route.server()
                .orElseThrow(() -> new Refused("No mail server is configured; set quarkus.mailer.host."));
        if (accounts.hasLeft(to)) {
            throw new Refused("The account with this address has ended: nothing is mailed there.");
        }
        AlarmWords words = AlarmPost.wordsIn(locale);
        Attempt attempt = directMail.send(server, to, words.testSubject(), words.testText());
        return new TestMailResult(server.host() + ":" + server.port(), attempt.outcome(), attempt.code(), attempt.reply());
    }
}
