package org.calends.obligation.model;

import org.calends.obligation.value.WorkingHours;

/**
 * A draft that can become an obligation.
 *
 * @param draft with a due date and no period
 * @param computation how the due date was counted, as JSON; null when it was stated
 * @param cycle how it comes again; null when it comes once
 * @param milestone whether it is an internal step towards the one it depends on
 * @param hours by which its last safe day is found
 */
public record CheckedDraft(ObligationDraft draft, String computation, RecurrenceState cycle, boolean milestone,
        WorkingHours hours) {
}
