package org.calends.account.guess;

import jakarta.inject.Singleton;

import org.calends.audit.ClientAddress;
import org.calends.audit.Network;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.RoutingContext;

/** Wrong keys and other wrong secrets of 256 bits: counted, and written down. */
@Singleton
public class SecretGuesses {

    private final GuessLimits limits;
    private final ClientAddress addresses;
    private final SecurityLog log;

    SecretGuesses(GuessLimits limits, ClientAddress addresses, SecurityLog log) {
        this.limits = limits;
        this.addresses = addresses;
        this.log = log;
    }

    /**
     * @return what to answer
     * @throws TooManyGuessesException when that happened too often from there
     */
    public AuthenticationFailedException wrong(RoutingContext request, SecurityEventKind kind) {
        return wrong(request, kind, null, null);
    }

    /**
     * @param account whose secret it was until it ended, or null
     * @param name by which the holder tells that secret from others, or null
     */
    public AuthenticationFailedException wrong(RoutingContext request, SecurityEventKind kind, String account, String name) {
        try {
            limits.wrongSecret(Network.of(addresses.of(request.request())));
        } catch (TooManyGuessesException limited) {
            log.failedAs(null, request, SecurityEventKind.GUESSES_LIMITED);
            throw limited;
        }
        log.failedAs(account, name, request, kind);
        return new AuthenticationFailedException();
    }
}
