package org.calends.account.signin;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.account.person.Account;
import org.calends.audit.ClientAddress;
import org.calends.audit.Network;
import org.calends.input.InvalidInputException;

import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Has somebody who is signed in prove once more who it is. A guess here counts and waits as at the door. */
@ApplicationScoped
public class PresentPassword {

    private final SignIn signIn;
    private final KnownDevices devices;
    private final ClientAddress addresses;

    PresentPassword(SignIn signIn, KnownDevices devices, ClientAddress addresses) {
        this.signIn = signIn;
        this.devices = devices;
        this.addresses = addresses;
    }

    /**
     * @param typed may be null
     * @return the account as it is now; the failure {@link InvalidInputException} for a wrong password, or
     *         {@link org.calends.account.guess.TooManyGuessesException}
     */
    public Uni<Account> of(String username, String typed, RoutingContext http) {
        if (typed == null || typed.isEmpty()) {
            return Uni.createFrom().failure(wrong());
        }
        return signIn.withPassword(new SignInAttempt(username, typed.toCharArray(), Network.of(addresses.of(http.request())),
                devices.shown(http.request()), http))
                .onFailure(AuthenticationFailedException.class).transform(failure -> wrong());
    }

    private static InvalidInputException wrong() {
        return new InvalidInputException("currentPassword", "account.password.not-present");
    }
}
