package org.calends.account.signin;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.account.factor.SecondFactors;
import org.calends.account.guess.GuessLimits;
import org.calends.account.guess.GuessLimits.Turn;
import org.calends.account.guess.TooManyGuessesException;
import org.calends.account.password.PasswordHasher;
import org.calends.account.password.PasswordUse;
import org.calends.account.person.Account;
import org.calends.account.person.AccountPasswords;
import org.calends.account.person.Accounts;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;
import org.calends.http.connection.RequestSlot;
import org.calends.input.AllowedCharacters;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.smallrye.mutiny.Uni;

/**
 * Decides whether a name and a password are good, whatever door they came to. Each attempt is counted before it is looked at
 * and waits for its turn without holding a thread. An unknown name, and an account that ended, cost as much time as a wrong
 * password and get the same answers, so that neither an answer nor its delay tells which names exist.
 */
@ApplicationScoped
class SignIn {

    /** No name and no address is longer. */
    private static final int LONGEST = 254;

    private final Accounts accounts;
    private final AccountPasswords passwords;
    private final VerifiedPasswords verified;
    private final WrongPasswords wrong;
    private final KnownDevices devices;
    private final GuessLimits limits;
    private final WaitingRoom room;
    private final VerificationQueue queue;
    private final PasswordHasher hasher;
    private final SecondFactors factors;
    private final SecurityLog log;
    private final BlockingSecurityExecutor worker;
    private final PasswordUse use;

    SignIn(Accounts accounts, AccountPasswords passwords, VerifiedPasswords verified, WrongPasswords wrong,
            KnownDevices devices, GuessLimits limits,
            WaitingRoom room, VerificationQueue queue, PasswordHasher hasher, SecondFactors factors, SecurityLog log,
            BlockingSecurityExecutor worker, PasswordUse use) {
        this.use = use;
        this.accounts = accounts;
        this.passwords = passwords;
        this.verified = verified;
        this.wrong = wrong;
        this.devices = devices;
        this.limits = limits;
        this.room = room;
        this.queue = queue;
        this.hasher = hasher;
        this.factors = factors;
        this.log = log;
        this.worker = worker;
    }

    /**
     * What is known of an attempt before it has a turn.
     *
     * @param account null when there is none of that name
     * @param hash of the password that would be right; of nobody's for somebody who may not sign in
     * @param device in which this account signed in before, or null
     * @param repeated what tells a password that was wrong before from others, or null
     * @param proven whether this password was right lately, from the same network
     */
    private record Look(Account account, String hash, String device, String repeated, boolean proven) {

        boolean mayEnter() {
            return account != null && account.isActive();
        }

        String knownName() {
            return account == null ? null : account.username();
        }
    }

    /**
     * @return the account; or the failure {@link AuthenticationFailedException}, or {@link TooManyGuessesException} when the
     *         attempt was not looked at
     */
    Uni<Account> withPassword(SignInAttempt signInAttempt) {
        return worker.executeBlocking(() -> look(signInAttempt)).chain(look -> look.mayEnter() && look.proven()
                ? Uni.createFrom().item(look.account())
                : inTurn(signInAttempt, look))
                .chain(account -> signInAttempt.byProgram()
                        ? worker.executeBlocking(() -> enoughFor(account, signInAttempt))
                        : Uni.createFrom().item(account));
    }

    /** A program says no code, and would be a way round it: whoever has, or needs, a second factor gives programs keys. */
    private Account enoughFor(Account account, SignInAttempt signInAttempt) {
        if (factors.has(account.id()) || factors.isMissing(account)) {
            log.failedAs(account.username(), signInAttempt.request(), SecurityEventKind.SECOND_FACTOR_SIGN_IN);
            throw new AuthenticationFailedException();
        }
        return account;
    }

    private Look look(SignInAttempt signInAttempt) {
        Account account = named(signInAttempt.username()).orElse(null);
        String hash = account == null || !account.isActive() ? hasher.nobodys() : account.passwordHash();
        String device = devices.known(signInAttempt.device(), account == null ? signInAttempt.username() : account.username(),
                hash).orElse(null);
        return new Look(account, hash, device, wrong.known(hash, signInAttempt), isProven(signInAttempt, hash));
    }

    /**
     * Whatever is neither name nor address is not looked up: databases refuse some of it. Whoever may not use a password
     * is as unknown as nobody.
     */
    private Optional<Account> named(String username) {
        return username.length() > LONGEST || !AllowedCharacters.isPrintable(username) ? Optional.empty()
                : accounts.byName(username).or(() -> accounts.theOneAt(username))
                        .filter(account -> use.isFor(account.username()));
    }

    private boolean isProven(SignInAttempt signInAttempt, String hash) {
        if (!limits.mayProve(signInAttempt.name(), signInAttempt.network())
                || !verified.knows(hash, signInAttempt.password(), signInAttempt.network())) {
            return false;
        }
        limits.proved(signInAttempt.name(), signInAttempt.network());
        return true;
    }

    private Uni<Account> inTurn(SignInAttempt signInAttempt, Look look) {
        RequestSlot slot = RequestSlot.of(signInAttempt.request());
        return Uni.createFrom().deferred(() -> {
            Turn turn = limits.take(signInAttempt.name(), signInAttempt.network(), look.device(), look.repeated());
            return room.await(turn.delay(), turn.sender(), slot)
                    .chain(() -> queue.run(turn.sender(), slot, () -> verify(signInAttempt, look, turn)));
        }).onFailure(TooManyGuessesException.class).invoke(limited -> log.failedAs(look.knownName(), signInAttempt.request(),
                SecurityEventKind.GUESSES_LIMITED));
    }

    private Account verify(SignInAttempt signInAttempt, Look look, Turn turn) {
        boolean right = hasher.matches(look.hash(), signInAttempt.password());
        if (passwords.hasOldHashes()) {
            hasher.spendOnTheOther(look.hash(), signInAttempt.password());
        }
        Account account = Optional.of(look).filter(seen -> right && seen.mayEnter())
                .flatMap(seen -> still(seen, signInAttempt.password())).orElse(null);
        if (account == null) {
            if (!right) {
                wrong.remember(look.hash(), signInAttempt);
            }
            log.failedAs(look.knownName(), signInAttempt.request(), SecurityEventKind.SIGN_IN);
            throw new AuthenticationFailedException();
        }
        turn.wasRight();
        verified.remember(account.passwordHash(), signInAttempt.password(), signInAttempt.network());
        if (signInAttempt.byProgram()) {
            log.doneBy(account.username(), signInAttempt.request(), SecurityEventKind.SIGN_IN);
        }
        return account;
    }

    /**
     * While the attempt waited, its account may have ended, or its password have become another one, or be kept by another
     * hash. One that was kept as before is kept as now from here on.
     */
    private Optional<Account> still(Look look, char[] password) {
        if (hasher.isOutdated(look.hash())) {
            passwords.keepBy(look.account().id(), look.hash(), hasher.hash(new String(password)));
        }
        return accounts.byName(look.knownName()).filter(now -> now.isActive()
                && (now.passwordHash().equals(look.hash()) || hasher.matches(now.passwordHash(), password)));
    }
}
