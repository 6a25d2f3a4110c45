package org.calends.account.signin;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** A session's secret becomes an identity, as long as its account is active. */
@ApplicationScoped
class SessionIdentity implements IdentityProvider<SessionRequest> {

    private final Sessions sessions;

    SessionIdentity(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.openedBy(request.secret()).map(Identities::of)
                .orElseThrow(AuthenticationFailedException::new));
    }
}
