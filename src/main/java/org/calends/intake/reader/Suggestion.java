package org.calends.intake.reader;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.calends.intake.date.CountedPeriod;
import org.calends.intake.date.Precision;
import org.calends.intake.text.MessageLinesConverter;
import org.calends.intake.text.TextLinesConverter;
import org.calends.language.LocalizableMessage;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Kind;

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
 * @param recurrence by which rule the date comes again (RFC 5545, 3.3.10), never later than the text says; null where it comes
 *        once or no rule tells it
 * @param quote the words of the text from {@code start} to {@code end}, at most 800 characters
 * @param start where the quote begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param confidence from 0 to 1; of those at 0.9 and above, 95 in 100 are meant to be right
 * @param reasons what led to it and what was doubtful, for the reviewer
 * @param link the address that follows in the text, or null
 * @param tags topics
 */
@Embeddable
public record Suggestion(String title, @Enumerated(EnumType.STRING) Kind kind, String authority, String jurisdiction,
        LocalDate dueDate, @Enumerated(EnumType.STRING) @Column(name = "due_precision") Precision precision,
        @Enumerated(EnumType.STRING) Bound bound, LocalTime dueTime, String zone, CountedPeriod period,
        String recurrence, String quote,
        @Column(name = "quote_start") int start, @Column(name = "quote_end") int end, double confidence,
        @Convert(converter = MessageLinesConverter.class) List<LocalizableMessage> reasons, String link,
        @Convert(converter = TextLinesConverter.class) List<String> tags) {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_LINK = 2000;

    public Suggestion {
        reasons = List.copyOf(reasons);
        tags = List.copyOf(tags);
    }

    /** The same under another title. */
    Suggestion titled(String other) {
        return new Suggestion(other, kind, authority, jurisdiction, dueDate, precision, bound, dueTime, zone, period,
                recurrence, quote, start, end, confidence, reasons, link, tags);
    }

    /** @return the same with as much of the title as is kept, and without a link that is too long to keep */
    public Suggestion toKeep() {
        return new Suggestion(atMost(LONGEST_TITLE, title), kind, authority, jurisdiction, dueDate, precision, bound, dueTime,
                zone, period, recurrence, quote, start, end, confidence, reasons,
                link == null || link.length() > LONGEST_LINK ? null : link, tags);
    }

    private static String atMost(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }
}
