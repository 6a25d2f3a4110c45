package org.calends.intake.review;

import java.util.List;

import org.calends.obligation.search.ObligationSummary;

/**
 * An obligation that a suggestion probably says again.
 *
 * @param sameDate whether it has the same stated date; otherwise the suggestion may be its new one
 * @param words what both titles hold
 */
public record Duplicate(ObligationSummary obligation, boolean sameDate, List<String> words) {

    /** @return why, a sentence for the reviewer */
    String reason() {
        String who = obligation.authority() == null ? "The same kind" : "The same authority and kind";
        return who + (sameDate ? ", the same date" : ", another date") + ", and in both titles: " + String.join(", ", words);
    }
}
