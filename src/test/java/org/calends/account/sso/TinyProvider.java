package org.calends.account.sso;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.vertx.core.json.JsonObject;

/** A provider of OpenID Connect as small as one can be: it knows one client, and people by what a test says of them. */
class TinyProvider implements AutoCloseable {

    static final String CLIENT = "calends";
    static final String SECRET = "a secret between both";

    final RSAKey key;
    private final HttpServer server;
    private final Map<String, Map<String, String>> asked = new HashMap<>();
    private final Map<String, JWTClaimsSet> granted = new HashMap<>();
    /** What the endpoint for more about a person tells; null for none of its own. */
    JsonObject more;
    RSAKey signer;
    String audience = CLIENT;

    TinyProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        signer = key;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, metadata()));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.createContext("/userinfo", exchange -> answer(exchange, more.encode()));
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private String metadata() {
        return new JsonObject().put("issuer", issuer()).put("authorization_endpoint", issuer() + "/authorize")
                .put("token_endpoint", issuer() + "/token").put("jwks_uri", issuer() + "/keys")
                .put("userinfo_endpoint", issuer() + "/userinfo")
                .put("response_types_supported", List.of("code")).put("subject_types_supported", List.of("public"))
                .put("id_token_signing_alg_values_supported", List.of("RS256")).encode();
    }

    /**
     * Somebody signs in.
     *
     * @param way where Calends sent the browser
     * @return with which query the browser comes back
     */
    String signIn(URI way, JWTClaimsSet.Builder person) {
        Map<String, String> request = form(way.getRawQuery());
        String code = UUID.randomUUID().toString();
        asked.put(code, request);
        granted.put(code, about(person).claim("nonce", request.get("nonce")).build());
        return "code=" + code + "&state=" + request.get("state");
    }

    static JWTClaimsSet.Builder person(String subject) {
        return new JWTClaimsSet.Builder().subject(subject);
    }

    private JWTClaimsSet.Builder about(JWTClaimsSet.Builder person) {
        Instant now = Instant.now();
        return person.issuer(issuer()).audience(audience).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    /** @return what says that somebody signed out (Back-Channel Logout 1.0, 2.4) */
    String logoutToken(JWTClaimsSet.Builder who) throws JOSEException {
        return signed(about(who).jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())).build(), "logout+jwt");
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        Map<String, String> request = asked.remove(form.get("code"));
        String basic = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET.replace(' ', '+')).getBytes(UTF_8));
        if (request == null || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !request.get("redirect_uri").equals(form.get("redirect_uri"))
                || !request.get("code_challenge").equals(challenge(form.get("code_verifier")))) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        try {
            answer(exchange, new JsonObject().put("access_token", "of no use").put("token_type", "Bearer")
                    .put("id_token", signed(granted.remove(form.get("code")), "JWT")).encode());
        } catch (JOSEException impossible) {
            throw new IOException(impossible);
        }
    }

    private String signed(JWTClaimsSet claims, String type) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signer.getKeyID())
                .type(new JOSEObjectType(type)).build(), claims);
        token.sign(new RSASSASigner(signer));
        return token.serialize();
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
