package org.calends.web.documents;

import java.util.List;
import java.util.UUID;

import org.calends.intake.date.Precision;
import org.calends.intake.reader.Suggestion;
import org.calends.intake.review.AcceptanceResult;
import org.calends.intake.review.Duplicate;
import org.calends.intake.review.StoredSuggestion;
import org.calends.intake.review.SuggestionState;
import org.calends.obligation.search.ObligationSummary;
import org.calends.obligation.value.DueDate;
import org.calends.web.wording.DeadlineFormatter;

/**
 * A suggestion as the review page shows it.
 *
 * @param reasons of the reader, in the visitor's language
 * @param when the date in words, with the last safe day; null where the text leaves it open
 * @param past whether that day is over
 * @param twin the obligation that it probably repeats, or null
 * @param form what stands in the fields of its correction
 * @param opened whether the correction was refused and stays open
 * @param say who may say yes where two must agree: {@code FREE}, {@code UNTYPED}, {@code OWN} (typed by the visitor)
 */
record ReviewCard(StoredSuggestion kept, Suggestion read, List<String> reasons, String when, boolean past, Twin twin,
        CorrectionForm form,
        boolean opened, Say say) {

    private static final double SURE = 0.9;
    private static final double LIKELY = 0.7;

    /** Who may say yes. */
    enum Say {
        FREE,
        UNTYPED,
        OWN
    }

    /** @param when the date of the obligation in words */
    record Twin(ObligationSummary known, String when, boolean sameDate, String words) {

        static Twin of(Duplicate duplicate, DeadlineFormatter words) {
            ObligationSummary known = duplicate.obligation();
            return new Twin(known, words.when(new DueDate(known.dueDate(), known.bound(), null, null)), duplicate.sameDate(),
                    String.join(", ", duplicate.words()));
        }
    }

    static ReviewCard of(StoredSuggestion kept, Duplicate duplicate, DeadlineFormatter words, CorrectionForm refused, Say say) {
        Suggestion read = kept.asRead();
        DueDate due = read.dueDate() == null ? null
                : new DueDate(read.dueDate(), read.bound(), read.dueTime(), read.zone());
        return new ReviewCard(kept, read, read.reasons().stream().map(reason -> reason.in(words.dates().locale())).toList(),
                due == null ? null : words.when(due),
                due != null && words.isPast(due),
                duplicate == null ? null : Twin.of(duplicate, words),
                refused == null ? CorrectionForm.of(read) : refused, refused != null, say);
    }

    public UUID id() {
        return kept.id();
    }

    public int number() {
        return kept.number();
    }

    public boolean isPending() {
        return kept.isPending();
    }

    public boolean isAccepted() {
        return kept.state() == SuggestionState.ACCEPTED;
    }

    public boolean isMoved() {
        return kept.acceptedAs() == AcceptanceResult.POSTPONEMENT;
    }

    /** @return the state as style sheets name it */
    public String tone() {
        return isPending() ? "waiting" : isAccepted() ? "accepted" : "dismissed";
    }

    /** @return how sure the reader is, as messages name it */
    public String sureness() {
        return read.confidence() >= SURE ? "high" : read.confidence() >= LIKELY ? "middle" : "low";
    }

    public int percent() {
        return (int) Math.round(read.confidence() * 100);
    }

    /** @return whether the text names less than a day */
    public boolean isRough() {
        return read.precision() != Precision.DAY && read.dueDate() != null;
    }

    /** @return how often it comes again as a rule without its days, or null */
    public String often() {
        String rule = read.recurrence();
        int days = rule == null ? -1 : rule.indexOf(";BY");
        return days < 0 ? rule : rule.substring(0, days);
    }

    public boolean isFree() {
        return say == Say.FREE;
    }
}
