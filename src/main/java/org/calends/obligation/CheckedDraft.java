package org.calends.obligation;

/**
 * A draft that can become an obligation.
 *
 * @param draft with a due date and no period
 * @param computation how the due date was counted, as JSON; null when it was stated
 */
record CheckedDraft(ObligationDraft draft, String computation) {
}
