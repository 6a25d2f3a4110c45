package org.calends.intake.date;

import java.time.LocalDate;
import java.util.Locale;

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
 * @param how how it was found, a sentence for the reviewer
 * @param doubt what is not sure about it, or empty
 * @param recurrence the rule by which it comes again (RFC 5545, 3.3.10), or null where it comes once
 */
public record ResolvedDate(int start, int end, LocalDate first, LocalDate last, Precision precision, DateMention.Part part,
        Ranges.Role role,
        boolean yearWritten, CountedPeriod period, String how, String doubt, String recurrence) {

    private static final String MOVED = "Moved by ";
    private static final String BACK = "Counted back from ";
    private static final String RECURS = "It comes again; this is the next time after the publication";

    /** A date that comes once. */
    public ResolvedDate(int start, int end, LocalDate first, LocalDate last, Precision precision, DateMention.Part part,
            Ranges.Role role, boolean yearWritten, CountedPeriod period, String how, String doubt) {
        this(start, end, first, last, precision, part, role, yearWritten, period, how, doubt, null);
    }

    /** The next day of those that come again by a rule. */
    public static ResolvedDate recurring(int start, int end, LocalDate next, String rule) {
        return new ResolvedDate(start, end, next, next, Precision.DAY, DateMention.Part.WHOLE,
                Ranges.Role.SINGLE, true, null, RECURS, "", rule);
    }

    /** The same as one of a date that comes again every year. */
    public ResolvedDate everyYear() {
        String rule = "FREQ=YEARLY;BYMONTH=" + last.getMonthValue() + ";BYMONTHDAY=" + last.getDayOfMonth();
        return new ResolvedDate(start, end, first, last, precision, part, role, yearWritten, period, RECURS, "", rule);
    }

    /** A day that is counted back from the one that the text names, written from {@code from} on. */
    public ResolvedDate countedBack(int from, LocalDate day, CountedPeriod length) {
        return new ResolvedDate(Math.min(from, start), Math.max(from, end), day, day, precision, part, role, true, null,
                BACK + last + " by " + length.amount() + " "
                        + length.unit().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                doubt);
    }

    public static ResolvedDate counted(PeriodMention mention, LocalDate day, String how) {
        return new ResolvedDate(mention.start(), mention.end(), day, day, Precision.DAY, DateMention.Part.WHOLE,
                Ranges.Role.SINGLE,
                true,
                mention.period(), how, "");
    }

    public ResolvedDate aYearEarlier() {
        return new ResolvedDate(start, end, first.minusYears(1), last.minusYears(1), precision, part, role, yearWritten, period,
                how + "; its place in a list puts it a year earlier", doubt);
    }

    /** The same date as a length of time moves it. */
    public ResolvedDate movedTo(LocalDate moved, CountedPeriod length) {
        return new ResolvedDate(start, end, moved, moved, precision, part, role, true, length,
                MOVED + length.amount() + " " + length.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " from "
                        + last,
                doubt);
    }

    /** The same, read at another place of the text. */
    public ResolvedDate at(int place) {
        return new ResolvedDate(place, place, first, last, precision, part, role, yearWritten, period, how, doubt,
                recurrence);
    }

    /** Whether a length of time was added to the date that the text writes. */
    public boolean isMoved() {
        return how.startsWith(MOVED);
    }

    public boolean isDay() {
        return precision == Precision.DAY;
    }

    /** A day, or the end of a longer stretch, named as such. */
    public boolean isPointed() {
        return isDay() || part == DateMention.Part.END;
    }

    public boolean isCountedBack() {
        return how.startsWith(BACK);
    }

    public boolean recurs() {
        return recurrence != null;
    }
}
