package org.calends.intake.reception;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.intake.review.Duplicate;
import org.calends.intake.review.Duplicates;
import org.calends.intake.review.StoredDocument;
import org.calends.intake.review.StoredSuggestion;
import org.calends.intake.review.SuggestionView;
import org.calends.intake.review.Suggestions;
import org.calends.intake.upload.ReadDocument;

/** Documents with their suggestions, as the API answers them. */
@ApplicationScoped
class DocumentViews {

    private final Suggestions suggestions;
    private final Duplicates duplicates;

    DocumentViews(Suggestions suggestions, Duplicates duplicates) {
        this.suggestions = suggestions;
        this.duplicates = duplicates;
    }

    /** @param read and not kept */
    DocumentView of(ReadDocument read) {
        return DocumentView.of(read, duplicates.ofRead(read.suggestions()));
    }

    DocumentView of(StoredDocument document) {
        List<StoredSuggestion> all = suggestions.of(document.id());
        Map<UUID, Duplicate> known = duplicates.of(all);
        return DocumentView.of(document, all.stream().map(each -> SuggestionView.of(each, known.get(each.id()))).toList());
    }
}
