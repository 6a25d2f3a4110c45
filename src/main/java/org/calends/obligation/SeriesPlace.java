package org.calends.obligation;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import org.calends.workday.Roll;

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
public record SeriesPlace(Cycle cycle, UUID seriesId, UUID nextId, int sequenceBase, String pattern) {

    static final SeriesPlace ALONE = new SeriesPlace(null, null, null, 0, null);

    SeriesPlace after(UUID first, int edition) {
        return new SeriesPlace(cycle, first, nextId, edition + 1, pattern);
    }

    SeriesPlace asEdition(int edition) {
        return new SeriesPlace(cycle, seriesId, nextId, edition, pattern);
    }

    SeriesPlace comingAgain(Cycle newCycle) {
        return new SeriesPlace(newCycle, seriesId, nextId, sequenceBase, pattern);
    }

    SeriesPlace followedBy(UUID next) {
        return new SeriesPlace(cycle, seriesId, next, sequenceBase, pattern);
    }

    SeriesPlace laterOnesLike(String draft) {
        return new SeriesPlace(cycle, seriesId, nextId, sequenceBase, draft);
    }

    boolean isLater() {
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
