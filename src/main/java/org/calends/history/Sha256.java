package org.calends.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 over several texts, each led by its length so that no two lists of texts look alike. */
final class Sha256 {

    private Sha256() {
    }

    static String of(String... texts) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
