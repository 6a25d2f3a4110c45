package org.calends.intake.reception;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.calends.intake.reader.OtherDate;
import org.calends.intake.reader.ReadingExplanation;
import org.calends.intake.reader.Suggestion;
import org.calends.intake.review.Duplicate;
import org.calends.intake.review.StoredDocument;
import org.calends.intake.review.SuggestionView;
import org.calends.intake.upload.ReadDocument;
import org.calends.language.LocalizableMessage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A document as the API answers it. Out of a dry run it has no id.
 *
 * @param publishedOn a day, a month or a year, as exactly as is known
 * @param warnings what was left out or guessed, in English
 * @param warningCodes the same as codes with arguments
 * @param suggestions in the order of the text; absent in lists
 * @param explanations of a dry run with explain=true: which rules decided about each date
 * @param otherDates what a dry run found besides; of a stored document they have an address of their own
 */
@Schema(name = "Document")
record DocumentView(UUID id, String title, String publishedOn, String language, String mediaType, String fileName,
        String sourceUrl, List<String> warnings, List<LocalizableMessage> warningCodes, String uploadedBy, Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<SuggestionView> suggestions,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<OtherDate> otherDates,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReadingExplanation> explanations,
        @JsonInclude(JsonInclude.Include.NON_NULL) UUID team) {

    static DocumentView of(ReadDocument read, Map<Suggestion, Duplicate> known) {
        return new DocumentView(null, read.title(), read.published().toString(), read.language(), read.kind().mediaType(),
                read.upload().fileName(), read.upload().sourceUrl(), told(read.warnings()), read.warnings(), null, null,
                read.suggestions().stream().map(each -> SuggestionView.of(each, known.get(each))).toList(), read.otherDates(),
                read.explanations(), null);
    }

    private static List<String> told(List<LocalizableMessage> warnings) {
        return warnings.stream().map(LocalizableMessage::toString).toList();
    }

    /** @param suggestions null in lists */
    static DocumentView of(StoredDocument kept, List<SuggestionView> suggestions) {
        return new DocumentView(kept.id(), kept.title(), kept.published().toString(), kept.language(), kept.mediaType(),
                kept.fileName(), kept.sourceUrl(), told(kept.warnings()), kept.warnings(), kept.uploadedBy(), kept.createdAt(),
                suggestions, null,
                null, kept.team());
    }
}
