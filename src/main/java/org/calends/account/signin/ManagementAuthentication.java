package org.calends.account.signin;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * How people and programs sign in to what Quarkus shows of the application (metrics, health, the API's description): programs
 * as to the API, browsers by their session. Nothing there acts, so a cookie can do no harm.
 */
@ApplicationScoped
class ManagementAuthentication implements HttpAuthenticationMechanism {

    private static final String NAME = "management";

    private final ApiAuthentication programs;
    private final PageAuthentication people;

    ManagementAuthentication(ApiAuthentication programs, PageAuthentication people) {
        this.programs = programs;
        this.people = people;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return context.request().getHeader("Authorization") == null ? people.authenticate(context, identities)
                : programs.authenticate(context, identities);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return String.valueOf(context.request().getHeader("Accept")).contains("text/html") ? people.getChallenge(context)
                : programs.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, NAME));
    }
}
