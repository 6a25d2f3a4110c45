package org.calends.account;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.util.ModularCrypt;

import io.quarkus.elytron.security.common.BcryptUtil;

/**
 * Decides whether credentials are good. An unknown name costs as much time as a wrong password, so that neither the answer nor
 * its delay tells which names exist.
 */
@ApplicationScoped
class SignIn {

    private static final String NOBODYS_HASH = BcryptUtil.bcryptHash("nobody's password");

    private final Clock clock;
    private final Accounts accounts;
    private final VerifiedPasswords verified;

    SignIn(Clock clock, Accounts accounts, VerifiedPasswords verified) {
        this.clock = clock;
        this.accounts = accounts;
        this.verified = verified;
    }

    @Transactional
    Optional<Account> withPassword(String username, char[] password) {
        Optional<Account> account = accounts.byName(username).filter(known -> known.maySignIn(clock.instant()));
        if (account.isPresent() && verified.knows(account.get(), password)) {
            return account;
        }
        boolean right = matches(account.map(Account::passwordHash).orElse(NOBODYS_HASH), password);
        account.ifPresent(known -> note(known, password, right));
        return account.filter(known -> right);
    }

    private void note(Account account, char[] password, boolean right) {
        if (!right) {
            account.signInFailed(clock.instant());
            return;
        }
        if (account.hasFailures()) {
            account.signInSucceeded();
        }
        verified.remember(account, password);
    }

    private static boolean matches(String hash, char[] password) {
        try {
            WildFlyElytronPasswordProvider provider = WildFlyElytronPasswordProvider.getInstance();
            Password stored = ModularCrypt.decode(hash);
            PasswordFactory factory = PasswordFactory.getInstance(stored.getAlgorithm(), provider);
            return factory.verify(factory.translate(stored), password);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored password hash is unreadable", e);
        }
    }
}
