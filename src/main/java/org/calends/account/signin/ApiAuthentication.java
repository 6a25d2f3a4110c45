package org.calends.account.signin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.account.person.ApiKeys;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * How programs sign in: {@code Authorization: Basic} with an account (RFC 7617) or {@code Bearer} with an API key (RFC 6750).
 * Never a cookie, so that no page elsewhere can make a browser act here.
 */
@ApplicationScoped
class ApiAuthentication implements HttpAuthenticationMechanism {

    private static final String NAME = "api";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader(HttpHeaderNames.AUTHORIZATION);
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        AuthenticationRequest request = basic(header).or(() -> bearer(header))
                .orElseThrow(AuthenticationFailedException::new);
        return identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(request, context));
    }

    /** Calendar programs know only Basic: an API key in the place of the password counts as the key (an "app password"). */
    private static Optional<AuthenticationRequest> basic(String header) {
        return after("basic ", header).map(ApiAuthentication::decode).filter(pair -> pair.indexOf(':') > 0).map(pair -> {
            int colon = pair.indexOf(':');
            String password = pair.substring(colon + 1);
            if (password.startsWith(ApiKeys.PREFIX)) {
                return new TokenAuthenticationRequest(new TokenCredential(password, "basic"));
            }
            return new UsernamePasswordAuthenticationRequest(pair.substring(0, colon),
                    new PasswordCredential(password.toCharArray()));
        });
    }

    private static Optional<AuthenticationRequest> bearer(String header) {
        return after("bearer ", header).map(key -> new TokenAuthenticationRequest(new TokenCredential(key, "bearer")));
    }

    private static Optional<String> after(String scheme, String header) {
        return header.toLowerCase(Locale.ROOT).startsWith(scheme)
                ? Optional.of(header.substring(scheme.length()).trim())
                : Optional.empty();
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE,
                "Basic realm=\"Calends\", charset=\"UTF-8\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(UsernamePasswordAuthenticationRequest.class, TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, NAME));
    }
}
