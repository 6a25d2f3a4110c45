package org.calends.account;

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

import jakarta.inject.Singleton;

/**
 * Remembers for a few minutes which passwords were right, so that a program that sends Basic credentials with every request
 * does not pay for a bcrypt check each time. What is kept is a keyed hash, under a key that never leaves this process, of the
 * password and the stored hash: a changed password is forgotten by itself, on every replica.
 */
@Singleton
class VerifiedPasswords {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int AT_MOST = 1_000;

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> until = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > AT_MOST;
        }
    };

    VerifiedPasswords(Clock clock) {
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    synchronized boolean knows(Account account, char[] password) {
        Instant end = until.get(fingerprint(account, password));
        return end != null && clock.instant().isBefore(end);
    }

    synchronized void remember(Account account, char[] password) {
        until.put(fingerprint(account, password), clock.instant().plus(KEPT));
    }

    private String fingerprint(Account account, char[] password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(account.passwordHash().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(new String(password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
