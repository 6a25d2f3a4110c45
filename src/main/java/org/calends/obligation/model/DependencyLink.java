package org.calends.obligation.model;

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
record DependencyLink(UUID dependsOn, String dependsOnUid, boolean milestone) {

    static final DependencyLink FREE = new DependencyLink(null, null, false);

    DependencyLink after(UUID one, boolean asMilestone) {
        return new DependencyLink(one, dependsOnUid, asMilestone && one != null);
    }

    DependencyLink called(String uid) {
        return new DependencyLink(dependsOn, uid, milestone);
    }
}
