package org.calends.account.sso;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.calends.account.sso.SsoSettings.Provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;

/**
 * A provider as it is configured, and what it says of itself (OpenID Connect Discovery 1.0), which is asked for when
 * somebody signs in, and then hourly at most.
 */
public class SsoProvider {

    /** For connecting, and for an answer, in milliseconds: a person waits. */
    static final int PATIENCE = 5_000;
    private static final int LARGEST = 512 << 10;
    private static final Duration FRESH = Duration.ofHours(1);

    private final String name;
    private final Provider settings;
    private final Clock clock;
    private final RoleMapping roles;
    private OIDCProviderMetadata metadata;
    private JWKSource<SecurityContext> keys;
    private Instant askedAt = Instant.MIN;

    SsoProvider(String name, Provider settings, Clock clock) {
        this.name = name;
        this.settings = settings;
        this.clock = clock;
        this.roles = RoleMapping.of(settings.viewers(), settings.editors(), settings.admins(), settings.otherwise());
    }

    public String name() {
        return name;
    }

    public String label() {
        return settings.label().orElse(name);
    }

    Provider settings() {
        return settings;
    }

    RoleMapping roles() {
        return roles;
    }

    Issuer issuer() {
        return new Issuer(settings.issuer());
    }

    ClientID clientId() {
        return new ClientID(settings.clientId());
    }

    /** @return whether what goes there and back can be read by nobody else */
    boolean isSafe() {
        URI issuer = settings.issuer();
        return "https".equals(issuer.getScheme())
                || "http".equals(issuer.getScheme()) && ("localhost".equals(issuer.getHost())
                        || "127.0.0.1".equals(issuer.getHost()));
    }

    synchronized OIDCProviderMetadata metadata() throws SsoFailedException {
        Instant now = clock.instant();
        if (metadata == null || !now.isBefore(askedAt.plus(FRESH))) {
            try {
                metadata = OIDCProviderMetadata.resolve(issuer(), PATIENCE, PATIENCE);
                keys = JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST)).build();
                askedAt = now;
            } catch (GeneralException | java.io.IOException away) {
                if (metadata == null) {
                    throw new SsoFailedException(name + " does not say where to sign in", away);
                }
            }
        }
        return metadata;
    }

    /** @return by which it signs now; its keys are read again when it signs by another one */
    synchronized JWKSource<SecurityContext> keys() throws SsoFailedException {
        metadata();
        return keys;
    }
}
