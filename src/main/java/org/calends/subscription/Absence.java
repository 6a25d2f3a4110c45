package org.calends.subscription;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Embeddable;

/**
 * A subscriber's absence.
 *
 * @param deputy who stands in, or null
 * @param awayUntil the day on which the subscriber is back, or null
 */
@Embeddable
record Absence(String deputy, LocalDate awayUntil) {

    static final Absence NONE = new Absence(null, null);

    Optional<String> standIn(LocalDate today) {
        return awayUntil != null && today.isBefore(awayUntil) ? Optional.ofNullable(deputy) : Optional.empty();
    }
}
