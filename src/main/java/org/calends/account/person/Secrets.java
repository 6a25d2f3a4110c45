package org.calends.account.person;

import java.security.SecureRandom;
import java.util.Base64;

import org.apache.commons.codec.digest.DigestUtils;

/** Secrets of 256 random bits. At that size a plain SHA-256 is enough to keep them by. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secrets() {
    }

    /** @return 43 characters that may stand in a cookie, an address or a form */
    public static String make() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    public static String hash(String secret) {
        return DigestUtils.sha256Hex(secret);
    }
}
