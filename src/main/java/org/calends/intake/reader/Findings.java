package org.calends.intake.reader;

import java.util.List;

/**
 * All that the reader finds in a text.
 *
 * @param suggestions deadlines, in the order of the text
 * @param otherDates full dates after publication that are no suggestion, likewise; at most a few hundred
 * @param explanations of every date of the text that does not lie before its publication; empty unless asked for
 */
public record Findings(List<Suggestion> suggestions, List<OtherDate> otherDates, List<ReadingExplanation> explanations) {

    public Findings {
        suggestions = List.copyOf(suggestions);
        otherDates = List.copyOf(otherDates);
        explanations = List.copyOf(explanations);
    }
}
