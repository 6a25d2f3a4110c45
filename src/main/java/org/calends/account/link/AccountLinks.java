package org.calends.account.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.calends.account.password.PasswordUse;
import org.calends.account.person.Account;
import org.calends.account.person.AccountChanged;
import org.calends.account.person.AccountPasswords;
import org.calends.account.person.Accounts;
import org.calends.account.person.Addresses;
import org.calends.account.person.ConfirmationAsked;
import org.calends.account.person.Secrets;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;
import org.calends.input.AllowedCharacters;
import org.calends.input.ConflictException;

/** Orders mails about accounts, which {@link AccountLetters} writes, and knows what the links in them open. */
@ApplicationScoped
public class AccountLinks {

    private static final int LONGEST = 254;
    private static final Duration HOUR = Duration.ofHours(1);
    /** Notices go out even after the mail server was away for a day. */
    private static final Duration NOTICE = Duration.ofDays(3);

    private final Clock clock;
    private final Accounts accounts;
    private final AccountPasswords passwords;
    private final AccountLinkSettings settings;
    private final SecurityLog log;
    private final Event<ConfirmationAsked> confirmations;
    private final PasswordUse use;

    AccountLinks(Clock clock, Accounts accounts, AccountPasswords passwords, AccountLinkSettings settings,
            SecurityLog log, Event<ConfirmationAsked> confirmations, PasswordUse use) {
        this.use = use;
        this.confirmations = confirmations;
        this.passwords = passwords;
        this.clock = clock;
        this.accounts = accounts;
        this.settings = settings;
        this.log = log;
    }

    /**
     * Somebody forgot the password. To whom a mail goes is looked up when it is written, so that neither the answer nor its
     * delay tells whether there is such an account.
     *
     * @param typed a name or an address
     */
    @Transactional
    public void forgotten(String typed) {
        String who = typed.strip();
        if (who.isEmpty() || who.length() > LONGEST || !AllowedCharacters.isPrintable(who)) {
            log.failed(SecurityEventKind.PASSWORD_RESET_ASKED, (String) null, "cannot be a name or an address");
            return;
        }
        String key = who.indexOf('@') < 0 ? who : Addresses.key(who);
        Instant now = clock.instant();
        long lately = AccountLink.count("kind = ?1 and recipient = ?2 and requestedAt > ?3", LinkKind.RESET, key,
                now.minus(HOUR));
        if (lately < settings.resetsPerHour()) {
            new AccountLink(LinkKind.RESET, null, key, now, now.plus(settings.reset())).persist();
            log.done(SecurityEventKind.PASSWORD_RESET_ASKED, meant(key), null);
        } else {
            log.failed(SecurityEventKind.PASSWORD_RESET_ASKED, meant(key), "more than are mailed in an hour");
        }
    }

    /** @return null for nobody, since what was typed may be a secret; both are always asked, so that it takes as long */
    private String meant(String key) {
        Optional<Account> named = accounts.byName(key);
        Optional<Account> addressed = accounts.byEmail(key);
        return named.or(() -> addressed).map(Account::username).orElse(null);
    }

    /**
     * Asks somebody to choose a password; earlier invitations open nothing any more.
     *
     * @throws ConflictException when the account has ended or has no address
     */
    @Transactional
    public void invite(UUID id) {
        Account account = accounts.get(id);
        if (!account.isActive() || account.email() == null) {
            throw new ConflictException("account.invitation.impossible");
        }
        if (!use.isFor(account.username())) {
            throw new ConflictException("account.invitation.no-password");
        }
        end(id, LinkKind.INVITATION);
        order(LinkKind.INVITATION, id, null, settings.invitation());
        log.done(SecurityEventKind.ACCOUNT_INVITED, account.username(), null);
    }

    /**
     * Asks whether this mailbox is the account's; it has the address from when its reader says so.
     *
     * @throws org.calends.input.RequestRefusedException when that mailbox, or all together, were asked for enough lately
     */
    @Transactional
    public void askAbout(UUID id, String address) {
        confirmations.fire(new ConfirmationAsked(address));
        end(id, LinkKind.ADDRESS);
        order(LinkKind.ADDRESS, id, Addresses.spelled(address), settings.address());
        log.done(SecurityEventKind.ADDRESS_CHANGE_ASKED, accounts.get(id).username(), null);
    }

    /** @return the address that is still to be confirmed, if one is */
    @Transactional
    public Optional<String> askedAbout(UUID id) {
        return AccountLink.<AccountLink> find("accountId = ?1 and kind = ?2 and usedAt is null and expiresAt > ?3", id,
                LinkKind.ADDRESS, clock.instant()).firstResultOptional().map(AccountLink::recipient);
    }

    /** Tells the account's mailbox, or a former one, what has become of it. */
    @Transactional
    public void tell(LinkKind notice, Account account, String address) {
        if (address != null) {
            order(notice, account.id(), address, NOTICE);
        }
    }

    private void order(LinkKind kind, UUID account, String recipient, Duration valid) {
        Instant now = clock.instant();
        new AccountLink(kind, account, recipient, now, now.plus(valid)).persist();
    }

    private void end(UUID account, LinkKind kind) {
        AccountLink.update("usedAt = ?1 where accountId = ?2 and kind = ?3 and usedAt is null", clock.instant(), account, kind);
    }

    /** Should the account begin again, links of before open nothing. */
    @Transactional
    void follow(@Observes AccountChanged event) {
        if (!event.account().isActive()) {
            AccountLink.update("usedAt = ?1 where accountId = ?2 and usedAt is null", clock.instant(), event.account().id());
        }
    }

    /** What a link opens. */
    public record Opened(LinkKind kind, Account account, String address) {
    }

    /** @return empty for what was never a link, was used, has become too old, or whose account has ended */
    @Transactional
    public Optional<Opened> opened(String secret) {
        return by(secret).map(link -> new Opened(link.kind(), accounts.get(link.accountId()), link.recipient()));
    }

    private Optional<AccountLink> by(String secret) {
        return AccountLink.<AccountLink> find("secretHash", Secrets.hash(secret)).firstResultOptional()
                .filter(link -> link.opens(clock.instant()) && link.isFor(accounts.get(link.accountId()), use));
    }

    /**
     * @return whether it did; a link works once
     * @throws org.calends.input.InvalidInputException when the password is not good enough
     */
    @Transactional
    public boolean choosePassword(String secret, String password) {
        Optional<AccountLink> link = by(secret).filter(found -> found.kind().isForPassword());
        if (link.isEmpty() || !isUsedUp(link.get())) {
            return false;
        }
        Account account = passwords.reset(link.get().accountId(), password);
        end(account.id(), LinkKind.RESET);
        end(account.id(), LinkKind.INVITATION);
        if (link.get().kind() == LinkKind.RESET) {
            tell(LinkKind.PASSWORD_CHANGED, account, account.email());
        }
        return true;
    }

    /** @return whether it did; a link works once */
    @Transactional
    public boolean confirmAddress(String secret) {
        Optional<AccountLink> link = by(secret).filter(found -> found.kind() == LinkKind.ADDRESS);
        if (link.isEmpty() || !isUsedUp(link.get())) {
            return false;
        }
        String before = accounts.get(link.get().accountId()).email();
        Account account = accounts.changeAddress(link.get().accountId(), link.get().recipient());
        tell(LinkKind.ADDRESS_CHANGED, account, before);
        return true;
    }

    /** Of two who come at the same moment one is first. */
    private boolean isUsedUp(AccountLink link) {
        return AccountLink.update("usedAt = ?1 where id = ?2 and usedAt is null", clock.instant(), link.id()) == 1;
    }
}
