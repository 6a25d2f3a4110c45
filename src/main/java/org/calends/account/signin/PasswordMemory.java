package org.calends.account.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers passwords that were looked at, for a while and the latest ten thousand. What is kept is a keyed hash, under a key
 * that never leaves this process, of the password and the stored hash: a changed password is forgotten by itself, on every
 * replica.
 */
final class PasswordMemory {

    private static final int AT_MOST = 10_000;

    private final Clock clock;
    private final Duration kept;
    private final SecretKeySpec key;
    private final Map<String, Instant> until = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > AT_MOST;
        }
    };

    PasswordMemory(Clock clock, Duration kept) {
        this.clock = clock;
        this.kept = kept;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    boolean knows(String fingerprint) {
        synchronized (until) {
            Instant end = until.get(fingerprint);
            return end != null && clock.instant().isBefore(end);
        }
    }

    void remember(String fingerprint) {
        synchronized (until) {
            until.remove(fingerprint);
            until.put(fingerprint, clock.instant().plus(kept));
        }
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
