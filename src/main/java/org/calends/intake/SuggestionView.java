package org.calends.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.calends.obligation.Bound;
import org.calends.obligation.Kind;
import org.calends.workday.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * A suggestion as the API answers it. Out of a dry run it has no id and no document.
 *
 * @param start where the quote begins in the document's text, in UTF-16 units; {@code end} is exclusive
 * @param confidence from 0 to 1
 * @param duplicateOf the obligation that probably says the same already
 * @param obligationId what it became
 */
@Schema(name = "Suggestion")
record SuggestionView(UUID id, UUID documentId, String title, Kind kind, String authority, String jurisdiction,
        LocalDate dueDate, Precision precision, Bound bound, @JsonFormat(pattern = "HH:mm[:ss]") LocalTime dueTime, String zone,
        CountedView period, String quote, int start, int end, double confidence, List<String> reasons, String link,
        List<String> tags, UUID duplicateOf, SuggestionState state, UUID obligationId, String decidedBy, Instant decidedAt,
        String dismissalReason) {

    /**
     * A period as the text counts it.
     *
     * @param anchor the words for its start, empty when the text is silent
     * @param iso the same in ISO 8601 notation; working days are written as days
     */
    @Schema(name = "SuggestedPeriod")
    record CountedView(int amount, Unit unit, String anchor, String iso) {

        static CountedView of(CountedPeriod period) {
            return period == null ? null
                    : new CountedView(period.amount(), period.unit(), period.anchor(), period.iso());
        }
    }

    static SuggestionView of(Suggestion read) {
        return of(read, null, null, null, SuggestionState.PENDING, null, null, null, null);
    }

    static SuggestionView of(StoredSuggestion kept) {
        return of(kept.asRead(), kept.id(), kept.document().id(), kept.duplicateOf(), kept.state(), kept.obligationId(),
                kept.decidedBy(), kept.decidedAt(), kept.dismissalReason());
    }

    private static SuggestionView of(Suggestion read, UUID id, UUID documentId, UUID duplicateOf, SuggestionState state,
            UUID obligationId, String decidedBy, Instant decidedAt, String dismissalReason) {
        return new SuggestionView(id, documentId, read.title(), read.kind(), read.authority(), read.jurisdiction(),
                read.dueDate(), read.precision(), read.bound(), read.dueTime(), read.zone(), CountedView.of(read.period()),
                read.quote(), read.start(), read.end(), read.confidence(), read.reasons(), read.link(), read.tags(),
                duplicateOf, state, obligationId, decidedBy, decidedAt, dismissalReason);
    }
}
