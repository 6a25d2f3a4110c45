package org.calends.obligation;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The record that an obligation was done.
 *
 * @param completedOn the day on which it was done
 * @param completedBy who recorded it
 * @param note what was done
 * @param evidenceUrl where the receipt or filing can be seen
 */
@Embeddable
public record Completion(LocalDate completedOn, String completedBy, @Column(name = "completion_note") String note,
        @Column(name = "completion_evidence_url") String evidenceUrl) {
}
