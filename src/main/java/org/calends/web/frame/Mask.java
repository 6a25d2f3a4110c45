package org.calends.web.frame;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Writes a secret differently each time. Pages are sent compressed, and a secret that stood in each of them unchanged could be
 * guessed letter by letter from their length (the BREACH attack, CVE-2013-3587).
 */
final class Mask {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Mask() {
    }

    static String over(String secret) {
        byte[] plain = secret.getBytes(StandardCharsets.UTF_8);
        byte[] pad = new byte[plain.length];
        RANDOM.nextBytes(pad);
        byte[] both = new byte[plain.length * 2];
        for (int i = 0; i < plain.length; i++) {
            both[i] = pad[i];
            both[plain.length + i] = (byte) (plain[i] ^ pad[i]);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** @return the secret, or null when this was never made from one */
    static String taken(String off) {
        byte[] both;
        try {
            both = Base64.getUrlDecoder().decode(off);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
        byte[] plain = new byte[both.length / 2];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) (both[i] ^ both[plain.length + i]);
        }
        return new String(plain, StandardCharsets.UTF_8);
    }
}
