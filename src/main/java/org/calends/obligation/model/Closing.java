package org.calends.obligation.model;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How an obligation stopped being open.
 *
 * @param reason why it was waived or withdrawn, or null
 * @param at when
 * @param completion the record that it was done, or null
 */
@Embeddable
public record Closing(@Column(name = "closed_reason") String reason, @Column(name = "closed_at") Instant at,
        Completion completion) {

    /** Of what is open. */
    public static final Closing NONE = new Closing(null, null, null);
}
