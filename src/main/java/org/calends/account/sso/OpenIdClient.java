package org.calends.account.sso;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;

/** Speaks with a provider: authorisation code flow with PKCE (OpenID Connect Core 1.0, 3.1; RFC 7636). */
@Singleton
class OpenIdClient {

    private final SsoTokens tokens;

    OpenIdClient(SsoTokens tokens) {
        this.tokens = tokens;
    }

    /** @return where the browser goes to sign in */
    URI authorization(SsoProvider provider, SsoAttempt attempt, URI back) throws SsoFailedException {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(ResponseType.CODE,
                new Scope(provider.settings().scopes().toArray(String[]::new)), provider.clientId(), back)
                .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                .state(attempt.state()).nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256);
        return (attempt.again() ? request.prompt(Prompt.Type.LOGIN).maxAge(0) : request).build().toURI();
    }

    /** @param answer the address at which the browser came back */
    SsoClaims claims(SsoProvider provider, SsoAttempt attempt, URI back, URI answer) throws SsoFailedException {
        try {
            OIDCTokenResponse granted = granted(provider, attempt, back, code(provider, attempt, answer));
            SsoClaims claims = tokens.identity(provider, granted.getOIDCTokens().getIDTokenString(), attempt.nonce());
            return completed(provider, claims, granted.getOIDCTokens().getAccessToken());
        } catch (ParseException | IOException unreadable) {
            throw new SsoFailedException(provider.name() + " did not answer as it should", unreadable);
        }
    }

    /** RFC 9207: an answer of another provider is none, where providers name themselves. */
    private static AuthorizationCodeGrant grant(SsoAttempt attempt, URI back, AuthenticationResponse response) {
        return new AuthorizationCodeGrant(response.toSuccessResponse().getAuthorizationCode(), back, attempt.verifier());
    }

    private static AuthenticationResponse code(SsoProvider provider, SsoAttempt attempt, URI answer)
            throws SsoFailedException, ParseException {
        AuthenticationResponse response = AuthenticationResponseParser.parse(answer);
        if (!attempt.isAnsweredBy(response.getState())) {
            throw new SsoFailedException("An answer of " + provider.name() + " belongs to another browser");
        }
        if (response.getIssuer() != null && !response.getIssuer().equals(provider.issuer())) {
            throw new SsoFailedException("An answer of another provider than " + provider.name());
        }
        if (!response.indicatesSuccess()) {
            throw new SsoFailedException(
                    provider.name() + " refused: " + response.toErrorResponse().getErrorObject().getCode());
        }
        return response;
    }

    private static OIDCTokenResponse granted(SsoProvider provider, SsoAttempt attempt, URI back,
            AuthenticationResponse response) throws SsoFailedException, ParseException, IOException {
        OIDCProviderMetadata metadata = provider.metadata();
        AuthorizationCodeGrant grant = grant(attempt, back, response);
        TokenRequest request = provider.settings().secret()
                .map(secret -> new TokenRequest.Builder(metadata.getTokenEndpointURI(), proof(provider, metadata, secret),
                        grant))
                .orElseGet(() -> new TokenRequest.Builder(metadata.getTokenEndpointURI(), provider.clientId(), grant)).build();
        com.nimbusds.oauth2.sdk.TokenResponse answer = OIDCTokenResponseParser.parse(sent(request.toHTTPRequest()));
        if (!answer.indicatesSuccess()) {
            throw new SsoFailedException(
                    provider.name() + " gave no token: " + answer.toErrorResponse().getErrorObject().getCode());
        }
        return (OIDCTokenResponse) answer.toSuccessResponse();
    }

    /** Basic is what every provider takes that does not say otherwise (Discovery 1.0, 3). */
    private static ClientAuthentication proof(SsoProvider provider, OIDCProviderMetadata metadata, String secret) {
        List<ClientAuthenticationMethod> known = metadata.getTokenEndpointAuthMethods();
        return known == null || known.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(provider.clientId(), new Secret(secret))
                : new ClientSecretPost(provider.clientId(), new Secret(secret));
    }

    /** Some providers tell groups and addresses only when they are asked for them. */
    private SsoClaims completed(SsoProvider provider, SsoClaims claims, AccessToken token)
            throws SsoFailedException, ParseException, IOException {
        URI endpoint = provider.metadata().getUserInfoEndpointURI();
        boolean whole = claims.has(provider.settings().groupsClaim()) && claims.has("email")
                && claims.has(provider.settings().usernameClaim());
        if (whole || endpoint == null || token == null) {
            return claims;
        }
        UserInfoResponse answer = UserInfoResponse.parse(sent(new UserInfoRequest(endpoint, token).toHTTPRequest()));
        if (!answer.indicatesSuccess() || answer.toSuccessResponse().getUserInfo() == null
                || !claims.subject().equals(answer.toSuccessResponse().getUserInfo().getSubject().getValue())) {
            throw new SsoFailedException(provider.name() + " told nothing more of who signed in");
        }
        Map<String, Object> all = new HashMap<>(answer.toSuccessResponse().getUserInfo().toJSONObject());
        all.putAll(claims.values());
        return new SsoClaims(claims.issuer(), claims.subject(), all);
    }

    private static HTTPResponse sent(HTTPRequest request) throws IOException {
        request.setConnectTimeout(SsoProvider.PATIENCE);
        request.setReadTimeout(SsoProvider.PATIENCE);
        request.setFollowRedirects(false);
        return request.send();
    }
}
