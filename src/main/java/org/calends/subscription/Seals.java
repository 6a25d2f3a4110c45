package org.calends.subscription;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.account.Secrets;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Signs what leaves the house and must be recognised when it comes back: links in mails, Message-IDs. The secret is made once
 * and lives in the database, so that every replica and every restart knows it.
 */
@ApplicationScoped
public class Seals {

    private static final int SEAL_BYTES = 24;
    private static final String KEEP_THE_FIRST = "insert into signing_secret (id, secret) values (1, :secret) on conflict do nothing";

    private volatile SecretKeySpec key;

    Seals() {
    }

    /** @param key instead of the one that is kept in the database */
    Seals(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * @param purpose keeps a token made for one kind of link from working on another
     * @return a text for an address that carries the content, readable by all and forgeable by nobody
     */
    public String seal(String purpose, String content) {
        byte[] text = content.getBytes(StandardCharsets.UTF_8);
        return encode(text) + "." + mac(purpose + ":" + content);
    }

    /** @return the content of a token that was sealed for this purpose; empty when it was not */
    public Optional<String> open(String purpose, String token) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            String content = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), StandardCharsets.UTF_8);
            boolean ours = MessageDigest.isEqual(seal(purpose, content).getBytes(StandardCharsets.UTF_8),
                    token.getBytes(StandardCharsets.UTF_8));
            return ours ? Optional.of(content) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** @return 192 bits that nobody else can derive from the text, in letters that fit an address or a Message-ID */
    public String mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            return encode(Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), SEAL_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private SecretKeySpec key() {
        if (key == null) {
            String secret = QuarkusTransaction.requiringNew().call(Seals::kept);
            key = new SecretKeySpec(Base64.getUrlDecoder().decode(secret), "HmacSHA256");
        }
        return key;
    }

    private static String kept() {
        var session = Panache.getSession();
        session.createNativeMutationQuery(KEEP_THE_FIRST).setParameter("secret", Secrets.make()).executeUpdate();
        return session.createNativeQuery("select secret from signing_secret where id = 1", String.class).getSingleResult();
    }

    private static String encode(byte[] bits) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
