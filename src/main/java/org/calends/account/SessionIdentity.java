package org.calends.account;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;

/** A session cookie becomes an identity, as long as its account is active. */
@ApplicationScoped
class SessionIdentity implements IdentityProvider<TrustedAuthenticationRequest> {

    private final SignIn signIn;

    SessionIdentity(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> signIn.again(request.getPrincipal())
                .map(Identities::of).orElseThrow(AuthenticationFailedException::new));
    }
}
