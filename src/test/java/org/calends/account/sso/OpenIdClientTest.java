package org.calends.account.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.calends.account.person.ProviderSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;

import io.vertx.core.json.JsonObject;

/** Only what the provider says, now, to us, in this browser, is believed. */
class OpenIdClientTest {

    private static final URI BACK = URI.create("https://calends.example/login/sso/house/callback");

    private final SsoTokens tokens = new SsoTokens();
    private final OpenIdClient client = new OpenIdClient(tokens);
    private final SsoAttempt attempt = SsoAttempt.begin("house", "/obligations?q=a.b", false);
    private TinyProvider there;
    private SsoProvider provider;

    @BeforeEach
    void a_provider() throws Exception {
        there = new TinyProvider();
        provider = SsoSample.providers(SsoSample.house(there.issuer(), Map.of())).named("house").orElseThrow();
    }

    @AfterEach
    void is_gone() {
        there.close();
    }

    @Test
    void the_browser_is_sent_with_a_challenge_a_state_and_a_nonce() throws Exception {
        assertThat(way().toString()).startsWith(there.issuer() + "/authorize?").contains("code_challenge_method=S256",
                "response_type=code", "scope=openid", "state=", "nonce=").doesNotContain("prompt=");
        SsoAttempt again = SsoAttempt.begin("house", null, true);
        assertThat(client.authorization(provider, again, BACK).toString()).contains("prompt=login", "max_age=0");
    }

    @Test
    void who_signed_in_is_known_with_claims_of_both_places() throws Exception {
        there.more = new JsonObject().put("sub", "s-1").put("groups", List.of("staff")).put("email", "lin@example.com");

        SsoClaims claims = come(TinyProvider.person("s-1").claim("sid", "b-1").claim("preferred_username", "lin"));

        assertThat(claims.subject()).isEqualTo("s-1");
        assertThat(claims.sid()).isEqualTo("b-1");
        assertThat(claims.texts("groups")).containsExactly("staff");
    }

    @Test
    void what_is_told_of_somebody_else_is_not_added() {
        there.more = new JsonObject().put("sub", "s-2").put("groups", List.of("staff"));

        assertThatThrownBy(() -> come(TinyProvider.person("s-1"))).isInstanceOf(SsoFailedException.class);
    }

    @Test
    void an_answer_to_another_browser_is_refused() throws Exception {
        String query = there.signIn(way(), whole("s-1"));
        SsoAttempt other = SsoAttempt.begin("house", null, false);

        assertThatThrownBy(() -> client.claims(provider, other, BACK, URI.create(BACK + "?" + query)))
                .isInstanceOf(SsoFailedException.class).hasMessageContaining("another browser");
    }

    @Test
    void an_answer_of_another_provider_is_refused() throws Exception {
        String query = there.signIn(way(), whole("s-1")) + "&iss=https%3A%2F%2Fother.example";

        assertThatThrownBy(() -> client.claims(provider, attempt, BACK, URI.create(BACK + "?" + query)))
                .isInstanceOf(SsoFailedException.class).hasMessageContaining("another provider");
    }

    @Test
    void a_provider_that_calls_itself_otherwise_is_refused() {
        provider = SsoSample.providers(SsoSample.house(there.issuer().replace("localhost", "127.0.0.1"), Map.of()))
                .named("house").orElseThrow();

        assertThatThrownBy(this::way).isInstanceOf(SsoFailedException.class);
    }

    @Test
    void what_was_meant_for_another_application_is_refused() {
        there.audience = "another";

        assertThatThrownBy(() -> come(whole("s-1"))).isInstanceOf(SsoFailedException.class);
    }

    @Test
    void a_code_is_good_once() throws Exception {
        URI answer = URI.create(BACK + "?" + there.signIn(way(), whole("s-1")));
        client.claims(provider, attempt, BACK, answer);

        assertThatThrownBy(() -> client.claims(provider, attempt, BACK, answer)).isInstanceOf(SsoFailedException.class);
    }

    @Test
    void what_another_key_signed_is_refused() throws Exception {
        there.signer = new RSAKeyGenerator(2048).keyID("one").generate();

        assertThatThrownBy(() -> come(whole("s-1"))).isInstanceOf(SsoFailedException.class);
    }

    @Test
    void a_refusal_is_a_failure() throws Exception {
        assertThatThrownBy(() -> client.claims(provider, attempt, BACK,
                URI.create(BACK + "?error=access_denied&state=" + attempt.state().getValue())))
                .isInstanceOf(SsoFailedException.class).hasMessageContaining("access_denied");
    }

    @Test
    void a_provider_that_is_away_is_a_failure() {
        there.close();

        assertThatThrownBy(this::way).isInstanceOf(SsoFailedException.class);
    }

    @Test
    void the_end_of_a_session_is_believed_only_of_who_says_so() throws Exception {
        assertThat(tokens.ended(provider, there.logoutToken(TinyProvider.person("s-1").claim("sid", "b-1"))))
                .isEqualTo(new ProviderSession(there.issuer(), "s-1", "b-1"));
        String withNonce = there.logoutToken(TinyProvider.person("s-1").claim("nonce", "n"));
        assertThatThrownBy(() -> tokens.ended(provider, withNonce)).isInstanceOf(SsoFailedException.class);
        there.signer = new RSAKeyGenerator(2048).keyID("one").generate();
        String forged = there.logoutToken(TinyProvider.person("s-1"));
        assertThatThrownBy(() -> tokens.ended(provider, forged)).isInstanceOf(SsoFailedException.class);
    }

    @Test
    void the_way_back_is_carried_whole_and_changes_the_state() {
        assertThat(SsoAttempt.of(attempt.cookie())).contains(attempt);
        assertThat(SsoAttempt.of("house.x")).isEmpty();
        assertThat(SsoAttempt.of(null)).isEmpty();
        assertThat(SsoAttempt.of(attempt.cookie().replace(".once.", ".again.")).orElseThrow()
                .isAnsweredBy(attempt.state())).isFalse();
    }

    private URI way() throws SsoFailedException {
        return client.authorization(provider, attempt, BACK);
    }

    private SsoClaims come(JWTClaimsSet.Builder person) throws SsoFailedException {
        return client.claims(provider, attempt, BACK, URI.create(BACK + "?" + there.signIn(way(), person)));
    }

    private static JWTClaimsSet.Builder whole(String subject) {
        return TinyProvider.person(subject).claim("groups", List.of("staff")).claim("email", "lin@example.com")
                .claim("preferred_username", "lin").claim("auth_time", Date.from(Instant.now()).getTime() / 1000);
    }
}
