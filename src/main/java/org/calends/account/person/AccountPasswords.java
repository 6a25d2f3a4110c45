package org.calends.account.person;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.password.PasswordHasher;
import org.calends.account.password.PasswordRules;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;
import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;

/** The passwords of accounts: judged when they are new, and kept by their hashes. */
@ApplicationScoped
public class AccountPasswords {

    private static final String FIELD = "password";

    private final Clock clock;
    private final PasswordRules rules;
    private final PasswordHasher hasher;
    private final SecurityLog log;
    private final SecondFactorLookup factors;
    private volatile boolean hasOldHashes = true;

    AccountPasswords(Clock clock, PasswordRules rules, PasswordHasher hasher, SecurityLog log,
            SecondFactorLookup factors) {
        this.factors = factors;
        this.clock = clock;
        this.rules = rules;
        this.hasher = hasher;
        this.log = log;
    }

    /**
     * @return the draft's password as it is kept
     * @throws InvalidInputException when it is not good enough
     */
    String judged(AccountDraft draft) {
        rules.require(FIELD, draft.password(), false, Arrays.asList(draft.username(), draft.email(), draft.displayName()));
        return hasher.hash(draft.password());
    }

    String unjudged(AccountDraft draft) {
        return hasher.hash(draft.password());
    }

    /** @return what is kept of an account that has no password yet */
    String nobodyKnows() {
        return hasher.hash(Secrets.make());
    }

    /**
     * Somebody chooses another password, having proven the present one.
     *
     * @param hash of the password that was proven
     * @param endKeys whether the account's keys end too
     * @throws InvalidInputException when the new one is not good enough, or is the present one
     * @throws ConflictException when it has become another one meanwhile
     */
    @Transactional
    public Account change(UUID id, String hash, String password, boolean endKeys) {
        Account account = Account.withId(id);
        if (!account.isActive() || !account.passwordHash().equals(hash)) {
            throw new ConflictException("account.password.changed-meanwhile");
        }
        if (hasher.matches(hash, password.toCharArray())) {
            throw new InvalidInputException(FIELD, "account.password.same");
        }
        keep(account, password);
        log.done(SecurityEventKind.PASSWORD_CHANGED, account.username(), null);
        if (endKeys) {
            ApiKey.revokeAllOf(account, clock.instant());
        }
        return account;
    }

    /**
     * Somebody chooses a password by a link that was mailed; every session ends.
     *
     * @throws InvalidInputException when it is not good enough
     */
    @Transactional
    public Account reset(UUID id, String password) {
        Account account = Account.withId(id);
        keep(account, password);
        PageSession.endAllOf(account);
        log.done(SecurityEventKind.PASSWORD_RESET, account.username(), null);
        return account;
    }

    private void keep(Account account, String password) {
        rules.require(FIELD, password, factors.has(account.id()), known(account));
        account.changePassword(hasher.hash(password));
    }

    /** @throws InvalidInputException when this, the present password, is too short to be without a second factor */
    public void requireAlone(Account account, String password) {
        rules.require("currentPassword", password, false, known(account));
    }

    private static List<String> known(Account account) {
        return Arrays.asList(account.username(), account.email(), account.displayName());
    }

    /** Keeps the same password by another hash, if it is still kept by this one. */
    @Transactional
    public void keepBy(UUID id, String oldHash, String newHash) {
        Account.update("passwordHash = ?1 where id = ?2 and passwordHash = ?3", newHash, id, oldHash);
    }

    /** @return whether some password is still kept as it was before Argon2id; when none is, none ever will be again */
    @Transactional
    public boolean hasOldHashes() {
        if (hasOldHashes) {
            hasOldHashes = Account.count("passwordHash not like '$argon2id$%'") > 0;
        }
        return hasOldHashes;
    }
}
