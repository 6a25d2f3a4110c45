package org.calends.intake.date;

import java.time.LocalDate;

import org.calends.language.LocalizableMessage;

/**
 * A date or period of the text with its days settled.
 *
 * @param start its first character in the text
 * @param end exclusive
 * @param first the first day it can mean, null for a period whose start is not known
 * @param last the last day it can mean, null likewise
 * @param precision how exactly it is named
 * @param part the part of the month or year that is named
 * @param role its place in a range
 * @param yearWritten whether the text gives the year
 * @param period the period it was counted with, or null
 * @param how how it was found, for the reviewer
 * @param doubt what is not sure about it, or null
 * @param recurrence the rule by which it comes again (RFC 5545, 3.3.10), or null where it comes once
 */
public record ResolvedDate(int start, int end, LocalDate first, LocalDate last, Precision precision, DateMention.Part part,
        Ranges.Role role,
        boolean yearWritten, CountedPeriod period, LocalizableMessage how, LocalizableMessage doubt, String recurrence) {

    private static final String MOVED = "reason.moved";
    private static final String BACK = "reason.counted-back";
    private static final LocalizableMessage RECURS = LocalizableMessage.of("reason.comes-again");

    /** A date that comes once. */
    public ResolvedDate(int start, int end, LocalDate first, LocalDate last, Precision precision, DateMention.Part part,
            Ranges.Role role, boolean yearWritten, CountedPeriod period, LocalizableMessage how, LocalizableMessage doubt) {
        this(start, end, first, last, precision, part, role, yearWritten, period, how, doubt, null);
    }

    /** The next day of those that come again by a rule. */
    public static ResolvedDate recurring(int start, int end, LocalDate next, String rule) {
        return new ResolvedDate(start, end, next, next, Precision.DAY, DateMention.Part.WHOLE,
                Ranges.Role.SINGLE, true, null, RECURS, null, rule);
    }

    /** The same as one of a date that comes again every year. */
    public ResolvedDate everyYear() {
        String rule = "FREQ=YEARLY;BYMONTH=" + last.getMonthValue() + ";BYMONTHDAY=" + last.getDayOfMonth();
        return new ResolvedDate(start, end, first, last, precision, part, role, yearWritten, period, RECURS, null, rule);
    }

    /** A day that is counted back from the one that the text names, written from {@code from} on. */
    public ResolvedDate countedBack(int from, LocalDate day, CountedPeriod length) {
        return new ResolvedDate(Math.min(from, start), Math.max(from, end), day, day, precision, part, role, true, null,
                LocalizableMessage.of(BACK, last, length.amount(), length.unit()),
                doubt);
    }

    public static ResolvedDate counted(PeriodMention mention, LocalDate day, LocalizableMessage how) {
        return new ResolvedDate(mention.start(), mention.end(), day, day, Precision.DAY, DateMention.Part.WHOLE,
                Ranges.Role.SINGLE,
                true,
                mention.period(), how, null);
    }

    public ResolvedDate aYearEarlier() {
        return new ResolvedDate(start, end, first.minusYears(1), last.minusYears(1), precision, part, role, yearWritten, period,
                LocalizableMessage.of("reason.year-earlier-in-list", how), doubt);
    }

    /** The same date as a length of time moves it. */
    public ResolvedDate movedTo(LocalDate moved, CountedPeriod length) {
        return new ResolvedDate(start, end, moved, moved, precision, part, role, true, length,
                LocalizableMessage.of(MOVED, length.amount(), length.unit(), last), doubt);
    }

    /** The same, read at another place of the text. */
    public ResolvedDate at(int place) {
        return new ResolvedDate(place, place, first, last, precision, part, role, yearWritten, period, how, doubt,
                recurrence);
    }

    /** Whether a length of time was added to the date that the text writes. */
    public boolean isMoved() {
        return how.tells(MOVED);
    }

    public boolean isDay() {
        return precision == Precision.DAY;
    }

    /** A day, or the end of a longer stretch, named as such. */
    public boolean isPointed() {
        return isDay() || part == DateMention.Part.END;
    }

    public boolean isCountedBack() {
        return how.tells(BACK);
    }

    public boolean recurs() {
        return recurrence != null;
    }
}
