package org.calends.account.signin;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.account.guess.SecretGuesses;
import org.calends.account.person.ApiKeys;
import org.calends.account.person.ApiKeys.Holder;
import org.calends.account.person.KeyScope;
import org.calends.audit.SecurityEventKind;
import org.calends.http.address.PlainPath;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * An API key becomes the identity of its account. A right key is never held up; wrong ones are counted by the network that they
 * come from.
 */
@ApplicationScoped
class KeyIdentity implements IdentityProvider<TokenAuthenticationRequest> {

    private final ApiKeys keys;
    private final SecretGuesses guesses;

    KeyIdentity(ApiKeys keys, SecretGuesses guesses) {
        this.keys = keys;
        this.guesses = guesses;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(request);
        String key = request.getToken().getToken();
        return context.runBlocking(() -> keys.holderOf(key).map(holder -> within(holder, http))
                .orElseThrow(() -> wrong(key, http)));
    }

    /** @throws ForbiddenException when the key is for something else */
    private static SecurityIdentity within(Holder holder, RoutingContext http) {
        return KeyScope.needed(http.request().method().name(), PlainPath.of(http)).filter(holder.scopes()::contains)
                .map(scope -> Identities.of(holder.account()))
                .orElseThrow(() -> new ForbiddenException("This key is for something else."));
    }

    /** A key that once was right is no guess: whoever reads the log wants to know which program still uses it. */
    private AuthenticationFailedException wrong(String key, RoutingContext http) {
        return keys.ended(key).map(ended -> guesses.wrong(http, SecurityEventKind.KEY_SIGN_IN, ended.username(), ended.name()))
                .orElseGet(() -> guesses.wrong(http, SecurityEventKind.KEY_SIGN_IN));
    }
}
