package org.calends.account.signin;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.account.factor.SecondFactors;
import org.calends.account.guess.CodeGuessLimits;
import org.calends.account.guess.TooManyGuessesException;
import org.calends.account.person.Account;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;

import io.vertx.ext.web.RoutingContext;

/**
 * The second half of a sign-in: whoever said the right password says a code. Codes of six digits are few, so each is counted
 * before it is looked at, wherever it comes from, but for browsers that know the account; one whose turn has not come is
 * refused at once, for codes are typed and not sent by programs. Recovery codes cannot be guessed, and are always looked at.
 */
@ApplicationScoped
public class FactorSignIn {

    private final Sessions sessions;
    private final SecondFactors factors;
    private final CodeGuessLimits limits;
    private final KnownDevices devices;
    private final SecurityLog log;

    FactorSignIn(Sessions sessions, SecondFactors factors, CodeGuessLimits limits, KnownDevices devices, SecurityLog log) {
        this.sessions = sessions;
        this.factors = factors;
        this.limits = limits;
        this.devices = devices;
        this.log = log;
    }

    /**
     * @param secret of the session that waits
     * @return the secret of the session that has begun; empty for a wrong code
     * @throws TooManyGuessesException when the code was not looked at
     */
    public Optional<String> with(String secret, String code, RoutingContext http) {
        Account account = sessions.awaiting(secret).orElseThrow(IllegalStateException::new);
        if (!isRight(account, code, http)) {
            log.failedAs(account.username(), http, SecurityEventKind.SECOND_FACTOR_SIGN_IN);
            return Optional.empty();
        }
        return sessions.complete(secret);
    }

    /** @throws TooManyGuessesException when the code was not looked at */
    public boolean isRight(Account account, String code, RoutingContext http) {
        if (SecondFactors.isRecoveryCode(code)) {
            return factors.use(account, code);
        }
        String device = devices.known(devices.shown(http.request()), account.username(), account.passwordHash())
                .orElse(null);
        count(account, device, http);
        boolean right = factors.use(account, code);
        if (right) {
            limits.wasRight(account.username(), device);
        }
        return right;
    }

    private void count(Account account, String device, RoutingContext http) {
        try {
            limits.take(account.username(), device);
        } catch (TooManyGuessesException limited) {
            log.failedAs(account.username(), http, SecurityEventKind.GUESSES_LIMITED);
            throw limited;
        }
    }
}
