package org.calends.account.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that a secret and the time make (RFC 6238): six digits, every 30 seconds, by HMAC-SHA-1, which is the one that all
 * authenticators know and which NIST still approves for HMAC.
 */
final class Totp {

    private static final String ALGORITHM = "HmacSHA1";
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int MODULUS = 1_000_000;
    /** Clocks differ, and people type slowly: one step back and one ahead are good as well (RFC 6238, 5.2). */
    private static final int LEEWAY = 1;

    private Totp() {
    }

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    }

    /** @return six digits */
    static String code(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int binary = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return "%06d".formatted(binary % MODULUS);
    }

    /**
     * @param after the step of the last code that was used: no code is good twice
     * @return of which step this code is; empty when it is of none that is good now
     */
    static OptionalLong stepOf(String code, byte[] secret, Instant now, long after) {
        long present = step(now);
        return LongStream.rangeClosed(present - LEEWAY, present + LEEWAY).filter(step -> step > after)
                .filter(step -> code(secret, step).equals(code)).findFirst();
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
