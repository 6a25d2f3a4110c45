package org.calends.account.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.calends.account.password.PasswordUse;
import org.calends.account.person.Account;
import org.calends.account.person.Accounts;
import org.calends.account.person.Secrets;

/** The mails about accounts that were ordered, one after the other, each with a link that only its reader has. */
@ApplicationScoped
public class AccountLetters {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Clock clock;
    private final Accounts accounts;
    private final AccountLinkSettings settings;
    private final PasswordUse use;

    AccountLetters(Clock clock, Accounts accounts, AccountLinkSettings settings, PasswordUse use) {
        this.clock = clock;
        this.accounts = accounts;
        this.settings = settings;
        this.use = use;
    }

    /** @return the next mail that is to be written, with a new secret; taken, so that nobody else writes it */
    @Transactional
    public Optional<AccountLetter> next() {
        Instant now = clock.instant();
        AccountLink.delete("requestedAt < ?1", now.minus(KEPT));
        Optional<AccountLink> waiting = waiting(now);
        while (waiting.isPresent()) {
            Optional<AccountLetter> letter = taken(waiting.get(), now);
            if (letter.isPresent()) {
                return letter;
            }
            waiting = waiting(now);
        }
        return Optional.empty();
    }

    private static Optional<AccountLink> waiting(Instant now) {
        return AccountLink
                .<AccountLink> find("writtenAt is null and usedAt is null and expiresAt > ?1 order by requestedAt, id",
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** @return empty when there is nobody to write to; then it is done */
    private Optional<AccountLetter> taken(AccountLink link, Instant now) {
        Optional<Account> account = accountOf(link).filter(found -> link.isFor(found, use))
                .filter(found -> link.kind() != LinkKind.RESET || !hasEnough(found, now));
        String to = account.map(found -> addressOf(link, found)).orElse(null);
        String secret = to != null && link.kind().opensSomething() ? Secrets.make() : null;
        link.write(account.map(Account::id).orElse(null), secret == null ? null : Secrets.hash(secret), now);
        return to == null ? Optional.empty()
                : Optional.of(new AccountLetter(link.id(), link.kind(), account.get(), to, secret,
                        Duration.between(now, link.expiresAt())));
    }

    /** However many spellings of name and address there are to ask by. */
    private boolean hasEnough(Account account, Instant now) {
        return AccountLink.count("kind = ?1 and accountId = ?2 and secretHash is not null and writtenAt > ?3", LinkKind.RESET,
                account.id(), now.minus(HOUR)) >= settings.resetsPerHour();
    }

    private Optional<Account> accountOf(AccountLink link) {
        return link.kind() == LinkKind.RESET
                ? accounts.byName(link.recipient()).or(() -> accounts.byEmail(link.recipient()))
                : Optional.of(accounts.get(link.accountId()));
    }

    private static String addressOf(AccountLink link, Account account) {
        return link.kind().isForPassword() ? account.email() : link.recipient();
    }

    /** The mail did not go, and may go later. */
    @Transactional
    public void postpone(UUID id) {
        AccountLink.<AccountLink> findByIdOptional(id).ifPresent(AccountLink::writeAgain);
    }
}
