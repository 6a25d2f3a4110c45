package org.calends.mail.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.calends.account.person.Account;
import org.calends.account.person.AccountAddresses;
import org.calends.account.person.Accounts;
import org.calends.language.Languages;
import org.calends.mail.delivery.AlarmSettings;
import org.calends.mail.delivery.DirectMail;
import org.calends.mail.smtp.HeaderText;
import org.calends.mail.smtp.MailRoute;
import org.calends.mail.smtp.MailServer;
import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.jboss.logging.Logger;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Mails the administrators, each in their language, by a way that does not pass through the ledger. */
@Singleton
public class AlarmPost {

    private static final Logger LOG = Logger.getLogger(AlarmPost.class);

    private final AlarmSettings settings;
    private final MailRoute route;
    private final Accounts accounts;
    private final AccountAddresses accountAddresses;
    private final DirectMail directMail;
    private final List<Reader> known = new ArrayList<>();

    AlarmPost(AlarmSettings settings, MailRoute route, Accounts accounts, AccountAddresses accountAddresses,
            DirectMail directMail) {
        this.settings = settings;
        this.route = route;
        this.accounts = accounts;
        this.accountAddresses = accountAddresses;
        this.directMail = directMail;
    }

    /** Who is told, and in which language. */
    private record Reader(String address, Locale locale) {
    }

    /** @return whether there is anybody to tell: an administrator with an e-mail address, or {@code calends.alarm.to} */
    public boolean hasReaders() {
        return !readers().isEmpty();
    }

    /** @return whether the mail server took it for at least one of them */
    boolean send(Function<AlarmMessages, String> subject, Function<AlarmMessages, String> text) {
        return send(subject, (words, locale) -> text.apply(words));
    }

    boolean send(Function<AlarmMessages, String> subject, BiFunction<AlarmMessages, Locale, String> text) {
        return reached(readers(), subject, text);
    }

    /** The same to these people instead; those without an e-mail address are passed by. */
    boolean sendTo(List<Account> people, Function<AlarmMessages, String> subject, Function<AlarmMessages, String> text) {
        return reached(people.stream().filter(account -> account.email() != null).map(AlarmPost::reader).toList(), subject,
                (words, locale) -> text.apply(words));
    }

    private boolean reached(List<Reader> to, Function<AlarmMessages, String> subject,
            BiFunction<AlarmMessages, Locale, String> text) {
        return route.server().map(server -> to.stream().filter(reader -> {
            AlarmMessages words = wordsIn(reader.locale());
            return reached(server, reader, subject.apply(words), text.apply(words, reader.locale()));
        }).count() > 0).orElse(false);
    }

    private boolean reached(MailServer server, Reader reader, String subject, String text) {
        DeliveryAttempt deliveryAttempt = directMail.send(server, reader.address(), subject, text);
        if (deliveryAttempt.outcome() != Outcome.ACCEPTED) {
            LOG.errorf("The alarm does not reach %s: %s", HeaderText.oneLine(reader.address()), deliveryAttempt.reply());
        }
        return deliveryAttempt.outcome() == Outcome.ACCEPTED;
    }

    /** While the database is away, those who were known before. */
    private synchronized List<Reader> readers() {
        List<String> instead = instead();
        if (!instead.isEmpty()) {
            return instead.stream().map(address -> new Reader(address, Locale.ENGLISH)).toList();
        }
        try {
            List<Reader> now = accounts.administrators().stream().filter(account -> account.email() != null)
                    .map(AlarmPost::reader).toList();
            known.clear();
            known.addAll(now);
        } catch (RuntimeException noDatabase) {
            LOG.warn("The administrators' addresses cannot be read; those known before are told", noDatabase);
        }
        return List.copyOf(known);
    }

    /** @return whom to tell instead of the administrators, without those who have left */
    private List<String> instead() {
        List<String> to = settings.to().orElse(List.of());
        try {
            return to.stream().filter(address -> !accountAddresses.hasLeft(address)).toList();
        } catch (RuntimeException noDatabase) {
            return to;
        }
    }

    private static Reader reader(Account account) {
        return new Reader(account.email(), account.locale() == null ? Locale.ENGLISH : Locale.forLanguageTag(account.locale()));
    }

    static AlarmMessages wordsIn(Locale locale) {
        return MessageBundles.get(AlarmMessages.class, Localized.Literal.of(Languages.nearest(locale).toLanguageTag()));
    }
}
