package org.calends.subscription.wish;

import org.apache.commons.codec.digest.DigestUtils;
import org.calends.account.person.Secrets;

/**
 * What makes a feed address secret: 256 random bits. Only its SHA-256 is kept, which is enough for a secret of that size; the
 * secret itself can be read once, in the answer that made it.
 */
public record FeedSecret(String value) {

    /** @return a new one that nobody can guess */
    public static FeedSecret make() {
        return new FeedSecret(Secrets.make());
    }

    /** @return what may be stored, in 64 hexadecimal digits */
    public String hash() {
        return DigestUtils.sha256Hex(value);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "FeedSecret[...]";
    }
}
