package org.calends.web.account;

import java.net.URI;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import org.calends.account.factor.SecondFactors;
import org.calends.account.signin.Identities;
import org.calends.web.frame.ForBrowsers;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;

/**
 * Whose role needs a second factor and who has none sets one up before anything else. Who signed in at a provider of
 * single sign-on is asked for one there.
 */
@Singleton
public class SecondFactorGate {

    private static final String SET_UP = "/account/second-factor";

    private final SecondFactors factors;
    private final SecurityIdentity identity;

    SecondFactorGate(SecondFactors factors, SecurityIdentity identity) {
        this.factors = factors;
        this.identity = identity;
    }

    @ForBrowsers
    @WithFormRead
    @ServerRequestFilter
    public Response check(RoutingContext context) {
        if (!factors.isRequiredForSomebody() || Identities.isFromElsewhere(identity)) {
            return null;
        }
        String path = context.normalizedPath();
        boolean free = path.startsWith(SET_UP) || path.equals("/logout") || path.startsWith("/login");
        return free || Identities.accountOf(identity).filter(factors::isMissing).isEmpty() ? null
                : Response.seeOther(URI.create(SET_UP)).build();
    }
}
