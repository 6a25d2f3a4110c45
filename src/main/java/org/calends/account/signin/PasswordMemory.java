package org.calends.account.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.calends.expiry.ClockTicker;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Remembers passwords that were looked at, for a while and ten thousand at most. What is kept is a keyed hash, under a key
 * that never leaves this process, of the password and the stored hash: a changed password is forgotten by itself, on every
 * replica.
 */
final class PasswordMemory {

    private static final int AT_MOST = 10_000;

    private final SecretKeySpec key;
    private final Cache<String, Boolean> known;

    PasswordMemory(Clock clock, Duration kept) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
        this.known = Caffeine.newBuilder().maximumSize(AT_MOST).expireAfterWrite(kept).ticker(new ClockTicker(clock))
                .executor(Runnable::run).build();
    }

    boolean knows(String fingerprint) {
        return known.getIfPresent(fingerprint) != null;
    }

    void remember(String fingerprint) {
        known.put(fingerprint, true);
    }

    /** @param where from whom and where it came: the same elsewhere is another one */
    String fingerprint(String passwordHash, char[] password, String where) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((passwordHash + " " + where + " ").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(new String(password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
