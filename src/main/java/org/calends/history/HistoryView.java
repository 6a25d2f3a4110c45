package org.calends.history;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * The record of one subject as the API answers it, oldest first.
 *
 * @param intact whether every entry is as it was written
 */
public record HistoryView(List<EntryView> items, int total, boolean intact) {

    /** One entry; {@code detail} is a JSON object. */
    public record EntryView(int number, Instant at, String actor, String action, @JsonRawValue String detail, String hash) {

        static EntryView of(HistoryEntry entry) {
            return new EntryView(entry.number(), entry.recordedAt(), entry.actor(), entry.action(), entry.detail(),
                    entry.hash());
        }
    }

    static HistoryView of(List<HistoryEntry> entries, boolean intact) {
        return new HistoryView(entries.stream().map(EntryView::of).toList(), entries.size(), intact);
    }
}
