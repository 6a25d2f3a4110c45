package org.calends.intake.upload;

import java.util.List;

import org.calends.intake.date.PublicationDate;
import org.calends.intake.document.DocumentKind;
import org.calends.intake.reader.OtherDate;
import org.calends.intake.reader.ReadingExplanation;
import org.calends.intake.reader.Suggestion;
import org.calends.language.LocalizableMessage;

/**
 * A document that was read, stored or not.
 *
 * @param upload as it was handed in
 * @param text its normal form, which every quote points into
 * @param kind what the bytes were
 * @param explanations the rules that decided about each date, empty unless asked for
 * @param warnings what was left out or guessed
 */
public record ReadDocument(Upload upload, String text, DocumentKind kind, String title, PublicationDate published,
        String language, List<LocalizableMessage> warnings, List<Suggestion> suggestions, List<OtherDate> otherDates,
        List<ReadingExplanation> explanations) {

    public ReadDocument {
        warnings = List.copyOf(warnings);
        suggestions = List.copyOf(suggestions);
        otherDates = List.copyOf(otherDates);
        explanations = List.copyOf(explanations);
    }
}
