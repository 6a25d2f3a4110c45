package org.calends.obligation.search;

import java.time.LocalDate;
import java.util.UUID;

import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.Status;

/**
 * As much of an obligation as tells whether another text speaks of the same one.
 *
 * @param quote the sentence that sets its date, or null
 * @param documentId the stored document it was read from, or null
 */
public record ObligationSummary(UUID id, int version, String title, String authority, Kind kind, LocalDate dueDate, Bound bound,
        Status status,
        String quote, UUID documentId) {
}
