package org.calends.account.sso;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

import org.apache.commons.codec.digest.DigestUtils;
import org.calends.account.person.Secrets;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/**
 * Somebody who is on the way to a provider and back. The browser carries a secret of 256 bits in a cookie that no script
 * reads; state, nonce and code verifier (RFC 7636) are derived from it. So an answer counts only in the browser that asked,
 * for the provider that was asked, and nothing is stored for people who never come back.
 *
 * @param provider by its short name
 * @param to the page that was asked for, or null
 * @param again whether the person was asked to say once more who it is
 */
public record SsoAttempt(String provider, String secret, String to, boolean again) {

    private static final int LONGEST = 1_500;
    private static final String NOWHERE = "-";

    static SsoAttempt begin(String provider, String to, boolean again) {
        return new SsoAttempt(provider, Secrets.make(), to == null || to.length() > LONGEST ? null : to, again);
    }

    /** @return what the browser carries, read again; empty for anything else */
    static Optional<SsoAttempt> of(String cookie) {
        String[] parts = cookie == null ? new String[0] : cookie.split("\\.");
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            String to = parts[3].equals(NOWHERE) ? null
                    : new String(Base64.getUrlDecoder().decode(parts[3]), StandardCharsets.UTF_8);
            return Optional.of(new SsoAttempt(parts[0], parts[1], to, parts[2].equals("again")));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    public String cookie() {
        return provider + "." + secret + "." + (again ? "again" : "once") + "."
                + (to == null ? NOWHERE : base64(to.getBytes(StandardCharsets.UTF_8)));
    }

    State state() {
        return new State(derived("state"));
    }

    boolean isAnsweredBy(State other) {
        return other != null && MessageDigest.isEqual(bytes(state().getValue()), bytes(other.getValue()));
    }

    Nonce nonce() {
        return new Nonce(derived("nonce"));
    }

    CodeVerifier verifier() {
        return new CodeVerifier(derived("verifier"));
    }

    private String derived(String what) {
        return base64(DigestUtils.sha256(what + " " + cookie()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
