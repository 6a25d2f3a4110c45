package org.calends.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.elytron.security.common.BcryptUtil;

/** The one door to accounts. */
@ApplicationScoped
public class Accounts {

    private final Clock clock;
    private final Event<AccountChanged> announcements;

    Accounts(Clock clock, Event<AccountChanged> announcements) {
        this.clock = clock;
        this.announcements = announcements;
    }

    /** @throws ClientErrorException 409 when the name is taken */
    @Transactional
    public Account open(AccountDraft draft) {
        if (byName(draft.username()).isPresent()) {
            throw new ClientErrorException("An account named " + draft.username() + " exists already.", Status.CONFLICT);
        }
        Account account = new Account(draft, BcryptUtil.bcryptHash(draft.password()), clock.instant());
        account.persist();
        return account;
    }

    /**
     * Takes all but the username from the draft. A new password ends every session of the account.
     *
     * @throws ClientErrorException with 409 when the draft names another username
     * @throws NotFoundException when there is no such account
     */
    @Transactional
    public Account describe(UUID id, AccountDraft draft) {
        Account account = get(id);
        if (!account.username().equals(draft.username())) {
            throw new ClientErrorException("An account keeps its username; open a new one instead.", Status.CONFLICT);
        }
        account.describe(draft);
        if (draft.password() != null) {
            account.changePassword(BcryptUtil.bcryptHash(draft.password()));
            endSessions(account);
        }
        announcements.fire(new AccountChanged(account));
        return account;
    }

    /**
     * @param awayUntil the day on which the person is back; null ends an absence
     * @param deputy who gets the mails meanwhile; null exactly when the day is
     */
    @Transactional
    public void leave(UUID id, LocalDate awayUntil, String deputy) {
        get(id).leave(awayUntil, deputy);
    }

    /** Ends every way in for this person at once. The last administrator stays. */
    @Transactional
    public Account deactivate(UUID id) {
        Account account = get(id);
        if (account.role() == Role.ADMIN && Account.count("active and role = ?1", Role.ADMIN) == 1) {
            throw new ClientErrorException("This is the last administrator; make another one first.", Status.CONFLICT);
        }
        account.deactivate();
        endSessions(account);
        announcements.fire(new AccountChanged(account));
        return account;
    }

    private static void endSessions(Account account) {
        PageSession.delete("account", account);
    }

    /** Lets somebody in again. Harmless when repeated. */
    @Transactional
    public Account activate(UUID id) {
        Account account = get(id);
        account.activate();
        announcements.fire(new AccountChanged(account));
        return account;
    }

    @Transactional
    public List<Account> all() {
        return Account.list("order by username");
    }

    /** @throws NotFoundException when there is none */
    @Transactional
    public Account get(UUID id) {
        return Account.<Account> findByIdOptional(id)
                .orElseThrow(() -> new NotFoundException("There is no account " + id + "."));
    }

    /** @return the account of that name, active or not */
    @Transactional
    public Optional<Account> byName(String username) {
        return Account.find("username", username).firstResultOptional();
    }

    /** @return the active account with this e-mail address; the first of several */
    @Transactional
    public Optional<Account> byEmail(String email) {
        return Account.find("active and lower(email) = lower(?1) order by username", email).firstResultOptional();
    }

    /** @return whether an active account with this e-mail address may write obligations */
    @Transactional
    public boolean isEditor(String email) {
        return !editorsAmong(List.of(email)).isEmpty();
    }

    /** @return those of these e-mail addresses at which an active account may write obligations, in lower case */
    @Transactional
    public Set<String> editorsAmong(Collection<String> emails) {
        List<Account> found = Account.list("active and lower(email) in ?1 and role in ?2",
                emails.stream().map(email -> email.strip().toLowerCase(Locale.ROOT)).distinct().toList(),
                List.of(Role.EDITOR, Role.ADMIN));
        return found.stream().map(account -> account.email().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** @return whether this address belonged to an account, and to none that is still active */
    @Transactional
    public boolean hasLeft(String email) {
        return Account.count("lower(email) = lower(?1) and not active", email) > 0
                && Account.count("lower(email) = lower(?1) and active", email) == 0;
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
