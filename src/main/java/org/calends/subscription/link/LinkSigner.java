package org.calends.subscription.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import javax.crypto.Mac;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.subscription.link.SigningKeys.Key;

/**
 * Signs what leaves the house and must be recognised when it comes back: links in mails, Message-IDs. Links are signed by the
 * newest secret and say by which; mails keep the name that the first secret gives them, since a mail that is tried again must
 * be the same mail, whatever signs its links meanwhile.
 */
@ApplicationScoped
public class LinkSigner {

    static final String ALGORITHM = "HmacSHA256";

    private static final int SEAL_BYTES = 24;
    /** Tokens of the first secret name none: they are older than the second. */
    private static final int FIRST = 1;

    private final SigningKeys keys;
    private final Clock clock;

    LinkSigner(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @param purpose keeps a token made for one kind of link from working on another
     * @return a text for an address that carries the content, readable by all and forgeable by nobody
     */
    public String seal(String purpose, String content) {
        List<Key> all = keys.all();
        return sealed(all.get(all.size() - 1), purpose, content);
    }

    private static String sealed(Key key, String purpose, String content) {
        String seal = encode(content.getBytes(StandardCharsets.UTF_8)) + "." + mac(key, purpose + ":" + content);
        return key.id() == FIRST ? seal : seal + "." + key.id();
    }

    /** @return the content of a token that was sealed for this purpose by a secret that is still accepted; empty otherwise */
    public Optional<String> open(String purpose, String token) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            String content = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), StandardCharsets.UTF_8);
            return key(token).filter(key -> isSame(sealed(key, purpose, content), token)).map(key -> content);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private Optional<Key> key(String token) {
        String[] parts = token.split("\\.", -1);
        String id = parts.length > 2 ? parts[2] : Integer.toString(FIRST);
        Instant now = clock.instant();
        return keys.all().stream().filter(key -> Integer.toString(key.id()).equals(id) && key.isAccepted(now)).findFirst();
    }

    private static boolean isSame(String made, String sent) {
        return MessageDigest.isEqual(made.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    /** @return 192 bits, always the same for the same text, in letters that fit a Message-ID */
    public String mac(String text) {
        return mac(keys.all().get(0), text);
    }

    private static String mac(Key key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key.secret());
            return encode(Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), SEAL_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static String encode(byte[] bits) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
