package org.calends.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Singleton;

import org.calends.account.Account;
import org.calends.account.Accounts;
import org.calends.reminder.Attempt;
import org.calends.reminder.Attempt.Outcome;
import org.jboss.logging.Logger;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/**
 * Tells the administrators that something is wrong: by a mail that does not pass through the ledger, and in the log. Keeps
 * silent about what it has told for a while, so that a long outage is not a flood.
 */
@Singleton
class AlarmMail {

    private static final Logger LOG = Logger.getLogger(AlarmMail.class);

    private final Clock clock;
    private final AlarmSettings settings;
    private final MailRoute route;
    private final Accounts accounts;
    private final DirectMail directMail;
    private final Map<String, Instant> told = new HashMap<>();
    private final List<Reader> known = new ArrayList<>();

    AlarmMail(Clock clock, AlarmSettings settings, MailRoute route, Accounts accounts, DirectMail directMail) {
        this.clock = clock;
        this.settings = settings;
        this.route = route;
        this.accounts = accounts;
        this.directMail = directMail;
    }

    /** Who is told, and in which language. */
    private record Reader(String address, Locale locale) {
    }

    /** @param troubles all there are now; those that ended are told again when they return */
    synchronized void raise(List<Trouble> troubles) {
        told.keySet().retainAll(troubles.stream().map(AlarmMail::key).toList());
        List<Trouble> news = troubles.stream().filter(this::isNews).toList();
        if (news.isEmpty()) {
            return;
        }
        news.forEach(
                trouble -> LOG.errorf("Somebody must look: %s (%s)", trouble.kind(), HeaderText.oneLine(trouble.detail())));
        if (mailed(troubles)) {
            news.forEach(trouble -> told.put(key(trouble), clock.instant()));
        }
    }

    private boolean isNews(Trouble trouble) {
        Instant last = told.get(key(trouble));
        return last == null || !last.plus(settings.repeat()).isAfter(clock.instant());
    }

    /** A trouble that grows is one trouble; addresses are each their own. */
    private static String key(Trouble trouble) {
        return trouble.kind() == Trouble.Kind.DEAD_ADDRESS ? trouble.detail() : trouble.kind().name();
    }

    private boolean mailed(List<Trouble> troubles) {
        return route.server().map(server -> readers().stream().filter(reader -> reached(server, reader, troubles)).count() > 0)
                .orElse(false);
    }

    private boolean reached(MailServer server, Reader reader, List<Trouble> troubles) {
        AlarmWords words = wordsIn(reader.locale());
        Attempt attempt = directMail.send(server, reader.address(), words.subject(), text(words, troubles));
        if (attempt.outcome() != Outcome.ACCEPTED) {
            LOG.errorf("The alarm does not reach %s: %s", HeaderText.oneLine(reader.address()), attempt.reply());
        }
        return attempt.outcome() == Outcome.ACCEPTED;
    }

    /** While the database is away, those who were known before. */
    private List<Reader> readers() {
        if (settings.to().isPresent()) {
            return settings.to().get().stream().map(address -> new Reader(address, Locale.ENGLISH)).toList();
        }
        try {
            List<Reader> now = accounts.administrators().stream().filter(account -> account.email() != null)
                    .map(AlarmMail::reader).toList();
            known.clear();
            known.addAll(now);
        } catch (RuntimeException noDatabase) {
            LOG.warn("The administrators' addresses cannot be read; those known before are told", noDatabase);
        }
        return List.copyOf(known);
    }

    private static Reader reader(Account account) {
        return new Reader(account.email(), account.locale() == null ? Locale.ENGLISH : Locale.forLanguageTag(account.locale()));
    }

    static AlarmWords wordsIn(Locale locale) {
        String language = locale.getLanguage().equals("zh") ? "zh-CN" : "en";
        return MessageBundles.get(AlarmWords.class, Localized.Literal.of(language));
    }

    private static String text(AlarmWords words, List<Trouble> troubles) {
        StringBuilder text = new StringBuilder(words.opening()).append("\n\n");
        troubles.forEach(trouble -> text.append("- ").append(line(words, trouble)).append('\n'));
        return text.append('\n').append(words.closing()).append('\n').toString();
    }

    private static String line(AlarmWords words, Trouble trouble) {
        String detail = HeaderText.oneLine(trouble.detail());
        return switch (trouble.kind()) {
            case NOT_CONFIGURED -> words.notConfigured(detail);
            case SERVER_REFUSES -> words.serverRefuses(detail);
            case FAILURES -> words.failures(detail);
            case DEAD_ADDRESS -> words.deadAddress(detail);
            case CLOCK_SET -> words.clockSet(detail);
            case MISSING -> words.missing(detail);
            case CHECK_LATE -> words.checkLate(detail);
            case DELIVERY_STUCK -> words.deliveryStuck(detail);
            case NO_LEDGER -> words.noLedger(detail);
            case NO_ROOM -> words.noRoom(detail);
        };
    }
}
