package org.calends.account;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;

/** An API key becomes the identity of its account. */
@ApplicationScoped
class KeyIdentity implements IdentityProvider<TokenAuthenticationRequest> {

    private final ApiKeys keys;

    KeyIdentity(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> keys.accountFor(request.getToken().getToken())
                .map(Identities::of).orElseThrow(AuthenticationFailedException::new));
    }
}
