package org.calends.obligation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * As much of an obligation as tells whether another text speaks of the same one.
 *
 * @param quote the sentence that sets its date, or null
 * @param documentId the stored document it was read from, or null
 */
public record Outline(UUID id, int version, String title, String authority, Kind kind, LocalDate dueDate, Bound bound,
        Status status,
        String quote, UUID documentId) {
}
