package org.calends.reminder;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * When an obligation is to be looked at again, as a check found. Holds as long as the obligation and the circumstances are what
 * they were; nothing is lost when it is. Written by {@link NextLooks} in statements of its own.
 */
@Entity
class NextLook {

    @Id
    private UUID obligationId;
    private int obligationVersion;
    private long circumstances;
    /** Null: not before something changes. */
    private Instant lookAt;

    protected NextLook() {
    }
}
