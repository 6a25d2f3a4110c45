package org.calends.account.sso;

import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.calends.account.person.ProviderSession;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.validators.IDTokenClaimsVerifier;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenClaimsVerifier;

/**
 * Verifies what a provider signs. Only signatures by its published keys count: tokens that are not signed, or by a secret
 * that both know, are refused. Their times are those of the world, whatever the application's own clock is set to.
 */
@Singleton
class SsoTokens {

    /** How far two clocks may be apart, in seconds. */
    private static final int SKEW = 60;
    private static final Set<JWSAlgorithm> KNOWN = Stream.of(JWSAlgorithm.Family.RSA, JWSAlgorithm.Family.EC)
            .flatMap(Set::stream).collect(Collectors.toSet());

    /** @throws SsoFailedException when it is not what this provider says, now, to us, about this sign-in (Core 1.0, 3.1.3.7) */
    SsoClaims identity(SsoProvider provider, String token, Nonce nonce) throws SsoFailedException {
        IDTokenClaimsVerifier verifier = new IDTokenClaimsVerifier(provider.issuer(), provider.clientId(), nonce, SKEW);
        JWTClaimsSet claims = verified(provider, token, List.of(JOSEObjectType.JWT),
                (all, context) -> verifier.verify(all, context));
        return new SsoClaims(claims.getIssuer(), claims.getSubject(), claims.toJSONObject());
    }

    /** @throws SsoFailedException when it does not end a session (Back-Channel Logout 1.0, 2.6) */
    ProviderSession ended(SsoProvider provider, String token) throws SsoFailedException {
        LogoutTokenClaimsVerifier verifier = new LogoutTokenClaimsVerifier(provider.issuer(), provider.clientId());
        JWTClaimsSet claims = verified(provider, token, List.of(JOSEObjectType.JWT, new JOSEObjectType("logout+jwt")),
                (all, context) -> verifier.verify(all, context));
        return new ProviderSession(claims.getIssuer(), claims.getSubject(),
                claims.getClaim("sid") instanceof String sid ? sid : null);
    }

    private static JWTClaimsSet verified(SsoProvider provider, String token, List<JOSEObjectType> types,
            JWTClaimsSetVerifier<SecurityContext> verifier) throws SsoFailedException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                Stream.concat(types.stream(), Stream.of((JOSEObjectType) null)).toArray(JOSEObjectType[]::new)));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(KNOWN, provider.keys()));
        processor.setJWTClaimsSetVerifier(verifier);
        try {
            return processor.process(token, null);
        } catch (ParseException | BadJOSEException | JOSEException unbelievable) {
            throw new SsoFailedException("A token of " + provider.name() + " is not good", unbelievable);
        }
    }
}
