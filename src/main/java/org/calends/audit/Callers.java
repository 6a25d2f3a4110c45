package org.calends.audit;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Singleton;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

/** Knows who asks, as far as that is known already: it never signs anybody in. */
@Singleton
class Callers {

    private static final Caller NOBODY = new Caller(null, null);

    private final CurrentVertxRequest current;
    private final ClientAddress addresses;

    Callers(CurrentVertxRequest current, ClientAddress addresses) {
        this.current = current;
        this.addresses = addresses;
    }

    /** @return who made the request that is being answered; nobody where the application acts by itself */
    Caller present() {
        try {
            RoutingContext request = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
            return request == null ? NOBODY : of(request);
        } catch (ContextNotActiveException noRequest) {
            return NOBODY;
        }
    }

    Caller of(RoutingContext request) {
        SecurityIdentity known = request.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
        return new Caller(known == null || known.isAnonymous() ? null : known.getPrincipal().getName(),
                addresses.of(request.request()));
    }
}
