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
 * Remembers for half a day which passwords were right, and from which network: a program that sends Basic credentials with
 * every request does not pay for a bcrypt check each time, and is not held up by others who guess. What is kept is a keyed
 * hash, under a key that never leaves this process, of the password and the stored hash: a changed password is forgotten by
 * itself, on every replica.
 */
@Singleton
class VerifiedPasswords {

    private static final Duration KEPT = Duration.ofHours(12);
    private static final int AT_MOST = 10_000;

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

    /** @param passwordHash as it is stored now */
    boolean knows(String passwordHash, char[] password, String network) {
        String fingerprint = fingerprint(passwordHash, password, network);
        synchronized (until) {
            Instant end = until.get(fingerprint);
            return end != null && clock.instant().isBefore(end);
        }
    }

    void remember(String passwordHash, char[] password, String network) {
        String fingerprint = fingerprint(passwordHash, password, network);
        synchronized (until) {
            until.remove(fingerprint);
            until.put(fingerprint, clock.instant().plus(KEPT));
        }
    }

    private String fingerprint(String passwordHash, char[] password, String network) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((passwordHash + " " + network + " ").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(new String(password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
