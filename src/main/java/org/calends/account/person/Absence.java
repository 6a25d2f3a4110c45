package org.calends.account.person;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Embeddable;

/**
 * That somebody is away, who has an account or a subscription.
 *
 * @param deputy who stands in, or null
 * @param awayUntil the day on which the person is back, or null
 */
@Embeddable
public record Absence(String deputy, LocalDate awayUntil) {

    /** Of somebody who is there. */
    public static final Absence NONE = new Absence(null, null);

    /** @return to whom mails go on this day instead of to the person; empty while the person is there */
    public Optional<String> standIn(LocalDate today) {
        return awayUntil != null && today.isBefore(awayUntil) ? Optional.ofNullable(deputy) : Optional.empty();
    }
}
