package org.calends.mail.delivery;

import java.net.URI;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.account.link.AccountLetter;
import org.calends.account.link.AccountLetters;
import org.calends.mail.letter.AccountMailMessages;
import org.calends.mail.smtp.MailServer;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.calends.subscription.selfservice.Organisation;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/**
 * Mails about accounts: a forgotten password, an invitation, an address to confirm, and what has become of an account. They go
 * before reminders, since somebody waits for them, and are written again until the mail server takes them or the link is too
 * old.
 */
@ApplicationScoped
class AccountMails {

    private static final int MOST = 50;

    private final AccountLetters letters;
    private final Organisation organisation;
    private final ServiceMails serviceMails;
    private final URI baseUrl;

    AccountMails(AccountLetters letters, Organisation organisation, ServiceMails serviceMails,
            @ConfigProperty(name = "calends.base-url") URI baseUrl) {
        this.letters = letters;
        this.organisation = organisation;
        this.serviceMails = serviceMails;
        this.baseUrl = baseUrl;
    }

    /** The templates, checked when the application is built. */
    @CheckedTemplate(basePath = "mail/delivery")
    static class Templates {
        static native TemplateInstance account(String language, AccountLetter letter, String url, String organisation,
                long days, long hours, long minutes);
    }

    void deliver() {
        serviceMails.send(MOST, letters::next, this::isWritten);
    }

    /** @return whether the mail server lets mails through */
    private boolean isWritten(AccountLetter letter, MailServer server) {
        Outcome outcome = serviceMails.send(server, write(letter), String.valueOf(letter.id())).outcome();
        if (outcome == Outcome.SYSTEM || outcome == Outcome.TEMPORARY) {
            letters.postpone(letter.id());
            return false;
        }
        return true;
    }

    private Mail write(AccountLetter letter) {
        Locale locale = letter.account().locale() == null ? Locale.ENGLISH : Locale.forLanguageTag(letter.account().locale());
        AccountMailMessages words = MessageBundles.get(AccountMailMessages.class,
                Localized.Literal.of(locale.toLanguageTag()));
        String url = letter.secret() == null ? null
                : baseUrl.toString().replaceFirst("/+$", "") + "/account-link/" + letter.secret();
        TemplateInstance text = Templates.account(locale.toLanguageTag(), letter, url, organisation.name(),
                letter.valid().toDays(), letter.valid().toHours(), letter.valid().toMinutes()).setLocale(locale);
        return ServiceMails.mail(letter.to(), words.subject(letter.kind().name(), organisation.name()), text);
    }
}
