package org.calends.subscription.link;

import java.time.Instant;
import java.util.List;

import javax.crypto.spec.SecretKeySpec;

/** Where seals take their keys from. */
interface SigningKeys {

    /**
     * What signs, or signed.
     *
     * @param id counts from 1
     * @param acceptedUntil when what it signed ends; null for the newest
     */
    record Key(int id, SecretKeySpec secret, Instant acceptedUntil) {

        boolean isAccepted(Instant now) {
            return acceptedUntil == null || now.isBefore(acceptedUntil);
        }
    }

    /** @return all there ever were, oldest first; at least one */
    List<Key> all();
}
