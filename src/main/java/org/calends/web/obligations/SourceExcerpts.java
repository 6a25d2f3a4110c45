package org.calends.web.obligations;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.calends.intake.reader.Suggestion;
import org.calends.intake.review.Documents;
import org.calends.intake.review.StoredSuggestion;
import org.calends.intake.review.Suggestions;
import org.calends.obligation.model.Obligation;

/** Where an obligation stands: each sentence that sets or bears out its date, amid the words around it in its document. */
@Singleton
class SourceExcerpts {

    private static final int AROUND = 240;

    private final Suggestions suggestions;
    private final Documents documents;

    SourceExcerpts(Suggestions suggestions, Documents documents) {
        this.suggestions = suggestions;
        this.documents = documents;
    }

    /**
     * A sentence in its document.
     *
     * @param number of the suggestion there
     * @param before the words before it, empty at the beginning
     * @param after the words after it, empty at the end
     */
    record Origin(UUID documentId, String title, String published, int number, String before, String quote, String after) {
    }

    List<Origin> of(Obligation obligation) {
        return suggestions.behind(obligation.id()).stream()
                .map(each -> origin(each, documents.text(each.document().id()))).toList();
    }

    private static Origin origin(StoredSuggestion suggestion, String text) {
        Suggestion read = suggestion.asRead();
        return new Origin(suggestion.document().id(), suggestion.document().title(),
                suggestion.document().published().toString(), suggestion.number(), before(text, read.start()), read.quote(),
                after(text, read.end()));
    }

    private static String before(String text, int start) {
        if (start <= AROUND) {
            return text.substring(0, start).stripLeading();
        }
        int blank = text.indexOf(' ', start - AROUND);
        return "…" + text.substring(blank < 0 || blank > start ? start - AROUND : blank, start);
    }

    private static String after(String text, int end) {
        if (end + AROUND >= text.length()) {
            return text.substring(end).stripTrailing();
        }
        int blank = text.lastIndexOf(' ', end + AROUND);
        return text.substring(end, blank <= end ? end + AROUND : blank) + "…";
    }
}
