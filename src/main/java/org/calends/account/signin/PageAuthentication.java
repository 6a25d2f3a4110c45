package org.calends.account.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** How people sign in: a session cookie, and without one the way to the sign-in page and back. */
@ApplicationScoped
public class PageAuthentication implements HttpAuthenticationMechanism {

    /** Names the session's cookie. */
    public static final String COOKIE = "calends-session";
    private static final String NAME = "session";

    private final HostCookies cookies;

    PageAuthentication(HostCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String secret = cookies.read(context.request(), COOKIE);
        if (secret == null) {
            return Uni.createFrom().nullItem();
        }
        AuthenticationRequest request = HttpSecurityUtils.setRoutingContextAttribute(new SessionRequest(secret), context);
        return identities.authenticate(request).onFailure(AuthenticationFailedException.class).recoverWithNull();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(302, HttpHeaderNames.LOCATION, signInFor(context)));
    }

    /** @return the sign-in page that leads back here; only reading can be taken up again later, not a sent form */
    public static String signInFor(RoutingContext context) {
        String here = context.request().uri();
        return context.request().method() == HttpMethod.GET && !here.equals("/")
                ? "/login?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8)
                : "/login";
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, NAME));
    }
}
