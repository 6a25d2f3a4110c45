package org.calends.account.signin;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.account.factor.SecondFactors;
import org.calends.account.guess.GuessLimits;
import org.calends.account.guess.GuessLimits.Turn;
import org.calends.account.guess.TooManyGuessesException;
import org.calends.account.person.Account;
import org.calends.audit.ClientAddress;
import org.calends.audit.Network;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;

import io.vertx.ext.web.RoutingContext;

/**
 * The second half of a sign-in: whoever said the right password says a code. Each code is counted before it is looked at, as
 * passwords are; one whose turn has not come is refused at once, for codes are typed and not sent by programs.
 */
@ApplicationScoped
public class FactorSignIn {

    private final Sessions sessions;
    private final SecondFactors factors;
    private final GuessLimits limits;
    private final ClientAddress addresses;
    private final SecurityLog log;

    FactorSignIn(Sessions sessions, SecondFactors factors, GuessLimits limits, ClientAddress addresses, SecurityLog log) {
        this.sessions = sessions;
        this.factors = factors;
        this.limits = limits;
        this.addresses = addresses;
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
        Turn turn = limits.take(account.username() + " code", Network.of(addresses.of(http.request())), null, null);
        if (turn.delay().compareTo(Duration.ZERO) > 0) {
            log.failedAs(account.username(), http, SecurityEventKind.GUESSES_LIMITED);
            throw new TooManyGuessesException(turn.delay());
        }
        boolean right = factors.use(account, code);
        if (right) {
            turn.wasRight();
        }
        return right;
    }
}
