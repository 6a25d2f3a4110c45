package org.calends.obligation;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Where an obligation hangs in a chain of dates that follow from each other.
 *
 * @param dependsOn the one from whose date this one's is counted, or null
 * @param dependsOnUid the part of that one's UID which its events and its tasks have in common, or null
 * @param milestone whether this is an internal step towards it
 */
@Embeddable
record ChainPlace(UUID dependsOn, String dependsOnUid, boolean milestone) {

    static final ChainPlace FREE = new ChainPlace(null, null, false);

    ChainPlace after(UUID one, boolean asMilestone) {
        return new ChainPlace(one, dependsOnUid, asMilestone && one != null);
    }

    ChainPlace called(String uid) {
        return new ChainPlace(dependsOn, uid, milestone);
    }
}
