package org.calends.intake.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.calends.intake.date.CountedPeriod;
import org.calends.intake.date.Precision;
import org.calends.intake.reader.Suggestion;
import org.calends.language.LocalizableMessage;
import org.calends.obligation.search.ObligationSummary;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.Status;
import org.calends.workday.count.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * A suggestion as the API answers it. Out of a dry run it has no id and no document.
 *
 * @param recurrence by which RFC 5545 rule it comes again; a yes takes it over
 * @param start where the quote begins in the document's text, in UTF-16 units; {@code end} is exclusive
 * @param confidence from 0 to 1
 * @param reasons what led to it and what was doubtful, in English
 * @param reasonCodes the same as codes with arguments
 * @param duplicateOf the obligation that probably says the same already
 * @param duplicate why it is thought so, and what may be done about it
 * @param obligationId what it became, or was joined to
 * @param verifiedBy who typed the date without seeing it; what they typed is told to nobody
 */
@Schema(name = "Suggestion")
public record SuggestionView(UUID id, UUID documentId, String title, Kind kind, String authority, String jurisdiction,
        LocalDate dueDate, Precision precision, Bound bound, @JsonFormat(pattern = "HH:mm[:ss]") LocalTime dueTime, String zone,
        CountedView period, String recurrence, String quote, int start, int end, double confidence, List<String> reasons,
        List<LocalizableMessage> reasonCodes, String link,
        List<String> tags, UUID duplicateOf, DuplicateView duplicate, SuggestionState state, UUID obligationId,
        AcceptanceResult acceptedAs, String decidedBy, Instant decidedAt, String dismissalReason, String verifiedBy,
        Instant verifiedAt) {

    /**
     * A period as the text counts it.
     *
     * @param anchor the words for its start, empty when the text is silent
     * @param iso the same in ISO 8601 notation; working days are written as days
     */
    @Schema(name = "SuggestedPeriod")
    public record CountedView(int amount, Unit unit, String anchor, String iso) {

        static CountedView of(CountedPeriod period) {
            return period == null ? null
                    : new CountedView(period.amount(), period.unit(), period.anchor(), period.iso());
        }
    }

    /**
     * What is probably known already.
     *
     * @param sameDate true: it may be one more source of that obligation; false: it may be its new date
     * @param reason why it is thought to be the same
     */
    @Schema(name = "Duplicate")
    record DuplicateView(UUID obligationId, String title, LocalDate dueDate, Bound bound, Status status, boolean sameDate,
            String reason) {

        static DuplicateView of(Duplicate found) {
            ObligationSummary known = found.obligation();
            return new DuplicateView(known.id(), known.title(), known.dueDate(), known.bound(), known.status(),
                    found.sameDate(), found.reason());
        }
    }

    /**
     * @param known what it probably repeats, or null
     * @return one out of a dry run, of which nothing is decided
     */
    public static SuggestionView of(Suggestion read, Duplicate known) {
        return new SuggestionView(null, null, read.title(), read.kind(), read.authority(), read.jurisdiction(),
                read.dueDate(), read.precision(), read.bound(), read.dueTime(), read.zone(), CountedView.of(read.period()),
                read.recurrence(), read.quote(), read.start(), read.end(), read.confidence(), told(read.reasons()),
                read.reasons(), read.link(),
                read.tags(),
                known == null ? null : known.obligation().id(), known == null ? null : DuplicateView.of(known),
                SuggestionState.PENDING, null, null, null, null, null, null, null);
    }

    private static List<String> told(List<LocalizableMessage> reasons) {
        return reasons.stream().map(LocalizableMessage::toString).toList();
    }

    /** @param known what it probably repeats, or null */
    public static SuggestionView of(StoredSuggestion kept, Duplicate known) {
        Suggestion read = kept.asRead();
        return new SuggestionView(kept.id(), kept.document().id(), read.title(), read.kind(), read.authority(),
                read.jurisdiction(), read.dueDate(), read.precision(), read.bound(), read.dueTime(), read.zone(),
                CountedView.of(read.period()), read.recurrence(), read.quote(), read.start(), read.end(), read.confidence(),
                told(read.reasons()), read.reasons(),
                read.link(), read.tags(), known == null ? kept.duplicateOf() : known.obligation().id(),
                known == null ? null : DuplicateView.of(known), kept.state(), kept.obligationId(), kept.acceptedAs(),
                kept.decidedBy(), kept.decidedAt(), kept.dismissalReason(), kept.verifiedBy(), kept.verifiedAt());
    }
}
