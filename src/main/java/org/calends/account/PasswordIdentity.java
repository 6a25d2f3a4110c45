package org.calends.account;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;

/** Name and password become an identity. */
@ApplicationScoped
class PasswordIdentity implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final SignIn signIn;

    PasswordIdentity(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(UsernamePasswordAuthenticationRequest request,
            AuthenticationRequestContext context) {
        return context.runBlocking(() -> signIn.withPassword(request.getUsername(), request.getPassword().getPassword())
                .map(Identities::of).orElseThrow(AuthenticationFailedException::new));
    }
}
