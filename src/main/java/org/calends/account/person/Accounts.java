package org.calends.account.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;
import org.calends.audit.SubjectNames;
import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;
import org.calends.input.UnknownResourceException;

/** Opens, changes and ends accounts, and finds them. */
@ApplicationScoped
public class Accounts implements SubjectNames {

    private final Clock clock;
    private final Event<AccountChanged> announcements;
    private final Event<AddressChanged> moves;
    private final SecurityLog log;
    private final AccountPasswords passwords;

    Accounts(Clock clock, Event<AccountChanged> announcements, Event<AddressChanged> moves, SecurityLog log,
            AccountPasswords passwords) {
        this.clock = clock;
        this.announcements = announcements;
        this.moves = moves;
        this.log = log;
        this.passwords = passwords;
    }

    /**
     * @param draft without a password: nobody signs in with one before somebody invited chose it
     * @throws ConflictException when the name is taken
     * @throws InvalidInputException when the password is not good enough
     */
    @Transactional
    public Account open(AccountDraft draft) {
        requireFree(draft.username());
        return opened(draft, draft.password() == null ? passwords.nobodyKnows() : passwords.judged(draft));
    }

    /** The first account of a house; whoever configures its password is not told which ones are good enough. */
    @Transactional
    public Account openConfigured(AccountDraft draft) {
        requireFree(draft.username());
        return opened(draft, passwords.unjudged(draft));
    }

    private void requireFree(String username) {
        if (byName(username).isPresent()) {
            throw new ConflictException("account.exists", username);
        }
    }

    private Account opened(AccountDraft draft, String hash) {
        Account account = new Account(draft, hash, clock.instant());
        account.persist();
        log.done(SecurityEventKind.ACCOUNT_OPENED, account.username(), account.role().name());
        return account;
    }

    /**
     * Takes all but the username from the draft. A new password ends every session of the account, and so does a role that
     * may do more: what a session was good for is not what it becomes.
     *
     * @throws ConflictException when the draft names another username, or would leave nobody who keeps accounts
     * @throws UnknownResourceException when there is no such account
     */
    @Transactional
    public Account describe(UUID id, AccountDraft draft) {
        List<UUID> administrators = lockedAdministrators();
        Account account = get(id);
        if (!account.username().equals(draft.username())) {
            throw new ConflictException("account.username.fixed");
        }
        Role before = account.role();
        String addressBefore = account.email();
        account.describe(draft);
        if (account.role() != before) {
            requireAnother(administrators, account, SecurityEventKind.ROLE_CHANGED);
            log.done(SecurityEventKind.ROLE_CHANGED, account.username(), before + " -> " + account.role());
            if (account.role().compareTo(before) > 0) {
                PageSession.endAllOf(account);
            }
        }
        if (draft.password() != null) {
            account.changePassword(passwords.judged(draft));
            PageSession.endAllOf(account);
            log.done(SecurityEventKind.PASSWORD_CHANGED, account.username(), null);
        }
        log.done(SecurityEventKind.ACCOUNT_CHANGED, account.username(), null);
        announcements.fire(new AccountChanged(account));
        giveUp(addressBefore, account);
        return account;
    }

    /**
     * A provider or a directory says what this person may do; harmless when it is so already.
     *
     * @throws ConflictException when that would leave nobody who keeps accounts
     */
    @Transactional
    public Account give(UUID id, Role role) {
        Account account = get(id);
        return account.role() == role ? account
                : describe(id, new AccountDraft(account.username(), null, account.displayName(), account.email(), role,
                        account.locale(), account.zone()));
    }

    /**
     * A provider says that this person may do nothing here any more. The account stays open, for who is given a role again.
     *
     * @throws ConflictException when that would leave nobody who keeps accounts
     */
    @Transactional
    public void takeRights(UUID id) {
        endWaysIn(give(id, Role.VIEWER));
    }

    /** Takes over what people say of themselves. */
    @Transactional
    public Account describeOwn(UUID id, OwnAccountDraft draft) {
        Account account = get(id);
        account.describe(new AccountDraft(account.username(), null, draft.displayName(), account.email(), account.role(),
                draft.locale(), draft.zone()));
        log.done(SecurityEventKind.ACCOUNT_CHANGED, account.username(), null);
        announcements.fire(new AccountChanged(account));
        return account;
    }

    /** Whoever reads the mailbox has said that it is theirs. */
    @Transactional
    public Account changeAddress(UUID id, String email) {
        Account account = get(id);
        String before = account.email();
        account.describe(new AccountDraft(account.username(), null, account.displayName(), email, account.role(),
                account.locale(), account.zone()));
        log.done(SecurityEventKind.ACCOUNT_CHANGED, account.username(), null);
        announcements.fire(new AccountChanged(account));
        giveUp(before, account);
        return account;
    }

    private void giveUp(String before, Account account) {
        if (before != null && !before.equalsIgnoreCase(account.email())) {
            new FormerAddress(account.id(), before, clock.instant()).persist();
            moves.fire(new AddressChanged(account, before));
        }
    }

    /**
     * @param awayUntil the day on which the person is back; null ends an absence
     * @param deputy who gets the mails meanwhile; null exactly when the day is
     */
    @Transactional
    public void leave(UUID id, LocalDate awayUntil, String deputy) {
        get(id).leave(awayUntil, deputy);
    }

    /** Ends every way in for this person at once, and for good every key. The last administrator stays. */
    @Transactional
    public Account deactivate(UUID id) {
        List<UUID> administrators = lockedAdministrators();
        Account account = get(id);
        requireAnother(administrators, account, SecurityEventKind.ACCOUNT_ENDED);
        account.deactivate();
        endWaysIn(account);
        log.done(SecurityEventKind.ACCOUNT_ENDED, account.username(), null);
        announcements.fire(new AccountChanged(account));
        return account;
    }

    /**
     * Of two administrators who end each other in the same moment, one waits here until the other is done. Called before any
     * account is read, so that what is read afterwards is what the other left.
     */
    private static List<UUID> lockedAdministrators() {
        return Account.<Account> find("active and role = ?1 order by id", Role.ADMIN).withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream().filter(account -> account.isActive() && account.role() == Role.ADMIN).map(Account::id).toList();
    }

    private void requireAnother(List<UUID> administrators, Account account, SecurityEventKind kind) {
        if (administrators.equals(List.of(account.id()))) {
            log.failed(kind, account.username(), "the last administrator");
            throw new ConflictException("account.last-administrator");
        }
    }

    private void endWaysIn(Account account) {
        PageSession.endAllOf(account);
        ApiKey.revokeAllOf(account, clock.instant());
    }

    /** Lets somebody in again, with the password alone: no session and no key comes back. Harmless when repeated. */
    @Transactional
    public Account activate(UUID id) {
        Account account = get(id);
        if (!account.isActive()) {
            endWaysIn(account);
        }
        account.activate();
        log.done(SecurityEventKind.ACCOUNT_REOPENED, account.username(), null);
        announcements.fire(new AccountChanged(account));
        return account;
    }

    @Transactional
    public List<Account> all() {
        return Account.list("order by username");
    }

    /** @throws UnknownResourceException when there is none */
    @Transactional
    public Account get(UUID id) {
        return Account.withId(id);
    }

    @Override
    @Transactional
    public Optional<String> nameOf(UUID id) {
        return Account.<Account> findByIdOptional(id).map(Account::username);
    }

    /** @return the account of that name, active or not */
    @Transactional
    public Optional<Account> byName(String username) {
        return username.indexOf('\0') >= 0 ? Optional.empty() // nobody is called so, and not every database can be asked
                : Account.find("username", username).firstResultOptional();
    }

    /** @return the accounts of that name, however it is capitalised, active or not */
    @Transactional
    public List<Account> called(String username) {
        return username.indexOf('\0') >= 0 ? List.of()
                : Account.list("lower(username) = lower(?1) order by username", username);
    }

    /** @return the active account with this e-mail address; the first of several */
    @Transactional
    public Optional<Account> byEmail(String email) {
        return Account.find("active and lower(email) = lower(?1) order by username", Addresses.key(email))
                .firstResultOptional();
    }

    /**
     * @return the active account with this e-mail address; empty when several have it, of which none is meant more than another
     */
    @Transactional
    public Optional<Account> theOneAt(String email) {
        if (email.indexOf('@') < 0) {
            return Optional.empty();
        }
        List<Account> found = Account.list("active and lower(email) = lower(?1)", Addresses.key(email));
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** @return the active administrators, who are told when something is wrong */
    @Transactional
    public List<Account> administrators() {
        return Account.list("active and role = ?1 order by username", Role.ADMIN);
    }

    /** @return the active accounts of people who are back later than on this day */
    @Transactional
    public List<Account> awayAfter(LocalDate day) {
        return Account.list("active and absence.awayUntil > ?1 order by username", day);
    }

    @Transactional
    public boolean isEmpty() {
        return Account.count() == 0;
    }
}
