package org.calends.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.calends.intake.StoredSuggestion;
import org.calends.intake.Suggestion;
import org.calends.intake.SuggestionState;

/**
 * A suggestion as the review page shows it.
 *
 * @param number its place in the document, from 1: it names the highlighted sentence
 */
record ReviewCard(int number, StoredSuggestion kept, Suggestion read) {

    static List<ReviewCard> of(List<StoredSuggestion> suggestions) {
        List<ReviewCard> cards = new ArrayList<>();
        for (StoredSuggestion kept : suggestions) {
            cards.add(new ReviewCard(cards.size() + 1, kept, kept.asRead()));
        }
        return cards;
    }

    public UUID id() {
        return kept.id();
    }

    public boolean isPending() {
        return kept.state() == SuggestionState.PENDING;
    }

    public boolean isAccepted() {
        return kept.state() == SuggestionState.ACCEPTED;
    }

    /** Below this, a person should look twice. */
    public boolean isDoubtful() {
        return read.confidence() < 0.9;
    }

    public int percent() {
        return (int) Math.round(read.confidence() * 100);
    }
}
