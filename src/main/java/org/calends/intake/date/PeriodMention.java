package org.calends.intake.date;

/**
 * A period as the text writes it: "no later than 12 months from the effective date".
 *
 * @param start its first character in the text, the words that introduce it included
 * @param end exclusive
 * @param period amount, unit and the words for its start
 * @param anchor what it runs from
 * @param anchorDate the date it runs from, for {@link Anchor#DATE}
 * @param note number of the footnote beside it, or empty
 * @param from whether something begins after it rather than being due within it
 */
public record PeriodMention(int start, int end, CountedPeriod period, Anchor anchor, DateMention anchorDate, String note,
        boolean from) {

    /** What a period runs from. */
    public enum Anchor {
        PUBLICATION,
        EFFECTIVE,
        DATE,
        SILENT,
        /** Something in the reader's business, or an event whose day the text does not give. */
        EVENT
    }
}
