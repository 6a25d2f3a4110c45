package org.calends.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.calends.obligation.Bound;
import org.calends.obligation.Kind;

/**
 * A deadline read out of a text, waiting for a person's yes or no.
 *
 * @param title what to do, ready to be an obligation's title: "Comment on: ..."
 * @param kind what sort of date it is
 * @param authority who set it; for a law, the jurisdiction that made it; null when the text does not tell
 * @param jurisdiction ISO 3166 code or {@code EU}, null when unknown
 * @param dueDate the stated date, never moved: the last day of a month, quarter, half or year ({@code FROM}: its first day);
 *        null for a period whose start the text does not give
 * @param precision how exactly the text names the date
 * @param bound how the date limits acting
 * @param dueTime time of day, or null
 * @param zone IANA time zone of that time, or null
 * @param period the period the date was counted with, or null for a stated date
 * @param quote the words of the text from {@code start} to {@code end}, at most 800 characters
 * @param start where the quote begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param confidence from 0 to 1; of those at 0.9 and above, 95 in 100 are meant to be right
 * @param reasons what led to it and what was doubtful, as sentences for the reviewer
 * @param link the address that follows in the text, or null
 * @param tags topics
 */
public record Suggestion(String title, Kind kind, String authority, String jurisdiction, LocalDate dueDate,
        Precision precision, Bound bound, LocalTime dueTime, String zone, CountedPeriod period, String quote, int start,
        int end, double confidence, List<String> reasons, String link, List<String> tags) {

    public Suggestion {
        reasons = List.copyOf(reasons);
        tags = List.copyOf(tags);
    }
}
