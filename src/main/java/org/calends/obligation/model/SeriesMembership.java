package org.calends.obligation.model;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import org.calends.workday.count.Roll;

/**
 * Where an obligation stands among those that come again.
 *
 * @param cycle how it comes again and which date of it this is; null when it comes once
 * @param seriesId the first one of its series; null where it is the first itself
 * @param nextId the one that was opened when this one was closed, or null
 * @param sequenceBase the edition from which its calendar entry counts on (RFC 5545, 3.8.7.4)
 * @param pattern the draft from which later ones are made, as JSON; null when they are made from this one
 */
@Embeddable
public record SeriesMembership(RecurrenceState cycle, UUID seriesId, UUID nextId, int sequenceBase, String pattern) {

    static final SeriesMembership ALONE = new SeriesMembership(null, null, null, 0, null);

    SeriesMembership after(UUID first, int edition) {
        return new SeriesMembership(cycle, first, nextId, edition + 1, pattern);
    }

    SeriesMembership asEdition(int edition) {
        return new SeriesMembership(cycle, seriesId, nextId, edition, pattern);
    }

    SeriesMembership comingAgain(RecurrenceState newCycle) {
        return new SeriesMembership(newCycle, seriesId, nextId, sequenceBase, pattern);
    }

    SeriesMembership followedBy(UUID next) {
        return new SeriesMembership(cycle, seriesId, next, sequenceBase, pattern);
    }

    SeriesMembership laterOnesLike(String draft) {
        return new SeriesMembership(cycle, seriesId, nextId, sequenceBase, draft);
    }

    public boolean isLater() {
        return seriesId != null;
    }

    String rule() {
        return cycle == null ? null : cycle.rule();
    }

    /** @return what becomes of its dates that are no working days; null when it does not come again */
    public Roll roll() {
        return cycle == null ? null : cycle.roll();
    }

    /** @return by which to roll, or null */
    public String calendar() {
        return cycle == null ? null : cycle.calendar();
    }
}
